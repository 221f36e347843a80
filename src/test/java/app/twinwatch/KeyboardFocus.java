package app.twinwatch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * Makes sure that keys reach a window before a test presses any.
 *
 * <p>A window that JavaFX counts as focused need not have the keys: X11 refuses them, without a word, to a window that is
 * not on the screen yet, and where no window manager runs nobody asks again.
 */
final class KeyboardFocus {
    private static final KeyCode HARMLESS = KeyCode.SHIFT;

    private KeyboardFocus() {}

    /** Presses a key that means nothing, and asks for the keys anew, until the window hears it. */
    static void await(Window window) {
        AtomicBoolean heard = new AtomicBoolean();
        EventHandler<KeyEvent> listener = event -> {
            if (event.getCode() == HARMLESS) {
                heard.set(true);
                event.consume();
            }
        };
        onFxThread(() -> window.addEventFilter(KeyEvent.ANY, listener));
        try {
            Eventually.that("keys reach the window", () -> {
                if (!heard.get()) {
                    onFxThread(() -> knock(window));
                }
                return heard.get();
            });
        } finally {
            onFxThread(() -> window.removeEventFilter(KeyEvent.ANY, listener));
        }
    }

    private static void knock(Window window) {
        if (!window.isFocused()) {
            window.requestFocus();
        }
        Robot hand = new Robot();
        hand.keyPress(HARMLESS);
        hand.keyRelease(HARMLESS);
        // For the next time, if nothing was heard of this one.
        window.requestFocus();
    }

    private static void onFxThread(Runnable action) {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        try {
            task.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("the FX thread does not answer", failure);
        }
    }
}
