package app.twinwatch.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners each status that differs from the one before. Not safe from several threads: {@link Watcher} guards it. */
final class StatusNews {
    private static final Logger LOG = LoggerFactory.getLogger(StatusNews.class);

    private final List<Consumer<WatcherStatus>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable WatcherStatus published;

    /** Tells the listener this status at once and every later one. */
    void add(Consumer<WatcherStatus> listener, WatcherStatus present) {
        listeners.add(listener);
        tell(listener, present);
    }

    void publish(WatcherStatus status) {
        if (!status.equals(published)) {
            published = status;
            listeners.forEach(listener -> tell(listener, status));
        }
    }

    private static void tell(Consumer<WatcherStatus> listener, WatcherStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException mistake) {
            LOG.error("A listener of the watcher failed", mistake);
        }
    }
}
