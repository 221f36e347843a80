package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.main.CardContent.Deed;
import app.twinwatch.watch.PastTrainings;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.VoiceBook;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardWordsTest {
    private final VoiceBook voices = new VoiceBook(Map.of());
    private final CardWords learned = new CardWords(
            EnglishWords.MESSAGES,
            EnglishWords.TIMES,
            new TwinWords(
                    EnglishWords.MESSAGES,
                    EnglishWords.TIMES,
                    () -> PastTrainings.of(
                            Collections.nCopies(9, new TrainingTime(Duration.ofMinutes(93), Duration.ofMinutes(95))))),
            voices,
            new TagColours(Map.of()));
    private final CardWords words = new CardWords(
            EnglishWords.MESSAGES, EnglishWords.TIMES, EnglishWords.TWINS, voices, new TagColours(Map.of()));

    @Test
    void theRingComparesATrainingWithThoseBeforeIt() {
        Twin jonas = TwinSamples.training(1, "Jonas", Duration.ofMinutes(47));
        assertThat(learned.content(jonas, Optional.empty(), NOON).ring()).hasValue(50);
        assertThat(learned.content(TwinSamples.training(1, "Jonas", Duration.ofDays(1)), Optional.empty(), NOON)
                        .ring())
                .hasValue(100);
        assertThat(words.content(jonas, Optional.empty(), NOON).ring()).isEmpty();
        assertThat(learned.content(TwinSamples.ready(2, "Maya", "voice"), Optional.empty(), NOON)
                        .ring())
                .isEmpty();
    }

    @Test
    void aTrainingSaysWhenItWasCheckedAndWillBe() {
        CardContent card = words.content(
                TwinSamples.training(1, "Jonas", Duration.ofMinutes(47)),
                Optional.of(NOON.plus(Duration.ofMinutes(4))),
                NOON);
        assertThat(card.art()).isEqualTo("47\u00A0min");
        assertThat(card.footnote()).isEqualTo("Checked 2\u00A0min ago, next in 4\u00A0min");
        assertThat(card.deed()).contains(Deed.CHECK_NOW);
        assertThat(card.tone()).isEqualTo(Tone.TRAINING);
    }

    @Test
    void withoutAPlanNoNextCheckIsPromised() {
        CardContent card =
                words.content(TwinSamples.training(1, "Jonas", Duration.ofMinutes(47)), Optional.empty(), NOON);
        assertThat(card.footnote()).isEqualTo("Checked 2\u00A0min ago");
    }

    @Test
    void aReadyTwinOffersItsVoice() {
        CardContent card = content(TwinSamples.ready(1, "Maya", "9f3c2a6bc5f42c7b81ab"));
        assertThat(card.identifier()).isEqualTo("9f3c…81ab");
        assertThat(card.footnote()).isEqualTo("Voice");
        assertThat(card.deed()).contains(Deed.COPY_VOICE_ID);
    }

    @Test
    void aMissingVoiceIsSaidInWords() {
        CardContent card = content(TwinSamples.named(1, "Clara", new TwinState.Ready()));
        assertThat(card.footnote()).isEqualTo("No default voice, choose one in HeyGen");
        assertThat(card.identifier()).isEmpty();
        assertThat(card.deed()).isEmpty();
    }

    @Test
    void whatNeedsAPersonOffersHelp() {
        assertThat(content(TwinSamples.named(1, "Tom", new TwinState.Failed("no face")))
                        .deed())
                .contains(Deed.SHOW_FIX);
        assertThat(content(TwinSamples.named(1, "Elif", new TwinState.AwaitingPermission()))
                        .deed())
                .contains(Deed.SHOW_WHAT_TO_DO);
        assertThat(content(TwinSamples.named(1, "Nobody", new TwinState.NotFound()))
                        .deed())
                .contains(Deed.SHOW_WHAT_TO_DO);
    }

    @Test
    void aNewTwinIsCalledByItsIdAndSaysWhenItWasAdded() {
        CardContent card = content(Twin.added(TwinSamples.id(0xabcd), NOON));
        assertThat(card.name()).isEqualTo("0000…abcd");
        assertThat(card.footnote()).isEqualTo("Added today 12:00");
    }

    @Test
    void theSameFactsMakeTheSameContentSoThatNothingIsDrawnTwice() {
        Twin maya = TwinSamples.ready(1, "Maya", "voice");
        Twin again = maya.observed(
                new TwinFacts(
                        maya.state(),
                        maya.name(),
                        maya.startedAt(),
                        maya.picture(),
                        maya.video(),
                        maya.defaultVoiceId(),
                        maya.requestId()),
                NOON);
        assertThat(content(again)).isEqualTo(content(maya));
    }

    private CardContent content(Twin twin) {
        return words.content(twin, Optional.empty(), NOON);
    }
}
