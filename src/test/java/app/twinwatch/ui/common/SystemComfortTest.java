package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemComfortTest {
    @Test
    void withoutAWordFromTheSystemTheContrastIsTheUsual() {
        assertThat(SystemComfort.isHighContrast(Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void windowsSaysItInSoManyWords(boolean set, boolean high) {
        assertThat(SystemComfort.isHighContrast(Map.of("Windows.SPI.HighContrast", set)))
                .isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"HighContrast, true", "HighContrastInverse, true", "Adwaita-highcontrast, true", "Adwaita, false"})
    void onLinuxTheNameOfTheThemeSaysIt(String theme, boolean high) {
        assertThat(SystemComfort.isHighContrast(Map.of("GTK.theme_name", theme)))
                .isEqualTo(high);
    }
}
