package app.twinwatch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, in its order, to be stopped in reverse. Safe from any thread, because the system may end the program
 * while the user does: each part is stopped once, and whoever closes returns when all have stopped.
 */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Has a part stopped at the end, before all that were named earlier; at once if the end has come. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
        } else {
            started.push(part);
        }
        return part;
    }

    /** Stops a part now, before its turn. */
    synchronized void stopEarly(AutoCloseable part) {
        if (started.remove(part)) {
            stop(part);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception | Error failure) {
            // The other parts must be stopped all the same.
            LOG.warn("{} did not stop as it should", part.getClass().getSimpleName(), failure);
        }
    }
}
