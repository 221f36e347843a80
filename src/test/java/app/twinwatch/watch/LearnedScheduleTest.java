package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.watch.PastTrainingsTest.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LearnedScheduleTest {
    private static final RandomGenerator NO_JITTER = () -> 0;
    private static final Duration LEARNED_LONGEST = Duration.ofHours(6);
    private static final PastTrainings TWO_HOURS = PastTrainings.of(List.of(
            minutes(96, 100),
            minutes(130, 134),
            minutes(118, 123),
            minutes(106, 111),
            minutes(140, 146),
            minutes(116, 120),
            minutes(124, 128),
            minutes(110, 114)));
    private static final CheckSchedule LEARNED = CheckSchedule.STANDARD.learning(TWO_HOURS);

    @Test
    void theFirstChecksComeWhenTheTwinMayBeReady() {
        assertThat(gap(LEARNED, Duration.ZERO)).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(95));
        assertThat(checksUpTo(LEARNED, Duration.ofHours(2)))
                .isLessThan(checksUpTo(CheckSchedule.STANDARD, Duration.ofHours(2)) / 3);
    }

    @Test
    void mostChecksGoWhereAnAnswerIsMostLikely() {
        assertThat(gap(LEARNED, Duration.ofMinutes(118)))
                .isLessThan(gap(CheckSchedule.STANDARD, Duration.ofMinutes(118)))
                .isLessThan(gap(LEARNED, Duration.ofMinutes(70)));
    }

    @Test
    void aTwinThatOutlastsThemAllIsHandedBackWithoutAJump() {
        assertThat(gap(LEARNED, Duration.ofDays(2))).isEqualTo(Duration.ofHours(1));
        Duration before = gap(LEARNED, Duration.ofHours(2));
        for (int minute = 121; minute < 2000; minute++) {
            Duration after = gap(LEARNED, Duration.ofMinutes(minute));
            assertThat(after)
                    .as("at %d minutes", minute)
                    .isBetween(
                            before.multipliedBy(2).dividedBy(3),
                            before.multipliedBy(3).dividedBy(2));
            before = after;
        }
    }

    @Test
    void whatIsLearnedComesInStepByStep() {
        Duration before = gap(CheckSchedule.STANDARD, Duration.ZERO);
        for (int known = 1; known <= 5; known++) {
            PastTrainings past = PastTrainings.of(TWO_HOURS.times().subList(0, known));
            Duration after = gap(CheckSchedule.STANDARD.learning(past), Duration.ZERO);
            assertThat(after).as("%d known", known).isGreaterThan(before);
            before = after;
        }
        assertThat(gap(CheckSchedule.STANDARD.learning(PastTrainings.NONE), Duration.ofMinutes(50)))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void thePaceDecidesHowManyChecksThereAre() {
        int relaxed = checksUpTo(LEARNED.paced(2), Duration.ofMinutes(150));
        int balanced = checksUpTo(LEARNED, Duration.ofMinutes(150));
        int eager = checksUpTo(LEARNED.paced(0.5), Duration.ofMinutes(150));
        assertThat(relaxed).isLessThan(balanced);
        assertThat(balanced).isLessThan(eager);
        assertThat(gap(CheckSchedule.STANDARD.paced(2).learning(TWO_HOURS), Duration.ofMinutes(100)))
                .isEqualTo(gap(CheckSchedule.STANDARD.learning(TWO_HOURS).paced(2), Duration.ofMinutes(100)));
    }

    @Test
    void theGapCountsFromTheLastCheckAndNotFromTheMomentOfPlanning() {
        Twin twin = running(Duration.ofMinutes(70), NOON);
        assertThat(LEARNED.gap(twin, NOON.plusSeconds(900), NO_JITTER))
                .isCloseTo(LEARNED.gap(twin, NOON, NO_JITTER), Duration.ofMinutes(1));
    }

    @Test
    void nobodyLearnsFromTrainingsWhenAPersonHasToAct() {
        Twin waiting = TwinSamples.named(1, "Maya", new TwinState.AwaitingPermission());
        assertThat(LEARNED.gap(waiting, NOON, NO_JITTER))
                .isEqualTo(CheckSchedule.STANDARD.gap(waiting, NOON, NO_JITTER));
    }

    @Test
    void aTimeThatCanNotBeMakesNoNonsense() {
        Twin twin = running(Duration.ofMinutes(100), NOON.plus(Duration.ofDays(400)));
        assertThat(LEARNED.gap(twin, NOON, NO_JITTER)).isBetween(Duration.ofSeconds(60), LEARNED_LONGEST);
        Twin ordered = Twin.added(TwinSamples.id(1), NOON)
                .observed(TwinSamples.facts(new TwinState.Training(), "Maya", Instant.MIN), NOON);
        assertThat(LEARNED.gap(ordered, NOON, NO_JITTER)).isEqualTo(Duration.ofHours(1));
        Twin notYetOrdered = running(Duration.ofDays(-3), NOON);
        assertThat(LEARNED.gap(notYetOrdered, NOON, NO_JITTER)).isBetween(Duration.ofSeconds(60), LEARNED_LONGEST);
    }

    @Property(tries = 300)
    void everyGapKeepsWithinItsBoundsWhateverWasLearned(
            @ForAll("histories") List<TrainingTime> times,
            @ForAll @LongRange(min = -1000, max = 100_000_000) long age,
            @ForAll long seed) {
        CheckSchedule schedule = CheckSchedule.STANDARD.learning(PastTrainings.of(times));
        Twin twin = running(Duration.ofSeconds(age), NOON);
        Duration gap = schedule.gap(twin, NOON, NO_JITTER);
        assertThat(gap).isBetween(Duration.ofSeconds(60), LEARNED_LONGEST);
        assertThat(schedule.gap(twin, NOON, new Random(seed))).isBetween(gap, gap.plus(gap.dividedBy(10)));
    }

    @Property(tries = 60)
    void theCheapestChecksAreNoDearerThanAnyFixedBeat(
            @ForAll @LongRange(min = 600, max = 100_000) long median,
            @ForAll @LongRange(min = 10, max = 60) long spread,
            @ForAll @LongRange(min = 2, max = 40) long beats) {
        LogNormal guess = new LogNormal(Math.log((double) median), spread / 100.0);
        double worth = median / 200.0;
        CheapestChecks cheapest = new CheapestChecks(guess, worth, 1, 1e9);
        Random random = new Random(median * 1000 + spread);
        double ours = 0;
        double fixed = 0;
        for (int training = 0; training < 1000; training++) {
            double takes = median * Math.exp(spread / 100.0 * random.nextGaussian());
            double age = 0;
            while (age < takes) {
                age += cheapest.gapAfter(age);
                ours++;
            }
            ours += (age - takes) / worth;
            double beat = (double) median / beats;
            fixed += Math.ceil(takes / beat) + (Math.ceil(takes / beat) * beat - takes) / worth;
        }
        assertThat(ours).isLessThan(fixed * 1.02);
    }

    @Test
    void aGuessKnowsHowLongItHasBeenOver() {
        LogNormal guess = new LogNormal(Math.log(7200), 0.5);
        double sum = 0;
        for (int second = 0; second < 20_000; second++) {
            sum += guess.ended(second + 0.5);
        }
        assertThat(guess.over(20_000)).isCloseTo(sum, within(1.0));
        assertThat(guess.over(0)).isZero();
        assertThat(guess.ended(7200)).isCloseTo(0.5, within(1e-6));
    }

    @Provide
    Arbitrary<List<TrainingTime>> histories() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100),
                Arbitraries.longs().between(0, 10_000_000),
                Arbitraries.just(7200L));
        Arbitrary<TrainingTime> time = Combinators.combine(seconds, seconds)
                .as((one, other) -> new TrainingTime(
                        Duration.ofSeconds(Math.min(one, other)), Duration.ofSeconds(Math.max(one, other))));
        return Arbitraries.oneOf(
                time.list().ofMaxSize(12),
                time.list().ofSize(PastTrainings.MOST),
                time.map(same -> new ArrayList<>(Collections.nCopies(7, same))));
    }

    private static int checksUpTo(CheckSchedule schedule, Duration end) {
        int checks = 0;
        Duration age = Duration.ZERO;
        while (age.compareTo(end) < 0) {
            age = age.plus(gap(schedule, age));
            checks++;
        }
        return checks;
    }

    private static Duration gap(CheckSchedule schedule, Duration age) {
        return schedule.gap(running(age, NOON), NOON, NO_JITTER);
    }

    /** Returns a twin that had been in training for this long when it was last checked. */
    private static Twin running(Duration age, Instant checked) {
        Instant started = checked.minus(age);
        return Twin.added(TwinSamples.id(1), started)
                .observed(TwinSamples.facts(new TwinState.Training(), "Maya", started), checked);
    }
}
