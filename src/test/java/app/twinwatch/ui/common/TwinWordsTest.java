package app.twinwatch.ui.common;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.ui.common.EnglishWords.TWINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.twinwatch.twin.FailureCause;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.PastTrainings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinWordsTest {
    private static final List<TwinState> STATES = List.of(
            new TwinState.Unchecked(),
            new TwinState.Training(),
            new TwinState.AwaitingPermission(),
            new TwinState.Ready(),
            new TwinState.Failed("Invalid training footage format."),
            new TwinState.NotFound(),
            new TwinState.Other("queued"));

    @Test
    void everyStateHasItsOwnWordAndASentence() {
        assertThat(STATES.stream().map(TWINS::pill)).doesNotHaveDuplicates();
        assertThat(STATES.stream().map(state -> TWINS.sentence(TwinSamples.named(1, "Maya", state), NOON)))
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    @Test
    void everyStateThatNeedsAPersonSaysWhatToDo() {
        assertThat(STATES.stream().filter(state -> TWINS.steps(state).isEmpty()))
                .containsExactly(new TwinState.Unchecked(), new TwinState.Training(), new TwinState.Ready());
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseOfAFailureIsExplainedWithSteps(FailureCause cause) {
        String prefix = "cause." + cause.name();
        assertThat(EnglishWords.MESSAGES.text(prefix)).endsWith(".");
        assertThat(EnglishWords.MESSAGES.text(prefix + ".steps").lines()).isNotEmpty();
    }

    @Test
    void aTrainingSaysHowLongItHasRun() {
        assertThat(sentenceAfter(Duration.ofMinutes(47))).startsWith("47\u00A0min so far");
        assertThat(sentenceAfter(Duration.ofSeconds(20))).startsWith("Just started");
    }

    @Test
    void aTrainingIsComparedWithTheUsersOwn() {
        assertThat(learnedSentenceAfter(Duration.ofSeconds(20)))
                .isEqualTo("Just started. Yours usually take about 1\u00A0h\u00A045\u00A0min");
        assertThat(learnedSentenceAfter(Duration.ofMinutes(47)))
                .isEqualTo("47\u00A0min so far, yours usually take about 1\u00A0h\u00A045\u00A0min");
        assertThat(learnedSentenceAfter(Duration.ofHours(9)))
                .isEqualTo("9\u00A0h so far, longer than your usual 1\u00A0h\u00A045\u00A0min");
        assertThat(learnedSentenceAfter(Duration.ofHours(25))).contains("worth asking HeyGen");
    }

    @Test
    void theShareOfTheUsualTimeIsKnownOnlyForTrainingsAndOnlyFromFiveOn() {
        Twin jonas = TwinSamples.training(1, "Jonas", Duration.ofMinutes(52).plusSeconds(30));
        assertThat(learned(5).shareOfUsual(jonas, NOON).orElseThrow()).isCloseTo(0.5, within(0.01));
        assertThat(learned(5).shareOfUsual(TwinSamples.training(1, "Jonas", Duration.ofDays(3)), NOON))
                .contains(1.0);
        assertThat(learned(4).shareOfUsual(jonas, NOON)).isEmpty();
        assertThat(learned(5).shareOfUsual(TwinSamples.ready(1, "Maya", "voice"), NOON))
                .isEmpty();
    }

    @Test
    void aTrainingOfMoreThanADayIsWorthAsking() {
        assertThat(sentenceAfter(Duration.ofHours(5))).contains("long");
        assertThat(sentenceAfter(Duration.ofHours(25))).contains("worth asking HeyGen");
    }

    @Test
    void aTrainingOfTheFutureHasNotRunForLessThanNothing() {
        assertThat(sentenceAfter(Duration.ofHours(-3))).startsWith("Just started");
    }

    @Test
    void aTwinThatWasReadyAtTheFirstLookDoesNotPretendToKnowSinceWhen() {
        Twin found = Twin.added(TwinSamples.id(1), NOON).observed(TwinFacts.of(new TwinState.Ready()), NOON);
        assertThat(TWINS.sentence(found, NOON)).isEqualTo("Ready when Twinwatch first looked, 12:00");
    }

    @Test
    void aTwinThatWasWatchedSaysSinceWhenItIsReadyAndAboutHowLongItTook() {
        assertThat(TWINS.sentence(TwinSamples.ready(1, "Maya", "voice"), NOON))
                .isEqualTo("Ready since 11:59, took about 1\u00A0h\u00A059\u00A0min");
    }

    @Test
    void aTrainingOfSecondsIsNotAboutUnderAMinute() {
        Instant start = NOON.minusSeconds(20);
        Twin quick = Twin.added(TwinSamples.id(1), start)
                .observed(TwinSamples.facts(new TwinState.Training(), "Maya", start), NOON.minusSeconds(12))
                .observed(TwinSamples.facts(new TwinState.Ready(), "Maya", start), NOON);
        assertThat(TWINS.took(quick)).contains("under 1\u00A0min");
    }

    @Test
    void aFailureSaysItsCauseAndWhen() {
        Twin failed = TwinSamples.named(1, "Tom", new TwinState.Failed("Invalid training footage format."));
        assertThat(TWINS.sentence(failed, NOON))
                .isEqualTo(
                        "HeyGen could not read the training video.\nFailed about 1\u00A0h\u00A059\u00A0min after it started");
    }

    @Test
    void heyGensOwnWordsStayReachable() {
        assertThat(TWINS.ownWords(new TwinState.Failed("Object download failed")))
                .contains("Object download failed");
        assertThat(TWINS.ownWords(new TwinState.Other("queued"))).contains("queued");
        assertThat(TWINS.ownWords(new TwinState.Failed(" "))).isEmpty();
    }

    @Test
    void bracesInHeyGensWordsAreNoPattern() {
        assertThat(TWINS.sentence(TwinSamples.named(1, "Maya", new TwinState.Other("{0} '{")), NOON))
                .isEqualTo("HeyGen says: {0} '{");
    }

    private static String learnedSentenceAfter(Duration age) {
        return learned(5).sentence(TwinSamples.training(1, "Jonas", age), NOON);
    }

    private static TwinWords learned(int trainings) {
        TrainingTime time = new TrainingTime(Duration.ofMinutes(104), Duration.ofMinutes(106));
        PastTrainings past = PastTrainings.of(Collections.nCopies(trainings, time));
        return new TwinWords(EnglishWords.MESSAGES, EnglishWords.TIMES, () -> past);
    }

    private static String sentenceAfter(Duration age) {
        return TWINS.sentence(TwinSamples.training(1, "Jonas", age), NOON);
    }
}
