package app.twinwatch.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long everything waits after HeyGen or the network failed: 2 s, doubled with each further failure up to 5 min.
 *
 * <p>Shared by all twins, because the fault is shared too. Not safe from several threads: {@link Watcher} guards it.
 */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RandomGenerator random;
    private int failures;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** Counts a failure and returns the wait, with up to a quarter of jitter so that many computers don't come back as one. */
    Duration next() {
        return next(LONGEST);
    }

    /** Does the same, for a failure after which trying costs so little that no longer wait is needed. */
    Duration next(Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, 8));
        failures++;
        Duration capped = wait.compareTo(longest) > 0 ? longest : wait;
        return capped.plusMillis((long) (capped.toMillis() * 0.25 * random.nextDouble()));
    }

    void reset() {
        failures = 0;
    }
}
