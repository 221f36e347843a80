package app.twinwatch.watch;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells listeners each status that differs from the one before. Not safe from several threads: {@link Watcher} guards it. */
final class StatusNews {
    private final Listeners<WatcherStatus> listeners = new Listeners<>();
    private @Nullable WatcherStatus published;

    /** Tells the listener this status at once and every later one. */
    Listening add(Consumer<WatcherStatus> listener, WatcherStatus present) {
        Listening listening = listeners.add(listener);
        Listeners.tell(listener, present);
        return listening;
    }

    void publish(WatcherStatus status) {
        if (!status.equals(published)) {
            published = status;
            listeners.tell(status);
        }
    }
}
