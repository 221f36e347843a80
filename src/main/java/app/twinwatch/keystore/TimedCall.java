package app.twinwatch.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The frame of some calls that belong together: the memory they need, the place for an error, and GLib's means of
 * breaking them off, which is used when the limit has passed. For the thread that made it.
 */
final class TimedCall implements AutoCloseable {
    private final GLib glib;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment error = arena.allocate(ADDRESS);
    private final MemorySegment cancellable;
    private final Object lock = new Object();
    // Guarded by the lock, so that the timer never touches what was freed.
    private boolean closed;

    TimedCall(GLib glib, Duration limit) {
        this.glib = glib;
        this.cancellable = glib.newCancellable.pointer();
        CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                .execute(this::cancel);
    }

    /** What is allocated or owned here lives until this is closed. */
    Arena arena() {
        return arena;
    }

    /** To be handed to functions that must not take longer than the limit. Never to one that may ask the person. */
    MemorySegment cancellable() {
        return cancellable;
    }

    /** To be handed to functions as their {@code GError **}. */
    MemorySegment error() {
        return error;
    }

    /** Throws the error that the last function reported, if it did. */
    void check() throws GLibException {
        glib.check(error);
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            glib.unref.run(cancellable);
        }
        arena.close();
    }

    private void cancel() {
        synchronized (lock) {
            if (!closed) {
                glib.cancel.run(cancellable);
            }
        }
    }
}
