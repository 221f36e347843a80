package app.twinwatch.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says durations and moments in the user's words. Any thread. */
public final class TimeWords {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private final Messages messages;
    private final ZoneId zone;
    private volatile Formats formats;

    /** How times are written in one language. */
    private record Formats(
            Locale locale,
            DateTimeFormatter timeOfDay,
            DateTimeFormatter dayOfYear,
            DateTimeFormatter date,
            DateTimeFormatter wholeDate,
            DateTimeFormatter exact) {
        static Formats of(Messages messages) {
            Locale locale = messages.locale();
            return new Formats(
                    locale,
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale),
                    DateTimeFormatter.ofPattern(messages.text("time.dayOfYear"), locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale),
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale));
        }
    }

    public TimeWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        this.formats = Formats.of(messages);
    }

    /** Returns the time zone in which moments are said. */
    public ZoneId zone() {
        return zone;
    }

    /** Says a duration to the minute, such as "47 min", "1 h 52 min" or "3 d 4 h". */
    public String duration(Duration duration) {
        long minutes = Math.max(0, duration.plusSeconds(30).toMinutes());
        if (minutes < 1) {
            return messages.text("time.underMinute");
        }
        if (minutes < MINUTES_AN_HOUR) {
            return messages.text("time.minutes", minutes);
        }
        long hours = minutes / MINUTES_AN_HOUR;
        if (hours < 2 * HOURS_A_DAY) {
            return messages.text("time.hoursMinutes", hours, minutes % MINUTES_AN_HOUR);
        }
        return messages.text("time.daysHours", hours / HOURS_A_DAY, hours % HOURS_A_DAY);
    }

    /** Says a short time ahead as a count-down, such as "0:42"; rounded up, so that it ends at zero. */
    public String countdown(Duration left) {
        long seconds = Math.max(0, left.plusMillis(999).toSeconds());
        return messages.text("time.countdown", seconds / 60, String.format(messages.locale(), "%02d", seconds % 60));
    }

    /** Says a past moment: the time if it was today, "yesterday" with the time, or the day. */
    public String since(Instant moment, Instant now) {
        return said(moment, now, "time.today.short", "time.yesterday");
    }

    /** Says a past moment with its day, such as "today 08:52". */
    public String moment(Instant moment, Instant now) {
        return said(moment, now, "time.today", "time.yesterday");
    }

    /** Says the time of a moment, without its day. */
    public String timeOfDay(Instant moment) {
        return formats().timeOfDay().format(moment.atZone(zone));
    }

    /** Says the day of a past moment, as a heading above what happened on it. */
    public String day(Instant moment, Instant now) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.equals(today)) {
            return messages.text("time.heading.today");
        }
        return day.equals(today.minusDays(1))
                ? messages.text("time.heading.yesterday")
                : formats().wholeDate().format(day);
    }

    /** Says a moment for readers elsewhere: with its day, its seconds and how far the local time is from UTC. */
    public String exact(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return messages.text("time.exact", formats().exact().format(local), OFFSET.format(local));
    }

    private String said(Instant moment, Instant now, String todayKey, String yesterdayKey) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String time = formats().timeOfDay().format(local);
        if (local.toLocalDate().equals(today)) {
            return messages.text(todayKey, time);
        }
        if (local.toLocalDate().equals(today.minusDays(1))) {
            return messages.text(yesterdayKey, time);
        }
        boolean thisYear = local.getYear() == today.getYear();
        return thisYear
                ? messages.text("time.day", formats().dayOfYear().format(local), time)
                : formats().date().format(local);
    }

    /** Returns how times are written in the language that is spoken now. */
    private Formats formats() {
        if (!formats.locale().equals(messages.locale())) {
            formats = Formats.of(messages);
        }
        return formats;
    }
}
