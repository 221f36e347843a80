package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutostartTest {
    @TempDir
    Path home;

    @Test
    void withoutALauncherNothingIsOffered() {
        for (OperatingSystem system : OperatingSystem.values()) {
            assertThat(Autostart.of(system, Map.of(), home, Optional.empty())).isEmpty();
        }
    }

    @Test
    void onLinuxADesktopEntryComesAndGoes() throws IOException {
        Autostart autostart = linux(Map.of(), "/opt/twinwatch/bin/Twinwatch");
        Path entry = home.resolve(".config/autostart/twinwatch.desktop");
        assertThat(autostart.isOn()).isFalse();
        autostart.switchOn();
        assertThat(autostart.isOn()).isTrue();
        assertThat(entry).content().contains("\nType=Application\n", "\nExec=\"/opt/twinwatch/bin/Twinwatch\"\n");
        autostart.switchOff();
        assertThat(autostart.isOn()).isFalse();
        assertThat(entry).doesNotExist();
        autostart.switchOff();
    }

    @Test
    void theConfigurationFolderOfTheEnvironmentCounts() throws IOException {
        Path config = home.resolve("elsewhere");
        linux(Map.of("XDG_CONFIG_HOME", config.toString()), "/opt/Twinwatch").switchOn();
        assertThat(config.resolve("autostart/twinwatch.desktop")).exists();
        linux(Map.of("XDG_CONFIG_HOME", "not/absolute"), "/opt/Twinwatch").switchOn();
        assertThat(home.resolve(".config/autostart/twinwatch.desktop")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "/opt/my twins/Twinwatch, \"/opt/my twins/Twinwatch\"",
        "/opt/100%/Twinwatch, \"/opt/100%%/Twinwatch\"",
        "/opt/$x/Twinwatch, \"/opt/\\\\$x/Twinwatch\""
    })
    void anyPathIsQuotedAsTheSpecificationWantsIt(String path, String quoted) throws IOException {
        linux(Map.of(), path).switchOn();
        assertThat(home.resolve(".config/autostart/twinwatch.desktop"))
                .content()
                .contains("Exec=" + quoted + "\n");
    }

    @ParameterizedTest
    @CsvSource({"Hidden=true", "X-GNOME-Autostart-enabled=false"})
    void whatTheDesktopSwitchedOffIsOff(String line) throws IOException {
        Autostart autostart = linux(Map.of(), "/opt/Twinwatch");
        autostart.switchOn();
        Path entry = home.resolve(".config/autostart/twinwatch.desktop");
        Files.writeString(entry, Files.readString(entry) + line + "\n");
        assertThat(autostart.isOn()).isFalse();
        autostart.switchOn();
        assertThat(autostart.isOn()).isTrue();
    }

    @Test
    void onMacosALaunchAgentComesAndGoes() throws IOException {
        Autostart autostart = Autostart.of(
                        OperatingSystem.MACOS, Map.of(), home, Optional.of("/Applications/R&D/Twinwatch"))
                .orElseThrow();
        autostart.switchOn();
        assertThat(autostart.isOn()).isTrue();
        assertThat(home.resolve("Library/LaunchAgents/app.twinwatch.plist"))
                .content()
                .contains("<string>/Applications/R&amp;D/Twinwatch</string>", "<key>RunAtLoad</key>");
        autostart.switchOff();
        assertThat(autostart.isOn()).isFalse();
    }

    @Test
    void onWindowsTheUsersOwnListOfTheRegistryIsAsked() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        AutostartRegistry autostart = new AutostartRegistry("C:\\Program Files\\Twinwatch\\Twinwatch.exe", command -> {
            commands.add(command);
            return 0;
        });
        autostart.switchOn();
        assertThat(commands.getLast())
                .startsWith("reg", "add", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", "/v", "Twinwatch")
                .contains("\\\"C:\\Program Files\\Twinwatch\\Twinwatch.exe\\\"")
                .endsWith("/f");
        assertThat(autostart.isOn()).isTrue();
        autostart.switchOff();
        assertThat(commands.getLast()).startsWith("reg", "delete");
    }

    @Test
    void aRefusalOfTheRegistryIsNoSilence() {
        AutostartRegistry autostart = new AutostartRegistry("C:\\Twinwatch.exe", _ -> 1);
        assertThatThrownBy(autostart::switchOn).isInstanceOf(IOException.class);
    }

    private Autostart linux(Map<String, String> environment, String launcher) {
        return Autostart.of(OperatingSystem.LINUX, environment, home, Optional.of(launcher))
                .orElseThrow();
    }
}
