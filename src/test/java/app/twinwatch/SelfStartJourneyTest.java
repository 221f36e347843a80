package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.Autostart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Starting with the computer is a matter between the user and the system: Twinwatch shows what is true. */
@EnabledOnOs(OS.LINUX)
class SelfStartJourneyTest extends Journey {
    @AfterEach
    void forgetTheLauncher() {
        System.clearProperty(Autostart.LAUNCHER_PROPERTY);
    }

    @Test
    void anInstalledTwinwatchStartsWithTheComputerForAsLongAsThatIsWished() throws IOException {
        System.setProperty(Autostart.LAUNCHER_PROPERTY, "/opt/twinwatch/bin/Twinwatch");
        openAbout();
        assertThat(isOn()).isFalse();
        window.click("#settings-self-start");
        Eventually.that("the entry is there", () -> Files.exists(entry()));
        window.click("#settings-self-start");
        Eventually.that("the entry is gone", () -> Files.notExists(entry()));

        window.click("#settings-done");
        window.seeNothingOf("#settings");
        Files.writeString(entry(), "[Desktop Entry]\nExec=/opt/twinwatch/bin/Twinwatch\n");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeThat("#settings-self-start");
        Eventually.that("what was changed elsewhere is shown", this::isOn);
    }

    @Test
    void whatCanNotBeChangedIsSaidAndShownAsItIs() throws IOException {
        System.setProperty(Autostart.LAUNCHER_PROPERTY, "/opt/twinwatch/bin/Twinwatch");
        Files.writeString(home.resolve("config"), "a file where the folder should be");
        openAbout();
        window.click("#settings-self-start");
        window.see(".settings-row .muted", "could not be changed");
        Eventually.that("the switch is off", () -> !isOn());
    }

    @Test
    void aTwinwatchThatIsNotInstalledSaysWhyItCanNot() {
        openAbout();
        window.see(".settings-row .muted", "Only an installed Twinwatch can start by itself");
        assertThat(window.onFxThread(() -> box().isDisabled())).isTrue();
    }

    private void openAbout() {
        startOwnList(
                Map.of(
                        "HEYGEN_API_KEY",
                        "sk-journey",
                        "XDG_CONFIG_HOME",
                        home.resolve("config").toString()),
                CEM.value());
        seeCards("Cem");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeFocusOn("#settings-sections");
        window.press(KeyCode.END);
        window.seeThat("#settings-self-start");
    }

    private boolean isOn() {
        return window.onFxThread(() -> box().isSelected());
    }

    private CheckBox box() {
        return (CheckBox) window.stage().getScene().lookup("#settings-self-start");
    }

    private Path entry() {
        return home.resolve("config/autostart/twinwatch.desktop");
    }
}
