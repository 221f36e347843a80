package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckScheduleTest {
    private static final RandomGenerator NO_JITTER = () -> 0;

    @ParameterizedTest
    @CsvSource({
        "PT0S,PT60S",
        "PT5M,PT60S",
        "PT10M,PT60S",
        "PT15M,PT90S",
        "PT1H,PT6M",
        "PT2H,PT12M",
        "PT10H,PT1H",
        "PT24H,PT1H",
        "PT2400H,PT1H",
        "PT-3H,PT60S"
    })
    void aTrainingIsLeftAloneForATenthOfItsAge(Duration age, Duration gap) {
        Twin twin = TwinSamples.training(1, "Maya", age);
        assertThat(CheckSchedule.STANDARD.gap(twin, NOON, NO_JITTER)).isEqualTo(gap);
    }

    @Test
    void theAgeCountsFromTheOrderAndNotFromTheAdding() {
        Instant ordered = NOON.minus(Duration.ofHours(5));
        Twin twin = Twin.added(TwinSamples.id(1), NOON.minusSeconds(60))
                .observed(TwinSamples.facts(new TwinState.Training(), "Maya", ordered), NOON.minusSeconds(60));
        assertThat(CheckSchedule.STANDARD.gap(twin, NOON, NO_JITTER)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whoeverWaitsForAPersonIsAskedLessOften() {
        assertThat(gap(new TwinState.AwaitingPermission(), Duration.ofMinutes(5)))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(gap(new TwinState.AwaitingPermission(), Duration.ofHours(5))).isEqualTo(Duration.ofMinutes(30));
        assertThat(gap(new TwinState.AwaitingPermission(), Duration.ofDays(5))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aWordThatNobodyKnowsIsWatchedSlowly() {
        assertThat(gap(new TwinState.Other("queued"), Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "2,PT15M,PT3M",
        "2,PT2H,PT24M",
        "2,PT1M,PT60S",
        "2,PT9H,PT1H",
        "0.5,PT2H,PT6M",
        "0.5,PT15M,PT60S",
        "0.5,PT30H,PT1H"
    })
    void thePaceStretchesTheGapWithinItsBounds(double pace, Duration age, Duration gap) {
        Twin twin = TwinSamples.training(1, "Maya", age);
        assertThat(CheckSchedule.STANDARD.paced(pace).gap(twin, NOON, NO_JITTER))
                .isEqualTo(gap);
    }

    @Test
    void aScheduleInAHurryHurriesThereToo() {
        CheckSchedule quick = new CheckSchedule(Duration.ofSeconds(1), Duration.ofSeconds(5));
        Twin waiting = TwinSamples.named(1, "Maya", new TwinState.AwaitingPermission());
        assertThat(quick.gap(waiting, NOON, NO_JITTER)).isEqualTo(Duration.ofSeconds(5));
    }

    @Property
    void jitterAddsATenthAtMostAndTheGapNeverShrinks(
            @ForAll @LongRange(min = 0, max = 100_000_000) long seconds, @ForAll long seed) {
        Twin twin = TwinSamples.training(1, "Maya", Duration.ofSeconds(seconds));
        Duration plain = CheckSchedule.STANDARD.gap(twin, NOON, NO_JITTER);
        assertThat(CheckSchedule.STANDARD.gap(twin, NOON, new Random(seed)))
                .isBetween(plain, plain.plus(plain.dividedBy(10)));
        assertThat(CheckSchedule.STANDARD.gap(twin, NOON.plusSeconds(100), NO_JITTER))
                .isGreaterThanOrEqualTo(plain);
    }

    @Test
    void whateverIsNotInTrainingLearnsNothingFromTrainings() {
        CheckSchedule learned = CheckSchedule.STANDARD.learning(
                PastTrainings.of(Collections.nCopies(20, PastTrainingsTest.minutes(118, 122))));
        assertThat(List.of(new TwinState.Ready(), new TwinState.Failed("no face"), new TwinState.NotFound()))
                .allSatisfy(state -> assertThat(learned.gap(TwinSamples.named(1, "Maya", state), NOON, NO_JITTER))
                        .isEqualTo(Duration.ofMinutes(12)));
        assertThat(learned.gap(TwinSamples.training(1, "Maya", Duration.ofHours(1)), NOON, NO_JITTER))
                .isNotEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void theBoundsMayBeOneAndThePaceTenTimesAsSlow() {
        Duration minute = Duration.ofMinutes(1);
        Twin twin = TwinSamples.training(1, "Maya", Duration.ofHours(2));
        assertThat(new CheckSchedule(minute, minute).paced(10).gap(twin, NOON, NO_JITTER))
                .isEqualTo(minute);
    }

    @Test
    void gapsThatCanNotBeAreRefused() {
        assertThatThrownBy(() -> new CheckSchedule(Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckSchedule(Duration.ofSeconds(-1), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckSchedule(Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 11, Double.NaN})
    void aPaceThatCanNotBeIsRefused(double pace) {
        assertThatThrownBy(() -> CheckSchedule.STANDARD.paced(pace)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration gap(TwinState state, Duration age) {
        Twin twin = Twin.added(TwinSamples.id(1), NOON.minus(age))
                .observed(TwinSamples.facts(state, "Maya", NOON.minus(age)), NOON);
        return CheckSchedule.STANDARD.gap(twin, NOON, NO_JITTER);
    }
}
