package app.twinwatch.ui.common;

import static app.twinwatch.ui.common.EnglishWords.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,under 1\u00A0min", "PT-5M,under 1\u00A0min", "PT29S,under 1\u00A0min", "PT30S,1\u00A0min",
                "PT47M,47\u00A0min", "PT59M29S,59\u00A0min",
        "PT59M30S,1\u00A0h", "PT1H52M,1\u00A0h\u00A052\u00A0min", "PT2H,2\u00A0h", "PT47H,47\u00A0h", "PT48H,2\u00A0d",
                "PT76H,3\u00A0d\u00A04\u00A0h"
    })
    void durationsAreSaidToTheMinute(Duration duration, String words) {
        assertThat(TIMES.duration(duration)).isEqualTo(words);
    }

    @Test
    void aFigureNeverPartsFromItsUnitAtTheEndOfALine() {
        assertThat(TIMES.duration(Duration.ofMinutes(112))).doesNotContain(" ");
        assertThat(TIMES.duration(Duration.ofHours(76))).doesNotContain(" ");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0:00", "PT0.2S,0:01", "PT42S,0:42", "PT1M,1:00", "PT119.5S,2:00", "PT-3S,0:00"})
    void aCountDownIsRoundedUpSoThatItEndsAtZero(Duration left, String words) {
        assertThat(TIMES.countdown(left)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:52:00Z,today 08:52",
        "2026-11-23T16:20:00Z,yesterday 16:20",
        "2026-11-21T09:00:00Z,'21 Nov, 09:00'"
    })
    void aMomentIsSaidWithItsDay(Instant moment, String words) {
        assertThat(TIMES.moment(moment, NOW)).isEqualTo(words);
    }

    @Test
    void aMomentOfAnotherYearIsADate() {
        assertThat(TIMES.moment(Instant.parse("2025-11-07T04:42:04Z"), NOW)).isEqualTo("7 Nov 2025");
    }

    @Test
    void todayNeedsNoDayInShort() {
        assertThat(TIMES.since(Instant.parse("2026-11-24T08:52:00Z"), NOW)).isEqualTo("08:52");
    }

    @Test
    void aMomentForReadersElsewhereHasItsDayItsSecondsAndItsDistanceFromUtc() {
        Instant moment = Instant.parse("2026-11-24T08:52:07Z");
        assertThat(TIMES.exact(moment)).isEqualTo("24 Nov 2026, 08:52:07 (UTC+00:00)");
        TimeWords delhi = new TimeWords(new Messages(Locale.GERMANY), ZoneId.of("Asia/Kolkata"));
        assertThat(delhi.exact(moment)).isEqualTo("24.11.2026, 14:22:07 (UTC+05:30)");
    }

    @Test
    void theUsersTimeZoneDecidesWhatIsToday() {
        TimeWords tokyo = new TimeWords(new Messages(Locale.UK), ZoneId.of("Asia/Tokyo"));
        assertThat(tokyo.moment(Instant.parse("2026-11-23T16:20:00Z"), NOW)).isEqualTo("today 01:20");
    }
}
