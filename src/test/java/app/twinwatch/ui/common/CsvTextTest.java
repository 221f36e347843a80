package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @Test
    void rowsEndAsTheStandardWantsAndTheTextSaysThatItIsUnicode() {
        assertThat(new CsvText().row("a", "b").row("ü", "").text()).isEqualTo("\uFEFFa,b\r\nü,\r\n");
    }

    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(new CsvText()
                        .row("a,b", "say \"hi\"", "two\nlines", "semi;colon")
                        .text())
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"semi;colon\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void noCellIsTakenForAFormula(String cell) {
        assertThat(new CsvText().row(cell).text()).isEqualTo("\uFEFF'" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1"})
    void aFormulaBehindBlanksIsNoneEither(String cell) {
        assertThat(new CsvText().row(cell).text()).isEqualTo("\uFEFF\"'" + cell + "\"\r\n");
    }
}
