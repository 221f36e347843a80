package app.twinwatch.keystore;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A system library that is loaded when it is first needed, then kept. A load that fails is tried again the next time,
 * for a library can be installed while Twinwatch runs.
 */
final class LoadedOnce<T> implements Supplier<T> {
    private final Supplier<T> load;
    // Guarded by this object's lock.
    private @Nullable T loaded;

    LoadedOnce(Supplier<T> load) {
        this.load = load;
    }

    /** Loads if that is still to be done; throws what loading throws. */
    @Override
    public synchronized T get() {
        T known = loaded;
        if (known == null) {
            known = load.get();
            loaded = known;
        }
        return known;
    }
}
