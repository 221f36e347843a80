package app.twinwatch.ui.common;

import app.twinwatch.watch.Listening;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs one refresh on the UI thread for any number of wishes that come before it has begun. Knows where its wishes come
 * from, so that they end when what is refreshed is built anew.
 */
public final class Refresh implements AutoCloseable {
    private final UiThread thread;
    private final Runnable action;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final List<Listening> sources = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public Refresh(UiThread thread, Runnable action) {
        this.thread = thread;
        this.action = action;
    }

    /** Wants a refresh. Any thread; returns at once. */
    public void want() {
        if (!closed && wanted.compareAndSet(false, true)) {
            thread.execute(() -> {
                wanted.set(false);
                if (!closed) {
                    action.run();
                }
            });
        }
    }

    /** Ends this listening, which wants refreshes, when no more are to be made. */
    public Refresh heeding(Listening source) {
        sources.add(source);
        return this;
    }

    /** Refreshes nothing any more, and has nothing more told to it. */
    @Override
    public void close() {
        closed = true;
        sources.forEach(Listening::close);
    }
}
