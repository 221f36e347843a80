package app.twinwatch.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far back one looks, by whole days of the user's calendar. */
enum HistoryPeriod {
    SINCE_YESTERDAY,
    LAST_WEEK,
    ALL;

    private static final int DAYS_BEFORE_TODAY = 6;

    /** Returns the moment from which on events are shown. */
    Instant from(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (this) {
            case SINCE_YESTERDAY -> today.minusDays(1).atStartOfDay(zone).toInstant();
            case LAST_WEEK ->
                today.minusDays(DAYS_BEFORE_TODAY).atStartOfDay(zone).toInstant();
            case ALL -> Instant.MIN;
        };
    }
}
