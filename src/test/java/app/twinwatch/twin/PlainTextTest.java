package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Maya Chen", "Zoë Müller-Lüdenscheidt", "李小龙", "محمد", "👩‍🦰 Anna", "<b>Maya</b>", "x=1;y"})
    void ordinaryNamesStayAsTheyAre(String name) {
        assertThat(PlainText.of(name, 100)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'  Maya  ',Maya",
        "'Maya\n\tChen',Maya Chen",
        "'Maya\r\n\r\nChen',Maya Chen",
        "'Maya\u2028Chen\u00A0',Maya Chen",
        "'Maya\u0000\u0007 Chen',Maya Chen",
        "'\u202Enehc\u202C ayaM',nehc ayaM",
        "'\uFEFFMa\u200Bya',Maya",
        "'\u2066Maya\u2069',Maya",
        "'\u001B[31mMaya',[31mMaya"
    })
    void whatHidesOrTurnsTextAroundIsTakenOut(String raw, String clean) {
        assertThat(PlainText.of(raw, 100)).isEqualTo(clean);
    }

    @Test
    void aLongTextIsCutWithAnEllipsis() {
        assertThat(PlainText.of("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(PlainText.of("abcdefghijk", 10)).isEqualTo("abcdefghi…");
        assertThat(PlainText.of("abcdefgh ijk", 10)).isEqualTo("abcdefgh…");
        assertThat(PlainText.of("abc", 1)).isEqualTo("…");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(PlainText.of("😀".repeat(10), 4)).isEqualTo("😀…");
        assertThat(PlainText.of("😀bcd", 2)).isEqualTo("…");
        assertThat(PlainText.of("\uD83D", 4)).isEmpty();
    }

    @Property
    void theResultIsAlwaysOneVisibleLineOfItsLength(
            @ForAll String raw, @ForAll @IntRange(min = 1, max = 50) int length) {
        String clean = PlainText.of(raw, length);
        assertThat(clean).hasSizeLessThanOrEqualTo(length).isEqualTo(clean.strip());
        assertThat(clean.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)
                .noneMatch(point -> point == 0x202E || point == 0x2028);
    }
}
