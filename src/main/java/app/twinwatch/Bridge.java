package app.twinwatch;

import app.twinwatch.ui.common.FirstPicture;
import app.twinwatch.ui.common.UiThread;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/**
 * Leads from the start of the program to what was opened: over a picture of how the window was left, where there is one.
 * FX thread only, but for {@link #await}.
 *
 * @param early opens the user's own data
 * @param language says what the system speaks
 */
record Bridge(EarlyOpening early, String language, UiThread thread) {
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
        Optional<LastLook> look = early.look().filter(last -> last.isTrueOf(language));
        if (look.isPresent()) {
            look.get().show(stage, thread, () -> early.then(came -> thread.execute(() -> arrived.accept(came))));
        } else {
            arrived.accept(early.await());
        }
    }

    /** Takes a long step on the way, after a moment in which the system may let the picture be drawn only now. */
    static void step(Stage stage, Runnable action) {
        if (stage.isShowing()) {
            FirstPicture.then(action);
        } else {
            action.run();
        }
    }

    /** Keeps a picture of how the window is left. */
    void draw(MainWindow window) {
        early.look().ifPresent(last -> last.draw(window, language));
    }
}
