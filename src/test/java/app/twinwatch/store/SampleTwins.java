package app.twinwatch.store;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists to save. */
final class SampleTwins {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private SampleTwins() {}

    static SavedWatchlist list(int twins, int checks) {
        return new SavedWatchlist(
                IntStream.range(0, twins).mapToObj(SampleTwins::twin).toList(), LocalDate.of(2026, 11, 24), checks);
    }

    /** A ready twin with everything that a twin can have. */
    static Twin twin(int number) {
        Instant begin = NOON.minusSeconds(7200);
        return Twin.added(new AvatarId(String.format("%032x", number)), begin)
                .observed(facts(new TwinState.Training(), begin), begin.plusSeconds(60))
                .observed(facts(new TwinState.Ready(), begin), NOON);
    }

    /** Returns the text of a list as somebody leaves it who changes it by hand. */
    static String unsealed(String text) {
        return text.replaceFirst(",\\s*\"checksum\" : \"[0-9a-f]{8}\"", "");
    }

    private static TwinFacts facts(TwinState state, Instant begin) {
        return new TwinFacts(
                state,
                Optional.of("Zoë Müller-Ødegård 张伟"),
                Optional.of(begin),
                MediaLink.parse("https://files.heygen.example/picture.webp?Signature=SECRET&Expires=1"),
                MediaLink.parse("https://files.heygen.example/video.mp4?Signature=SECRET&Expires=1"),
                Optional.of("2d5b0e6bc5f42c7"),
                Optional.of("req-1"));
    }
}
