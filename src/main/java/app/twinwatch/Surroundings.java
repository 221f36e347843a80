package app.twinwatch;

import app.twinwatch.desktop.Autostart;
import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.UiThread;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * What a session needs of the world around it.
 *
 * @param messages the texts in the user's language
 * @param systemLanguage what the system's user speaks
 * @param thread the thread that may touch what is on screen
 * @param clock the time
 * @param clipboard takes what the user copies
 * @param browser opens web pages outside of Twinwatch
 * @param outside the desktop around the window
 * @param autostart starts Twinwatch with the computer; empty where nothing is installed that could be started
 */
record Surroundings(
        Messages messages,
        Language systemLanguage,
        UiThread thread,
        InstantSource clock,
        Consumer<String> clipboard,
        WebBrowser browser,
        Outside outside,
        Optional<Autostart> autostart) {
    /**
     * Finds what this computer has.
     *
     * @param environment the environment variables
     * @param browser opens web pages
     */
    static Surroundings here(
            SpokenLanguage language,
            UiThread thread,
            InstantSource clock,
            Map<String, String> environment,
            WebBrowser browser,
            Outside outside) {
        return new Surroundings(
                language.messages(),
                language.system(),
                thread,
                clock,
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)),
                browser,
                outside,
                Autostart.of(
                        OperatingSystem.current(),
                        environment,
                        Path.of(System.getProperty("user.home")),
                        Optional.ofNullable(System.getProperty(Autostart.LAUNCHER_PROPERTY))));
    }
}
