package app.twinwatch.watch;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.CallListener;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts every check that may have cost credits. Safe from any thread. */
public final class CheckLedger implements CallListener {
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

    @Override
    public synchronized void made(ApiCall call) {
        if (call.mayHaveCost() && isCheck(call.kind())) {
            CheckCount today = today();
            count = new CheckCount(today.day(), today.used() + 1);
        }
    }

    private static boolean isCheck(ApiCall.Kind kind) {
        return switch (kind) {
            case STATUS, LIST -> true;
            case GROUP, VOICE, ACCOUNT -> false;
        };
    }
}
