package app.twinwatch.watch;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides how long to leave HeyGen alone about a twin.
 *
 * <p>While nothing is known of the user's own trainings, the gap is about a tenth of the training's age: the news is
 * never older than a tenth of the wait, and a training of a whole day costs some forty checks instead of some thousands.
 * The more of them are known, the more the checks go where they are likely to find the twin ready, and a twin that
 * outlasts all of them is handed back smoothly to the first rule. Immutable; any thread.
 */
public final class CheckSchedule {
    /** What real twins are watched with. */
    public static final CheckSchedule STANDARD = new CheckSchedule(Duration.ofSeconds(60), Duration.ofHours(1));

    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final double JITTER = 0.1;
    private static final int PARTS_OF_AGE = 10;

    /** How many times the longest gap a learned one may be: nobody need look before there can be anything to find. */
    private static final int LEARNED_STRETCH = 6;

    /** How many trainings are of no usual kind, so that the past says nothing about them: what is believed beforehand. */
    private static final double UNUSUAL = 0.01;

    /**
     * How many calls a training is worth that is over for a whole median and nobody knows, if the mean is the median: at
     * this price the best of all fixed gaps is a tenth of the median, which is what the usual pace means.
     */
    private static final double CALLS_FOR_A_MEDIAN = 200;

    private final Duration shortest;
    private final Duration longest;
    private final double pace;
    private final PastTrainings past;
    private final Optional<CheapestChecks> learned;

    /** @throws IllegalArgumentException if the bounds or the pace make no sense */
    private CheckSchedule(Duration shortest, Duration longest, double pace, PastTrainings past) {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("gaps from " + shortest + " to " + longest);
        }
        if (!(pace > 0 && pace <= 10)) {
            throw new IllegalArgumentException("a pace of " + pace);
        }
        this.shortest = shortest;
        this.longest = longest;
        this.pace = pace;
        this.past = past;
        this.learned = past.curve().map(this::plan);
    }

    /**
     * A schedule at the usual pace that knows of no past training.
     *
     * @param shortest the gap that a young training gets
     * @param longest the gap that no training exceeds whose length can't be guessed, jitter aside
     */
    public CheckSchedule(Duration shortest, Duration longest) {
        this(shortest, longest, 1, PastTrainings.NONE);
    }

    /**
     * Returns this schedule with gaps that are about so many times the usual ones, within the same bounds.
     *
     * @param newPace 2 is twice as long
     */
    public CheckSchedule paced(double newPace) {
        return new CheckSchedule(shortest, longest, newPace, past);
    }

    /** Returns this schedule as it is once these trainings are known. */
    public CheckSchedule learning(PastTrainings known) {
        return new CheckSchedule(shortest, longest, pace, known);
    }

    /**
     * Returns the time from one check of the twin to the next.
     *
     * @param random spreads twins that were added together by up to a tenth more
     */
    public Duration gap(Twin twin, Instant now, RandomGenerator random) {
        Duration age = Duration.between(twin.trainingSince(), now);
        Duration unlearned = clamp(times(age.dividedBy(PARTS_OF_AGE), pace), shortest);
        Duration patient = switch (twin.state()) {
            // A person has to act, or nobody knows what the word means: no reason to hurry.
            case TwinState.AwaitingPermission(), TwinState.Other(String _) ->
                clamp(unlearned, smaller(times(SLOW, pace), longest));
            case TwinState.Training() ->
                learned.map(checks -> blend(checks, foundRunning(twin, now), unlearned))
                        .orElse(unlearned);
            case TwinState.Unchecked(), TwinState.Ready(), TwinState.Failed(String _), TwinState.NotFound() ->
                unlearned;
        };
        return patient.plus(times(patient, JITTER * random.nextDouble()));
    }

    private CheapestChecks plan(LogNormal curve) {
        double calls = CALLS_FOR_A_MEDIAN * curve.mean() / curve.median() / (pace * pace);
        return new CheapestChecks(
                TrainingGuess.next(curve, past.times().size()),
                curve.median() / calls,
                seconds(shortest),
                LEARNED_STRETCH * seconds(longest));
    }

    /** Believes the past as far as there is enough of it, and the less the longer the training outlasts it. */
    private Duration blend(CheapestChecks checks, double found, Duration unlearned) {
        double enough = Math.min(1, (double) past.times().size() / PastTrainings.ENOUGH);
        double usual = enough * (1 - UNUSUAL) * checks.stillRunning(found);
        double share = usual / (usual + 1 - enough * (1 - UNUSUAL));
        return Duration.ofMillis(
                Math.round(1000 * (share * checks.gapAfter(found) + (1 - share) * seconds(unlearned))));
    }

    /** Returns the age at which the training was last found running, in seconds. */
    private static double foundRunning(Twin twin, Instant now) {
        Instant checked = twin.lastCheckedAt().filter(now::isAfter).orElse(now);
        return Math.max(0, seconds(Duration.between(twin.trainingSince(), checked)));
    }

    private Duration clamp(Duration gap, Duration least) {
        return gap.compareTo(least) < 0 ? least : smaller(gap, longest);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
