package app.twinwatch.ui.handover;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.EnglishWords;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a colleague reads in a mail. */
class SummaryTextTest {
    private final SummaryText summary = new SummaryText(EnglishWords.MESSAGES, EnglishWords.TIMES, EnglishWords.TWINS);

    @Test
    void itCountsAndSaysWhatNeedsAPersonAndWhatCanBeUsed() {
        String text = summary.of(
                List.of(
                        TwinSamples.ready(1, "Maya", "voice1"),
                        TwinSamples.named(2, "Tom", new TwinState.Failed("no face found")),
                        TwinSamples.training(3, "Eve", Duration.ofHours(1)),
                        TwinSamples.named(4, "Ben", new TwinState.Ready()),
                        TwinSamples.named(5, "Ivy", new TwinState.AwaitingPermission())),
                NOON);
        assertThat(text.lines())
                .containsExactly(
                        "5 twins on 24 Nov 2026, 12:00:00 (UTC+00:00)",
                        "Ready: 2",
                        "Failed: 1",
                        "In training: 1",
                        "Needs permission: 1",
                        "",
                        "These need attention:",
                        "- Tom: Failed since 24 Nov 2026, 11:59:00 (UTC+00:00). HeyGen could not see a face.",
                        "  What to do: Film one person only, with the face visible and well lit, looking at the camera. Upload the"
                                + " new video and ask for a new twin.",
                        "- Ivy: Needs permission since 24 Nov 2026, 11:59:00 (UTC+00:00)",
                        "  What to do: Send the person HeyGen’s permission page for this"
                                + " twin. They read a short text to the camera. This is not a failure: training goes"
                                + " on afterwards. Twinwatch notices by itself when it is done.",
                        "",
                        "These are ready:",
                        "- Maya: Ready since 24 Nov 2026, 11:59:00 (UTC+00:00). Voice ID: voice1",
                        "- Ben: Ready since 24 Nov 2026, 11:59:00 (UTC+00:00). No default voice yet");
    }

    @Test
    void nothingToSayIsShort() {
        assertThat(summary.of(List.of(), NOON)).isEqualTo("No twins on 24 Nov 2026, 12:00:00 (UTC+00:00)");
    }
}
