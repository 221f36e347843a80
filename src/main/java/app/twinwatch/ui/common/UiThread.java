package app.twinwatch.ui.common;

import java.util.concurrent.Executor;

/** The thread that may touch what is on screen, as view models see it. */
public interface UiThread extends Executor {
    /** Runs the action soon, in the order of the calls; actions that come within one frame run together. */
    @Override
    void execute(Runnable action);

    /**
     * Makes sure that the caller is on this thread.
     *
     * @throws IllegalStateException if it is on another one: a mistake in the program
     */
    void require();
}
