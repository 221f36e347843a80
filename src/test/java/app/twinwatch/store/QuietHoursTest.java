package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final QuietHours NIGHT = hours(20, 0, 7, 0);

    @Test
    void aNightIsOverAtItsEndOfTheNextDay() {
        assertThat(NIGHT.endIfQuiet(berlin("2026-11-27T19:59:59"), BERLIN)).isEmpty();
        assertThat(NIGHT.endIfQuiet(berlin("2026-11-27T20:00:00"), BERLIN)).contains(berlin("2026-11-28T07:00:00"));
        assertThat(NIGHT.endIfQuiet(berlin("2026-11-28T00:00:00"), BERLIN)).contains(berlin("2026-11-28T07:00:00"));
        assertThat(NIGHT.endIfQuiet(berlin("2026-11-28T06:59:59"), BERLIN)).contains(berlin("2026-11-28T07:00:00"));
        assertThat(NIGHT.endIfQuiet(berlin("2026-11-28T07:00:00"), BERLIN)).isEmpty();
    }

    @Test
    void aPauseAtNoonEndsOnTheSameDay() {
        QuietHours noon = hours(12, 0, 13, 30);
        assertThat(noon.endIfQuiet(berlin("2026-11-27T13:00:00"), BERLIN)).contains(berlin("2026-11-27T13:30:00"));
        assertThat(noon.endIfQuiet(berlin("2026-11-27T23:00:00"), BERLIN)).isEmpty();
        assertThat(noon.nextChange(berlin("2026-11-27T13:30:00"), BERLIN)).contains(berlin("2026-11-28T12:00:00"));
    }

    @Test
    void theSameTimeTwiceIsNoQuietAtAll() {
        QuietHours none = hours(8, 0, 8, 0);
        assertThat(none.endIfQuiet(berlin("2026-11-27T08:00:00"), BERLIN)).isEmpty();
        assertThat(none.nextChange(berlin("2026-11-27T08:00:00"), BERLIN)).isEmpty();
    }

    @Test
    void itIsTheClockOfThePlaceWhereTheUserIsNow() {
        Instant evening = berlin("2026-11-27T21:00:00");
        assertThat(NIGHT.endIfQuiet(evening, BERLIN)).isPresent();
        assertThat(NIGHT.endIfQuiet(evening, NEW_YORK)).isEmpty();
    }

    @Test
    void aNightInWhichTheClocksAreChangedIsAnHourShorterOrLonger() {
        assertThat(length(NIGHT, "2026-03-28T20:00:00")).isEqualTo(Duration.ofHours(10));
        assertThat(length(NIGHT, "2026-10-24T20:00:00")).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void anEndThatIsLeftOutIsWhenTheClocksGoForward() {
        QuietHours untilHalfPastTwo = hours(20, 0, 2, 30);
        assertThat(untilHalfPastTwo.endIfQuiet(berlin("2026-03-29T01:00:00"), BERLIN))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void anEndThatComesTwiceIsTheFirst() {
        QuietHours untilHalfPastTwo = hours(20, 0, 2, 30);
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(untilHalfPastTwo.endIfQuiet(first.minusSeconds(1), BERLIN)).contains(first);
        assertThat(untilHalfPastTwo.endIfQuiet(first.plusSeconds(3600), BERLIN)).isEmpty();
    }

    @Test
    void aWakingHourThatIsLeftOutIsNoEnd() {
        QuietHours allButAnHour = hours(2, 45, 2, 0);
        assertThat(allButAnHour.endIfQuiet(berlin("2026-03-28T13:00:00"), BERLIN))
                .contains(berlin("2026-03-30T02:00:00"));
    }

    @Property
    void itStaysQuietUntilTheEndAndNoLonger(
            @ForAll("days") QuietHours hours, @ForAll("moments") Instant now, @ForAll("places") ZoneId zone) {
        hours.endIfQuiet(now, zone).ifPresent(end -> {
            assertThat(end).isAfter(now).isBefore(now.plus(Duration.ofHours(50)));
            assertThat(hours.endIfQuiet(end, zone)).isEmpty();
            assertThat(hours.endIfQuiet(end.minusMillis(1), zone)).contains(end);
            Instant between = now.plus(Duration.between(now, end).dividedBy(2));
            assertThat(hours.endIfQuiet(between, zone)).contains(end);
        });
    }

    @Property
    void nothingChangesBeforeTheNextChangeAndThenItDoes(
            @ForAll("days") QuietHours hours, @ForAll("moments") Instant now, @ForAll("places") ZoneId zone) {
        boolean quiet = hours.endIfQuiet(now, zone).isPresent();
        hours.nextChange(now, zone).ifPresent(next -> {
            assertThat(next).isAfter(now);
            Instant justBefore = next.minusMillis(1).isBefore(now) ? now : next.minusMillis(1);
            assertThat(hours.endIfQuiet(justBefore, zone).isPresent()).isEqualTo(quiet);
            assertThat(hours.endIfQuiet(next, zone).isPresent()).isEqualTo(!quiet);
        });
        assertThat(hours.nextChange(now, zone).isEmpty()).isEqualTo(hours.from().equals(hours.to()));
    }

    @Property
    void whereNoClockIsChangedItIsWhatTheClockSays(@ForAll("days") QuietHours hours, @ForAll("moments") Instant now) {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        LocalTime time = LocalTime.ofInstant(now, tokyo);
        boolean sinceFrom = !time.isBefore(hours.from());
        boolean beforeTo = time.isBefore(hours.to());
        boolean quiet = hours.from().isBefore(hours.to())
                ? sinceFrom && beforeTo
                : !hours.from().equals(hours.to()) && (sinceFrom || beforeTo);
        assertThat(hours.endIfQuiet(now, tokyo).isPresent()).isEqualTo(quiet);
    }

    @Provide
    Arbitrary<QuietHours> days() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 12 - 1).map(step -> LocalTime.MIN.plusMinutes(5L * step));
        return times.flatMap(from -> times.map(to -> new QuietHours(from, to)));
    }

    /** Half of them on a day on which the clocks of some place are changed. */
    @Provide
    Arbitrary<Instant> moments() {
        Instant year = Instant.parse("2026-01-01T00:00:00Z");
        Arbitrary<Instant> any =
                Arbitraries.longs().between(0, 365L * 24 * 3600).map(year::plusSeconds);
        Arbitrary<Instant> changes = Arbitraries.of(
                        Instant.parse("2026-03-28T12:00:00Z"),
                        Instant.parse("2026-10-24T12:00:00Z"),
                        Instant.parse("2026-03-07T18:00:00Z"),
                        Instant.parse("2026-10-31T18:00:00Z"),
                        Instant.parse("2026-04-04T03:00:00Z"))
                .flatMap(day -> Arbitraries.longs().between(0, 36 * 3600).map(day::plusSeconds));
        return Arbitraries.oneOf(any, changes);
    }

    @Provide
    Arbitrary<ZoneId> places() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Tokyo",
                        "Australia/Lord_Howe",
                        "America/Santiago",
                        "UTC")
                .map(ZoneId::of);
    }

    private static Duration length(QuietHours hours, String begin) {
        Instant start = berlin(begin);
        return Duration.between(start, hours.endIfQuiet(start, BERLIN).orElseThrow());
    }

    private static Instant berlin(String time) {
        return ZonedDateTime.of(LocalDateTime.parse(time), BERLIN).toInstant();
    }

    private static QuietHours hours(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new QuietHours(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }
}
