package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "Windows 11, WINDOWS",
        "Windows Server 2022, WINDOWS",
        "Mac OS X, MACOS",
        "Darwin, MACOS",
        "FreeBSD, LINUX",
        "'', LINUX"
    })
    void theNameOfTheSystemIsUnderstood(String name, OperatingSystem system) {
        assertThat(OperatingSystem.named(name)).isEqualTo(system);
    }

    @Test
    void thisComputerHasOne() {
        assertThat(OperatingSystem.current()).isEqualTo(OperatingSystem.named(System.getProperty("os.name")));
    }
}
