package app.twinwatch.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads the checks that nobody asked for: after a start, a sleep or a clock that leapt, many are due at once, and still
 * only a few go at once and the others follow one a second.
 *
 * <p>Two hundred twins take some three minutes so. Over a day it allows far more than any daily limit does. Not safe from
 * several threads: {@link Watcher} guards it.
 */
final class CheckSpread {
    /** How many may go at once after a quiet while. */
    static final int AT_ONCE = 8;

    /** How far apart the others are. */
    static final Duration APART = Duration.ofSeconds(1);

    /** From this moment on {@link #AT_ONCE} may go at once again. */
    private Instant rested = Instant.MIN;

    /** Returns how many may go now. */
    int allowed(Instant now) {
        if (!rested.isAfter(now)) {
            return AT_ONCE;
        }
        long missing = (Duration.between(now, rested).toMillis() + APART.toMillis() - 1) / APART.toMillis();
        return (int) Math.max(0, AT_ONCE - missing);
    }

    /** One goes now. */
    void took(Instant now) {
        rested = (rested.isAfter(now) ? rested : now).plus(APART);
    }

    /** The last one did not go after all. */
    void gaveBack() {
        rested = rested.minus(APART);
    }

    /** Returns the moment from which on one may go, which may be in the past. */
    Instant opensAt() {
        return rested.equals(Instant.MIN) ? rested : rested.minus(APART.multipliedBy(AT_ONCE - 1L));
    }

    /** The clock was set back by this much. */
    void clockSetBack(Duration by) {
        if (!rested.equals(Instant.MIN)) {
            rested = rested.minus(by);
        }
    }
}
