package app.twinwatch.watch;

import app.twinwatch.heygen.ApiCall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;

/**
 * Counts the calls of one day and its month, as long as it is that day in that time zone.
 *
 * <p>A call that bears a later date was stamped by a clock that has been set back since. It counts too, if the date is
 * less than two days off: whoever sets the clock must not get another day's checks by it. Not safe from several threads:
 * {@link CheckLedger} guards it.
 */
final class CheckTally {
    private static final Duration FUTURE = Duration.ofDays(2);

    private final ZoneId zone;
    private final LocalDate day;
    private final Instant begin;
    private final Instant end;
    private int today;
    private int thisMonth;

    CheckTally(Instant now, ZoneId zone, Collection<ApiCall> calls) {
        this.zone = zone;
        this.day = LocalDate.ofInstant(now, zone);
        this.begin = day.atStartOfDay(zone).toInstant();
        this.end = day.plusDays(1).atStartOfDay(zone).toInstant();
        calls.forEach(this::add);
    }

    /** Says whether it still is the day that is counted here. */
    boolean isOf(Instant now, ZoneId here) {
        return zone.equals(here) && !now.isBefore(begin) && now.isBefore(end);
    }

    /** Counts a call, if it was a check, may have cost something and belongs here. */
    void add(ApiCall call) {
        if (!call.mayHaveCost() || !isCheck(call.kind())) {
            return;
        }
        boolean ofToday = !call.at().isBefore(begin) && call.at().isBefore(end.plus(FUTURE));
        if (ofToday) {
            today++;
        }
        if (ofToday || YearMonth.from(LocalDate.ofInstant(call.at(), zone)).equals(YearMonth.from(day))) {
            thisMonth++;
        }
    }

    CheckCount count() {
        return new CheckCount(day, today, thisMonth);
    }

    /** Returns when the next day begins. */
    Instant end() {
        return end;
    }

    /** Says whether such a call asks how twins stand, which is what the user pays for. */
    private static boolean isCheck(ApiCall.Kind kind) {
        return switch (kind) {
            case STATUS, LIST -> true;
            case GROUP, VOICE, ACCOUNT -> false;
        };
    }
}
