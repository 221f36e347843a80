package app.twinwatch.twin;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinTest {
    private static final TwinState TRAINING = new TwinState.Training();
    private static final TwinState READY = new TwinState.Ready();
    private static final MediaLink PICTURE =
            MediaLink.parse("https://files2.heygen.ai/a.webp?Signature=a").orElseThrow();

    private final Twin added = Twin.added(TwinSamples.id(0x9f3c81ab), NOON);

    @Test
    void aNewTwinIsUncheckedAndShownByItsId() {
        assertThat(added.state()).isEqualTo(new TwinState.Unchecked());
        assertThat(added.displayName()).isEqualTo("0000…81ab");
        assertThat(added.checks()).isZero();
        assertThat(added.stateSince()).isEqualTo(NOON);
        assertThat(added.trainingSince()).isEqualTo(NOON);
    }

    @Test
    void anAnswerFillsInWhatItSays() {
        Instant ordered = NOON.minus(Duration.ofHours(2));
        Twin twin = added.observed(full(TRAINING, ordered), NOON.plusSeconds(5));
        assertThat(twin.displayName()).isEqualTo("Maya");
        assertThat(twin.trainingSince()).isEqualTo(ordered);
        assertThat(twin.lastCheckedAt()).contains(NOON.plusSeconds(5));
        assertThat(twin.stateSince()).isEqualTo(NOON.plusSeconds(5));
        assertThat(twin.addedAt()).isEqualTo(NOON);
        assertThat(twin.checks()).isEqualTo(1);
        assertThat(twin.requestId()).contains("request-7");
    }

    @Test
    void whatAnAnswerLeavesOutKeepsItsLastValue() {
        Twin known = added.observed(full(TRAINING, NOON), NOON);
        Twin later = known.observed(TwinFacts.of(TRAINING), NOON.plusSeconds(60));
        assertThat(later.name()).contains("Maya");
        assertThat(later.startedAt()).contains(NOON);
        assertThat(later.picture()).contains(PICTURE);
        assertThat(later.video()).contains(PICTURE);
        assertThat(later.defaultVoiceId()).contains("voice-1");
        assertThat(later.requestId()).contains("request-7");
    }

    @Test
    void aQuietTwinIsQuietUntilItsStateChanges() {
        Twin quiet = added.observed(full(TRAINING, NOON), NOON).quiet(true);
        assertThat(quiet.observed(full(TRAINING, NOON), NOON.plusSeconds(60)).quiet())
                .isTrue();
        assertThat(quiet.with(quiet.remarks().withLabel("The boss")).quiet()).isTrue();
        assertThat(quiet.observed(full(READY, NOON), NOON.plusSeconds(60)).quiet())
                .isFalse();
        assertThat(quiet.quiet(false)).isEqualTo(added.observed(full(TRAINING, NOON), NOON));
    }

    @Test
    void onlyAnAnswerThatSaysReadyWithdrawsAVoice() {
        Twin ready = added.observed(full(READY, NOON), NOON);
        assertThat(ready.observed(TwinFacts.of(new TwinState.NotFound()), NOON).defaultVoiceId())
                .contains("voice-1");
        assertThat(ready.observed(TwinFacts.of(READY), NOON).defaultVoiceId()).isEmpty();
    }

    @Test
    void aNewSignatureOfTheSameFileReplacesTheOldOne() {
        MediaLink fresh =
                MediaLink.parse("https://files2.heygen.ai/a.webp?Signature=b").orElseThrow();
        TwinFacts facts = new TwinFacts(
                READY,
                Optional.empty(),
                Optional.empty(),
                Optional.of(fresh),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Twin twin = added.observed(full(READY, NOON), NOON).observed(facts, NOON);
        assertThat(twin.picture().orElseThrow().signed()).isEqualTo(fresh.signed());
    }

    @Test
    void theSameStateAgainIsNoChange() {
        Twin twin = added.observed(TwinFacts.of(TRAINING), NOON.plusSeconds(1))
                .observed(TwinFacts.of(TRAINING), NOON.plusSeconds(60));
        assertThat(twin.stateSince()).isEqualTo(NOON.plusSeconds(1));
        assertThat(twin.history()).hasSize(2);
        assertThat(twin.checks()).isEqualTo(2);
    }

    @Test
    void theHistoryTellsEveryChangeWithItsTime() {
        Twin twin = added.observed(TwinFacts.of(TRAINING), NOON.plusSeconds(1))
                .observed(TwinFacts.of(new TwinState.Failed("no face")), NOON.plusSeconds(2))
                .observed(TwinFacts.of(READY), NOON.plusSeconds(3));
        assertThat(twin.history())
                .containsExactly(
                        new StateChange(new TwinState.Unchecked(), NOON),
                        new StateChange(TRAINING, NOON.plusSeconds(1)),
                        new StateChange(new TwinState.Failed("no face"), NOON.plusSeconds(2)),
                        new StateChange(READY, NOON.plusSeconds(3)));
    }

    @Test
    void aLongHistoryForgetsItsOldestChanges() {
        Twin twin = added;
        for (int change = 0; change < 120; change++) {
            twin = twin.observed(TwinFacts.of(new TwinState.Other("word " + change)), NOON.plusSeconds(change));
        }
        assertThat(twin.history()).hasSize(Twin.MAXIMUM_HISTORY);
        assertThat(twin.history().getFirst().state()).isEqualTo(new TwinState.Other("word 70"));
        assertThat(twin.history().getLast().state()).isEqualTo(new TwinState.Other("word 119"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTrainingTimeLiesBetweenTheLastTwoChecks(boolean success) {
        TwinState end = success ? READY : new TwinState.Failed("");
        Twin twin = added.observed(full(TRAINING, NOON), NOON.plus(Duration.ofMinutes(100)))
                .observed(TwinFacts.of(end), NOON.plus(Duration.ofMinutes(110)));
        assertThat(twin.trainingTime()).contains(new TrainingTime(Duration.ofMinutes(100), Duration.ofMinutes(110)));
        assertThat(twin.observed(TwinFacts.of(end), NOON.plus(Duration.ofDays(3)))
                        .trainingTime())
                .as("a later check of the same state says nothing new")
                .isEqualTo(twin.trainingTime());
    }

    @Test
    void aTwinThatWasReadyWhenItWasAddedHasNoKnownTrainingTime() {
        assertThat(added.observed(full(READY, NOON.minusSeconds(9)), NOON).trainingTime())
                .isEmpty();
    }

    @Test
    void withoutHeyGensTimeOfTheOrderNoTrainingTimeIsInvented() {
        Twin twin = added.observed(TwinFacts.of(TRAINING), NOON.plusSeconds(60))
                .observed(TwinFacts.of(READY), NOON.plusSeconds(120));
        assertThat(twin.trainingTime()).isEmpty();
    }

    @Test
    void aClockThatWasSetBackMakesNoTrainingTime() {
        Twin twin = added.observed(full(TRAINING, NOON), NOON.plusSeconds(600));
        assertThat(twin.observed(TwinFacts.of(READY), NOON.plusSeconds(300)).trainingTime())
                .isEmpty();
        Twin ahead = added.observed(full(TRAINING, NOON.plusSeconds(3600)), NOON);
        assertThat(ahead.observed(TwinFacts.of(READY), NOON.plusSeconds(7200)).trainingTime())
                .isEmpty();
    }

    @Test
    void onlyAPlainTrainingSaysSomethingOfOthers() {
        Twin running = added.observed(full(TRAINING, NOON), NOON.plus(Duration.ofMinutes(100)));
        Instant end = NOON.plus(Duration.ofMinutes(110));
        assertThat(running.observed(TwinFacts.of(READY), end).plainTrainingTime())
                .contains(new TrainingTime(Duration.ofMinutes(100), Duration.ofMinutes(110)));
        assertThat(running.observed(TwinFacts.of(new TwinState.Failed("")), end).plainTrainingTime())
                .as("a failure ends early")
                .isEmpty();
        Twin waited = running.observed(TwinFacts.of(new TwinState.AwaitingPermission()), end);
        assertThat(waited.observed(TwinFacts.of(READY), end.plusSeconds(60)).plainTrainingTime())
                .as("a person took their time")
                .isEmpty();
        Twin again = running.observed(TwinFacts.of(READY), end).observed(TwinFacts.of(TRAINING), end.plusSeconds(60));
        assertThat(again.observed(TwinFacts.of(READY), end.plusSeconds(600)).plainTrainingTime())
                .as("it was not the first attempt")
                .isEmpty();
    }

    @Test
    void aWaitForAPersonIsPartOfTheTrainingTime() {
        Twin waiting =
                added.observed(full(new TwinState.AwaitingPermission(), NOON), NOON.plus(Duration.ofMinutes(100)));
        assertThat(waiting.observed(TwinFacts.of(READY), NOON.plus(Duration.ofMinutes(110)))
                        .trainingTime())
                .contains(new TrainingTime(Duration.ofMinutes(100), Duration.ofMinutes(110)));
    }

    @Test
    void twoAnswersInTheSameMomentTellTheTrainingTimeExactly() {
        Instant end = NOON.plus(Duration.ofMinutes(100));
        Twin twin = added.observed(full(TRAINING, NOON), end).observed(TwinFacts.of(READY), end);
        assertThat(twin.trainingTime()).contains(new TrainingTime(Duration.ofMinutes(100), Duration.ofMinutes(100)));
    }

    @Test
    void aTrainingThatBeganWhenItWasFoundRunningHasATimeToo() {
        Twin twin = added.observed(full(TRAINING, NOON), NOON).observed(TwinFacts.of(READY), NOON.plusSeconds(60));
        assertThat(twin.trainingTime()).contains(new TrainingTime(Duration.ZERO, Duration.ofSeconds(60)));
    }

    @Test
    void aTwinThatIsTrainedAnewHasNoTrainingTimeYet() {
        Twin ready = added.observed(full(TRAINING, NOON), NOON.plusSeconds(60))
                .observed(TwinFacts.of(READY), NOON.plusSeconds(120));
        assertThat(ready.observed(TwinFacts.of(TRAINING), NOON.plusSeconds(180)).trainingTime())
                .isEmpty();
    }

    @Test
    void onlyWhatHasEndedIsFinal() {
        assertThat(READY.isFinal()).isTrue();
        assertThat(new TwinState.Failed("").isFinal()).isTrue();
        assertThat(new TwinState.NotFound().isFinal()).isTrue();
        assertThat(TRAINING.isFinal()).isFalse();
        assertThat(new TwinState.Unchecked().isFinal()).isFalse();
        assertThat(new TwinState.AwaitingPermission().isFinal()).isFalse();
        assertThat(new TwinState.Other("queued").isFinal()).isFalse();
    }

    private static TwinFacts full(TwinState state, Instant started) {
        return new TwinFacts(
                state,
                Optional.of("Maya"),
                Optional.of(started),
                Optional.of(PICTURE),
                Optional.of(PICTURE),
                Optional.of("voice-1"),
                Optional.of("request-7"));
    }
}
