package app.twinwatch.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of something. What one of them throws is logged and harms nobody else. Any thread. */
final class Listeners<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<? super T>> all = new CopyOnWriteArrayList<>();

    Listening add(Consumer<? super T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    /** Tells all, in the order in which they came. */
    void tell(T news) {
        all.forEach(listener -> tell(listener, news));
    }

    /** Tells one listener alone, such as a new one what is known already. */
    static <T> void tell(Consumer<? super T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException | Error mistake) {
            LOG.error("A listener failed", mistake);
        }
    }
}
