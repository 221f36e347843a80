package app.twinwatch.bench;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.PastTrainings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One user who watches one training after the other with Twinwatch's own schedule, which learns from each. */
final class Watching {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final AvatarId ID = new AvatarId("0123456789abcdef0123456789abcdef");

    private final RandomGenerator random;
    private PastTrainings past = PastTrainings.NONE;
    private CheckSchedule schedule = CheckSchedule.STANDARD;

    Watching(RandomGenerator random) {
        this.random = random;
    }

    /** Watches a training that takes so many seconds, and learns from it. */
    Outcome watchAndLearn(double takes) {
        Outcome outcome = watch(takes);
        ended(takes, outcome).trainingTime().ifPresent(time -> past = past.with(time));
        schedule = CheckSchedule.STANDARD.learning(past);
        return outcome;
    }

    /** Watches a training, and learns nothing. */
    Outcome watch(double takes) {
        return Outcome.of(takes, way());
    }

    /** Returns the schedule as it stands. */
    Way way() {
        CheckSchedule present = schedule;
        return (found, _) -> {
            Instant now = START.plusMillis(Math.round(1000 * found));
            return present.gap(running(now), now, random).toMillis() / 1000.0;
        };
    }

    private static Twin running(Instant now) {
        return Twin.added(ID, START).observed(facts(new TwinState.Training()), now);
    }

    private static Twin ended(double takes, Outcome outcome) {
        double known = takes + outcome.delay();
        Instant before = START.plus(seconds(known - outcome.lastGap()));
        return running(before).observed(facts(new TwinState.Ready()), START.plus(seconds(known)));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private static TwinFacts facts(TwinState state) {
        return new TwinFacts(
                state,
                Optional.empty(),
                Optional.of(START),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
