package app.twinwatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of each day in which nothing is told, by the clock on the wall.
 *
 * <p>A time that is left out when the clocks go forward is the moment at which they do, and one that comes twice when
 * they go back is the first of the two.
 *
 * @param from when it begins
 * @param to when it ends; of the next day unless it is later than the begin. The same time as the begin is no quiet at all
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** From the evening to the morning. */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));

    /** From one moment up to, and without, another. */
    private record Span(Instant begin, Instant end) {
        boolean contains(Instant moment) {
            return !moment.isBefore(begin) && moment.isBefore(end);
        }
    }

    /** Returns when it will be over; empty if nothing has to be quiet now. */
    public Optional<Instant> endIfQuiet(Instant now, ZoneId zone) {
        Optional<Instant> end = Optional.empty();
        for (Span span : spansAround(now, zone).toList()) {
            // Where the clocks go forward over both times, one night ends as the next begins.
            if (span.contains(end.orElse(now))) {
                end = Optional.of(span.end());
            }
        }
        return end;
    }

    /** Returns when the next quiet begins or the present one ends; empty if it is never quiet. */
    public Optional<Instant> nextChange(Instant now, ZoneId zone) {
        return endIfQuiet(now, zone)
                .or(() -> spansAround(now, zone)
                        .map(Span::begin)
                        .filter(begin -> begin.isAfter(now))
                        .min(Comparator.naturalOrder()));
    }

    /** Those of the days from yesterday to the day after tomorrow: a day of a place that changes its date may be missing. */
    private Stream<Span> spansAround(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.of(-1, 0, 1, 2)
                .map(today::plusDays)
                .map(day -> new Span(
                        at(day.atTime(from), zone), at((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone)))
                .filter(_ -> !from.equals(to))
                .filter(span -> span.begin().isBefore(span.end()));
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : time.atZone(zone).toInstant();
    }
}
