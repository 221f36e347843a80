package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "José, jose",
        "STRASSE, straße",
        "Ødegård, odegard",
        "Łukasz, LUKASZ",
        "ＭＡＹＡ, maya",
        "ﾏﾔ, マヤ",
        "ﬁlm, film",
        "Ἀθήνα, αθηνα",
        "İstanbul, istanbul",
        "ISPARTA, ısparta"
    })
    void whatAPersonTakesForTheSameIsAlike(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"ハ, バ", "か, が", "ते, त", "กา, ก", "maya, may"})
    void marksThatMakeAnotherLetterStay(String one, String other) {
        assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
    }

    @Test
    void theLanguageOfTheComputerDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FoldedText.of("TITLE ID")).isEqualTo("title id");
        } finally {
            Locale.setDefault(before);
        }
    }
}
