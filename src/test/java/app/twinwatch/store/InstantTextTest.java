package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    private static final long YEAR_10000 = 253_402_300_800L;

    @Property
    void whatJavaWroteIsReadAsItWas(
            @ForAll @LongRange(min = -YEAR_10000, max = 2 * YEAR_10000) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void anInstantIsWrittenAsJavaWritesIt(
            @ForAll @LongRange(min = -YEAR_10000, max = 2 * YEAR_10000) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        assertThat(written(second, nano))
                .isEqualTo(Instant.ofEpochSecond(second, nano).toString());
    }

    @Property
    void aRoundInstantIsWrittenAsJavaWritesIt(
            @ForAll @LongRange(max = YEAR_10000 / 60) long minute,
            @ForAll @IntRange(max = 1) int second,
            @ForAll @IntRange(max = 999) int part,
            @ForAll @Chars({'s', 'm', 'u'}) char unit) {
        int nano = unit == 's' ? 0 : unit == 'm' ? part * 1_000_000 : part * 1_000;
        assertThat(written(minute * 60 + second, nano))
                .isEqualTo(Instant.ofEpochSecond(minute * 60 + second, nano).toString());
    }

    @Test
    void theFirstAndTheLastInstantCanBeWritten() {
        assertThat(InstantText.of(Instant.MIN)).isEqualTo(Instant.MIN.toString());
        assertThat(InstantText.of(Instant.MAX)).isEqualTo(Instant.MAX.toString());
    }

    private static String written(long second, int nano) {
        return InstantText.of(Instant.ofEpochSecond(second, nano));
    }

    @Property
    void anyOtherTextMeansWhatItMeansToJava(
            @ForAll @IntRange(max = 29) int place,
            @ForAll @Chars({'0', '3', '9', '-', ':', '.', 'Z', 'T', ' '}) char other) {
        StringBuilder text = new StringBuilder("2024-02-29T23:59:58.123456789Z");
        text.setCharAt(place, other);
        assertThat(read(() -> InstantText.parse(text.toString()))).isEqualTo(read(() -> Instant.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-27",
                "2026-11-27T07:35:01",
                "2025-02-29T07:35:01Z",
                "2026-00-27T07:35:01Z",
                "2026-11-00T07:35:01Z",
                "2026-11-27T07:35:01.1234567890Z"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T24:00:00Z",
                "2026-11-27T07:35:01.Z",
                "2016-12-31T23:59:60Z",
                "2026-11-27T07:35:01+01:00",
                "+12026-11-27T07:35:01Z"
            })
    void whatOnlyJavaKnowsIsLeftToJava(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }

    private static Optional<Instant> read(Supplier<Instant> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
