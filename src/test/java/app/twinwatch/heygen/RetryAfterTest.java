package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant SENT = Instant.parse("1994-11-06T08:48:37Z");

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "120,PT2M",
        "' 7 ',PT7S",
        "9999999999,PT24H",
        "'Sun, 06 Nov 1994 08:49:37 GMT',PT1M",
        "'Sun Nov  6 08:49:37 1994',PT1M",
        "'Sun, 06 Nov 1994 08:00:00 GMT',PT0S"
    })
    void readsSecondsAndDates(String value, Duration wait) {
        assertThat(RetryAfter.read(value, SENT)).contains(wait);
    }

    @Test
    void readsTheOldestFormOfADate() {
        assertThat(RetryAfter.read("Sunday, 06-Nov-22 08:49:37 GMT", Instant.parse("2022-11-06T08:48:37Z")))
                .contains(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "12345678901", "Sun, 99 Nov 1994 08:49:37 GMT"})
    void whatIsNeitherIsLeftOut(String value) {
        assertThat(RetryAfter.read(value, SENT)).isEmpty();
    }

    @Property
    void noValueEverThrowsOrWaitsForMoreThanADay(@ForAll String value) {
        RetryAfter.read(value, SENT).ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofHours(24)));
    }
}
