package app.twinwatch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * Makes sure that keys reach a window before a test presses any.
 *
 * <p>A window that JavaFX counts as focused need not have the keys. Where no window manager runs, X11 refuses them
 * without a word to a window that is not on the screen yet, and to a program in which the user did nothing since another
 * one got them, such as a Twinwatch that an earlier test started.
 */
final class KeyboardFocus {
    private static final KeyCode HARMLESS = KeyCode.SHIFT;

    private KeyboardFocus() {}

    /** Presses a key that means nothing, and asks for the keys anew, until the window hears it. */
    static void await(Window window) {
        AtomicBoolean heard = new AtomicBoolean();
        EventHandler<InputEvent> listener = event -> {
            if (event instanceof KeyEvent key && key.getCode() == HARMLESS) {
                heard.set(true);
                event.consume();
            } else if (event instanceof ScrollEvent) {
                event.consume();
            }
        };
        onFxThread(() -> window.addEventFilter(InputEvent.ANY, listener));
        try {
            Eventually.that("keys reach the window", () -> {
                if (!heard.get()) {
                    onFxThread(() -> knock(window));
                }
                return heard.get();
            });
        } finally {
            onFxThread(() -> window.removeEventFilter(InputEvent.ANY, listener));
        }
    }

    private static void knock(Window window) {
        Robot hand = new Robot();
        hand.keyPress(HARMLESS);
        hand.keyRelease(HARMLESS);
        // For the next time, if nothing is heard of this one: a turn of the wheel is something that the user did.
        Point2D rest = hand.getMousePosition();
        hand.mouseMove(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2);
        hand.mouseWheel(1);
        hand.mouseMove(rest);
        window.requestFocus();
    }

    private static void onFxThread(Runnable action) {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        try {
            task.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("the FX thread does not answer", failure);
        }
    }
}
