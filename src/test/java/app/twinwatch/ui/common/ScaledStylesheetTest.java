package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledStylesheetTest {
    @ParameterizedTest
    @CsvSource({
        "-fx-font-size: 14px;,150,-fx-font-size: 21.0px;",
        "-fx-padding: 0 15px 8px 12.5px;,200,-fx-padding: 0 30.0px 16.0px 25.0px;",
        "-fx-background-insets: -3px,200,-fx-background-insets: -6.0px"
    })
    void everyMeasureGrows(String css, int percent, String scaled) {
        assertThat(ScaledStylesheet.scaled(css, percent)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @CsvSource({"-fx-background-insets: 1px 0 -2px 1.5px;", "-tw-line: #d8dee4;", "derive(-tw-accent, -8%)", "1.25em"})
    void linesColoursAndRelativeMeasuresStayAsTheyAre(String css) {
        assertThat(ScaledStylesheet.scaled(css, 200)).isEqualTo(css);
    }

    @Test
    void theUsualSizeNeedsNoOtherStylesheet() {
        var stylesheet = ScaledStylesheetTest.class.getResource("/app/twinwatch/twinwatch.css");
        assertThat(ScaledStylesheet.of(stylesheet, 100)).isEqualTo(stylesheet.toExternalForm());
        assertThat(ScaledStylesheet.of(stylesheet, 125)).startsWith("data:text/css;base64,");
    }
}
