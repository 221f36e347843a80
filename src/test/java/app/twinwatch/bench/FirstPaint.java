package app.twinwatch.bench;

import java.util.Arrays;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Runs another main class, prints a line as soon as its first window was painted, and ends the process.
 *
 * <p>Arguments: the name of the class, then its own.
 */
public final class FirstPaint {
    /** What is printed. */
    static final String PAINTED = "painted";

    private FirstPaint() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().limit(1).forEach(window -> watch(window.getScene()));
            }
        });
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** The second pulse begins when the frame of the first is with the renderer. */
    private static void watch(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                pulses++;
                if (pulses == 2) {
                    System.out.println(PAINTED);
                    // Nothing of how the application ends belongs to its start.
                    Runtime.getRuntime().halt(0);
                }
                Platform.requestNextPulse();
            }
        });
    }
}
