package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {
    /** Absolute on every system. */
    @TempDir
    Path home;

    @Test
    void linuxKeepsToItsHabitsWithoutVariables() {
        Path data = home.resolve(".local/share/twinwatch");

        assertThat(Folders.of(OperatingSystem.LINUX, Map.of(), home))
                .isEqualTo(new Folders(data, home.resolve(".cache/twinwatch"), data.resolve("logs")));
    }

    @Test
    void linuxFollowsTheVariables() {
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME",
                home.resolve("d").toString(),
                "XDG_CACHE_HOME",
                home.resolve("c").toString());
        Path data = home.resolve("d/twinwatch");

        assertThat(Folders.of(OperatingSystem.LINUX, environment, Path.of("/elsewhere")))
                .isEqualTo(new Folders(data, home.resolve("c/twinwatch"), data.resolve("logs")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/folder", "im\0possible"})
    void aVariableThatIsNoAbsolutePathIsIgnored(String value) {
        Map<String, String> environment =
                Map.of("XDG_DATA_HOME", value, "XDG_CACHE_HOME", value, "LOCALAPPDATA", value);

        for (OperatingSystem system : OperatingSystem.values()) {
            assertThat(Folders.of(system, environment, home)).isEqualTo(Folders.of(system, Map.of(), home));
        }
    }

    @Test
    void macosHasALibrary() {
        Path data = home.resolve("Library/Application Support/Twinwatch");

        assertThat(Folders.of(OperatingSystem.MACOS, Map.of("XDG_DATA_HOME", "/ignored"), home))
                .isEqualTo(new Folders(data, home.resolve("Library/Caches/Twinwatch"), data.resolve("logs")));
    }

    @Test
    void windowsKeepsEverythingOnThisComputer() {
        Path data = home.resolve("local").resolve("Twinwatch");

        assertThat(Folders.of(
                        OperatingSystem.WINDOWS,
                        Map.of("LOCALAPPDATA", home.resolve("local").toString()),
                        home))
                .isEqualTo(new Folders(data, data.resolve("Previews"), data.resolve("logs")));
        assertThat(Folders.of(OperatingSystem.WINDOWS, Map.of(), home).data())
                .isEqualTo(home.resolve("AppData").resolve("Local").resolve("Twinwatch"));
    }

    @Test
    void aChosenFolderHoldsEverything() {
        assertThat(Folders.under(home)).isEqualTo(new Folders(home, home.resolve("previews"), home.resolve("logs")));
    }
}
