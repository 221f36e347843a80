package app.twinwatch.watch;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Decides how long to leave HeyGen alone about a twin: the longer a training has run, the longer.
 *
 * <p>The gap is about a tenth of the training's age, so that the news is never older than a tenth of the wait, and a
 * training of a whole day costs some forty checks instead of some thousands.
 *
 * @param shortest the gap that a young training gets
 * @param longest the gap that no training exceeds, jitter aside
 * @param pace how long to wait compared with the usual: 2 is twice as long; within the two bounds
 */
public record CheckSchedule(Duration shortest, Duration longest, double pace) {
    /** What real twins are watched with. */
    public static final CheckSchedule STANDARD = new CheckSchedule(Duration.ofSeconds(60), Duration.ofHours(1));

    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final double JITTER = 0.1;

    public CheckSchedule {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("gaps from " + shortest + " to " + longest);
        }
        if (!(pace > 0 && pace <= 10)) {
            throw new IllegalArgumentException("a pace of " + pace);
        }
    }

    /** A schedule at the usual pace. */
    public CheckSchedule(Duration shortest, Duration longest) {
        this(shortest, longest, 1);
    }

    /** Returns this schedule with gaps that are so many times the usual ones, within the same bounds. */
    public CheckSchedule paced(double newPace) {
        return new CheckSchedule(shortest, longest, newPace);
    }

    /**
     * Returns the time from one check of the twin to the next.
     *
     * @param random spreads twins that were added together by up to a tenth more
     */
    public Duration gap(Twin twin, Instant now, RandomGenerator random) {
        Duration age = Duration.between(twin.trainingSince(), now);
        Duration gap = clamp(paced(age.dividedBy(10)), shortest);
        Duration patient = switch (twin.state()) {
            // A person has to act, or nobody knows what the word means: no reason to hurry.
            case TwinState.AwaitingPermission(), TwinState.Other(String _) -> clamp(gap, smaller(paced(SLOW), longest));
            case TwinState.Unchecked(),
                    TwinState.Training(),
                    TwinState.Ready(),
                    TwinState.Failed(String _),
                    TwinState.NotFound() -> gap;
        };
        return patient.plusMillis((long) (patient.toMillis() * JITTER * random.nextDouble()));
    }

    private Duration paced(Duration usual) {
        return Duration.ofMillis((long) (usual.toMillis() * pace));
    }

    private Duration clamp(Duration gap, Duration least) {
        return gap.compareTo(least) < 0 ? least : smaller(gap, longest);
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
