package app.twinwatch.ui.common;

import java.util.concurrent.atomic.AtomicBoolean;

/** Runs one refresh on the UI thread for any number of wishes that come before it has begun. */
public final class Refresh {
    private final UiThread thread;
    private final Runnable action;
    private final AtomicBoolean wanted = new AtomicBoolean();

    public Refresh(UiThread thread, Runnable action) {
        this.thread = thread;
        this.action = action;
    }

    /** Wants a refresh. Any thread; returns at once. */
    public void want() {
        if (wanted.compareAndSet(false, true)) {
            thread.execute(() -> {
                wanted.set(false);
                action.run();
            });
        }
    }
}
