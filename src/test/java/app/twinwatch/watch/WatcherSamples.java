package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.TwinSamples;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

/** Watchers for tests of what stands above them. */
public final class WatcherSamples {
    private WatcherSamples() {}

    /** Returns one that was never started and asks nobody. */
    public static Watcher idle(Watchlist watchlist) {
        return asking(watchlist, (_, _) -> new StatusReply.ServerFault(500, Optional.empty()));
    }

    /** Returns one that has neither been started nor a key; until it has both, every question stays open. */
    public static Watcher asking(Watchlist watchlist, StatusService service) {
        return asking(watchlist, service, InstantSource.fixed(TwinSamples.NOON));
    }

    /** Returns the same, at a time of the test's own. */
    public static Watcher asking(Watchlist watchlist, StatusService service, InstantSource clock) {
        return new Watcher(
                watchlist,
                service,
                HealthSource.NONE,
                CheckSchedule.STANDARD,
                new CheckLedger(clock, () -> ZoneOffset.UTC),
                clock,
                new Random(1));
    }
}
