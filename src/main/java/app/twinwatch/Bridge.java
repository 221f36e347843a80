package app.twinwatch;

import app.twinwatch.ui.common.FirstPicture;
import app.twinwatch.ui.common.UiThread;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads from the start of the program to what was opened: over a picture of how the window was left, where there is one.
 * FX thread only, but for {@link #await}.
 *
 * @param early opens the user's own data
 * @param language says what the system speaks
 */
record Bridge(EarlyOpening early, String language, UiThread thread) {
    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);

    /** Waits for what is shown first; to be called before there is a window. */
    void await() {
        if (early.look().filter(LastLook::isThere).isEmpty()) {
            early.await();
        }
    }

    /**
     * Shows the picture, if there is one that is still true.
     *
     * @param arrived told what was opened, when the picture is seen; at once without one
     */
    void cross(Stage stage, Consumer<Opening> arrived) {
        Runnable onwards = () -> early.then(came -> thread.execute(() -> arrived.accept(came)));
        boolean shown = early.look()
                .map(last -> succeeds(() -> last.show(stage, language, thread, onwards)))
                .orElse(false);
        if (!shown) {
            arrived.accept(early.await());
        }
    }

    /** Takes the last step, to a window of use, after a moment in which the system may let the picture be drawn only now. */
    static void arrive(Stage stage, Runnable action) {
        if (stage.isShowing()) {
            FirstPicture.then(() -> {
                action.run();
                // The picture and what it was drawn on take as much as three windows. A program that is idle needs no
                // memory and so collects none, and what the window takes from now on would come on top: 12 MB more.
                System.gc();
            });
        } else {
            action.run();
        }
    }

    /**
     * Keeps a picture of how the window is left.
     *
     * @param ready makes the window look as each start begins, and says whether it can
     */
    void draw(MainWindow window, BooleanSupplier ready) {
        early.look().ifPresent(last -> succeeds(() -> ready.getAsBoolean() && last.draw(window, language)));
    }

    /** The picture is a convenience: whatever is wrong with it, the program starts and ends without it. */
    private static boolean succeeds(BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (RuntimeException unforeseen) {
            LOG.warn("There is no picture of the window", unforeseen);
            return false;
        }
    }
}
