package app.twinwatch;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread or program brings about. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 15;

    private Eventually() {}

    /** Returns as soon as the condition holds; fails if that takes too long. */
    public static void that(String expectation, Callable<Boolean> condition) {
        that(expectation, condition, () -> "it did not hold");
    }

    /**
     * Waits until the condition holds, and fails if it takes too long.
     *
     * @param instead says at the failure what is there in place of what was expected
     */
    public static void that(String expectation, Callable<Boolean> condition, Callable<Object> instead) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!call(condition)) {
            if (System.nanoTime() - end > 0) {
                fail("not within " + LIMIT.toSeconds() + " s: " + expectation + "; at the end " + call(instead));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        }
    }

    private static <T> T call(Callable<T> condition) {
        try {
            return condition.call();
        } catch (Exception failure) {
            throw new AssertionError("the condition itself failed", failure);
        }
    }
}
