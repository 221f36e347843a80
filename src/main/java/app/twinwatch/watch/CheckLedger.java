package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusReply.Unreachable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts every call that may have cost credits. Safe from any thread. */
public final class CheckLedger {
    private final InstantSource clock;
    private final ZoneId zone;
    private CheckCount count;

    /** @param earlier what was counted before this start */
    public CheckLedger(InstantSource clock, ZoneId zone, CheckCount earlier) {
        this.clock = clock;
        this.zone = zone;
        this.count = earlier;
    }

    /** Returns what was used today; a new day begins at nothing. */
    public synchronized CheckCount today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        return count.day().equals(day) ? count : new CheckCount(day, 0);
    }

    /** Returns when the count begins anew. */
    Instant tomorrow() {
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    synchronized void record(StatusReply reply) {
        if (mayHaveCost(reply)) {
            CheckCount today = today();
            count = new CheckCount(today.day(), today.used() + 1);
        }
    }

    /** A call that never reached HeyGen costs nothing; one without an answer in time may have. */
    static boolean mayHaveCost(StatusReply reply) {
        if (!(reply instanceof Unreachable(Unreachable.Cause cause))) {
            return true;
        }
        return switch (cause) {
            case REFUSED, UNKNOWN_HOST, UNTRUSTED -> false;
            case TIMED_OUT, BROKEN -> true;
        };
    }
}
