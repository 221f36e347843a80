package app.twinwatch.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JavaFX application thread: the only class that hops onto it. */
public final class FxThread implements UiThread {
    private static final Logger LOG = LoggerFactory.getLogger(FxThread.class);

    private final Object lock = new Object();
    private final List<Runnable> waiting = new ArrayList<>();
    /** What runs in this frame. FX thread only. */
    private final Deque<Runnable> ready = new ArrayDeque<>();

    /** Whether JavaFX was asked to go on with what is ready. FX thread only. */
    private boolean goesOn;

    @Override
    public void execute(Runnable action) {
        synchronized (lock) {
            waiting.add(action);
            if (waiting.size() > 1) {
                // The hop that the first one asked for takes this one along.
                return;
            }
        }
        Platform.runLater(this::runWaiting);
    }

    /**
     * Runs the action on the FX thread and waits until it is done, so that another program is only told "done" when the
     * window really answered. Not to be called on the FX thread.
     */
    public void await(Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runWaiting() {
        synchronized (lock) {
            ready.addAll(waiting);
            waiting.clear();
        }
        runReady();
    }

    private void runReady() {
        for (Runnable action = ready.poll(); action != null; action = ready.poll()) {
            if (!ready.isEmpty() && !goesOn) {
                // An action may open a dialog of the system, which lets JavaFX work inside of it: the others go on
                // there.
                goesOn = true;
                Platform.runLater(this::goOn);
            }
            run(action);
        }
    }

    private void goOn() {
        goesOn = false;
        runReady();
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error unexpected) {
            // One broken action must not take the others with it.
            LOG.error("An action on the FX thread failed", unexpected);
        }
    }

    @Override
    public void require() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    "not on the FX thread but on " + Thread.currentThread().getName());
        }
    }
}
