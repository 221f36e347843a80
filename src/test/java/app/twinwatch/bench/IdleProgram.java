package app.twinwatch.bench;

import app.twinwatch.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A Twinwatch, or without arguments a bare window, that is minimised when a line comes in; it ends when there are no
 * more lines.
 */
final class IdleProgram {
    private IdleProgram() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                while (lines.readLine() != null) {
                    Platform.runLater(IdleProgram::minimise);
                }
            } catch (IOException _) {
                // The measuring has ended.
            }
            Runtime.getRuntime().halt(0);
        });
        if (arguments.length == 0) {
            BareWindow.main(arguments);
        } else {
            Main.main(arguments);
        }
    }

    private static void minimise() {
        Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .forEach(window -> ((Stage) window).setIconified(true));
    }
}
