package app.twinwatch.watch;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.CallListener;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The books: every call that reached HeyGen, or may have, and how many checks that were.
 *
 * <p>Days and months are worked out from the calls' own moments whenever the day, the clock or the time zone changes, so
 * none of these can make a count wrong. Safe from any thread.
 */
public final class CheckLedger implements CallListener {
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final CheckCount counted;
    private final int missing;
    private final List<ApiCall> calls;
    private final Listeners<ApiCall> listeners = new Listeners<>();
    private CheckTally tally;

    /**
     * Goes on with the books of earlier starts.
     *
     * @param zone tells the user's time zone, which changes on a journey
     * @param earlier the calls of this month and the one before, oldest first
     * @param counted how many checks were counted on some day; if the calls of that day are fewer, because their book is
     *     gone or an older Twinwatch kept none, this figure holds
     */
    public CheckLedger(InstantSource clock, Supplier<ZoneId> zone, List<ApiCall> earlier, CheckCount counted) {
        this.clock = clock;
        this.zone = zone;
        this.counted = counted;
        this.calls = new ArrayList<>(earlier);
        ZoneId here = zone.get();
        Instant thatDay = counted.day().atStartOfDay(here).toInstant();
        int known = new CheckTally(thatDay, here, earlier).count().used();
        this.missing = Math.max(0, counted.used() - known);
        this.tally = new CheckTally(clock.instant(), here, calls);
    }

    /** A ledger that begins with nothing. */
    public CheckLedger(InstantSource clock, Supplier<ZoneId> zone) {
        this(clock, zone, List.of(), CheckCount.none());
    }

    /** Has every later call told to the listener, on the thread that made it; the listener must be quick. */
    public Listening listen(Consumer<ApiCall> listener) {
        return listeners.add(listener);
    }

    /** Returns what was used today and this month; a new day begins at nothing. */
    public synchronized CheckCount today() {
        CheckCount today = tally().count();
        boolean sameMonth = YearMonth.from(today.day()).equals(YearMonth.from(counted.day()));
        return new CheckCount(
                today.day(),
                today.used() + (today.day().equals(counted.day()) ? missing : 0),
                today.usedThisMonth() + (sameMonth ? missing : 0));
    }

    /** Returns all calls of this start and those that it began with, oldest first. */
    public synchronized List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    /** Returns when the count begins anew. */
    synchronized Instant tomorrow() {
        return tally().end();
    }

    @Override
    public void made(ApiCall call) {
        if (!call.mayHaveCost()) {
            // It never reached HeyGen: an attempt while offline is nobody's call.
            return;
        }
        synchronized (this) {
            calls.add(call);
            tally.add(call);
        }
        listeners.tell(call);
    }

    private CheckTally tally() {
        Instant now = clock.instant();
        ZoneId here = zone.get();
        if (!tally.isOf(now, here)) {
            tally = new CheckTally(now, here, calls);
        }
        return tally;
    }
}
