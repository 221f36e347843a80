package app.twinwatch.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * What the watcher is doing.
 *
 * @param connection how Twinwatch stands with HeyGen
 * @param nextCheckAt when the next check is due by plan; empty if none is planned or none may be made
 * @param underWay how many checks wait for their answer
 * @param today checks used today and this month
 * @param dailyLimit how many checks are made by themselves today at the most; {@link #NO_LIMIT} if any number
 * @param heldBack whether that limit keeps a check from being planned for today
 * @param reported the problem that HeyGen itself reports while calls fail, in its own words as plain text
 */
public record WatcherStatus(
        Connection connection,
        Optional<Instant> nextCheckAt,
        int underWay,
        CheckCount today,
        int dailyLimit,
        boolean heldBack,
        Optional<String> reported) {
    /** Stands for "no limit". */
    public static final int NO_LIMIT = DailyLimit.NONE;

    /** A status while HeyGen reports no problem. */
    public WatcherStatus(
            Connection connection,
            Optional<Instant> nextCheckAt,
            int underWay,
            CheckCount today,
            int dailyLimit,
            boolean heldBack) {
        this(connection, nextCheckAt, underWay, today, dailyLimit, heldBack, Optional.empty());
    }

    /** A status without any limit. */
    public WatcherStatus(Connection connection, Optional<Instant> nextCheckAt, int underWay, CheckCount today) {
        this(connection, nextCheckAt, underWay, today, NO_LIMIT, false);
    }
}
