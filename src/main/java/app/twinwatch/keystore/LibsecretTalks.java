package app.twinwatch.keystore;

import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Holds conversations with the Secret Service: loads the library when it is first needed, opens a session, and begins
 * once more with a new one if the service turns out to have been restarted. Safe from several threads at once.
 */
final class LibsecretTalks {
    private final LoadedOnce<Libsecret> library;
    private final Duration limit;

    /** @param limit how long looking may take */
    LibsecretTalks(Entry entry, Duration limit) {
        this.library = new LoadedOnce<>(() -> Libsecret.load(entry));
        this.limit = limit;
    }

    /** What is said to the service in one go; begun a second time after a restart, so it must bear that. */
    @FunctionalInterface
    interface Talk<T> {
        T with(Libsecret library, TimedCall call, MemorySegment service) throws GLibException;
    }

    /** @param otherwise makes the answer out of what went wrong */
    <T> T hold(Talk<T> talk, Function<KeyTrouble, T> otherwise) {
        Libsecret loaded;
        try {
            loaded = library.get();
        } catch (IllegalArgumentException | NoSuchElementException | IllegalCallerException _) {
            return otherwise.apply(new Unavailable(Reason.NO_LIBRARY));
        }
        try (TimedCall call = new TimedCall(loaded.glib(), limit)) {
            try {
                return talk.with(loaded, call, loaded.service(call));
            } catch (GLibException failure) {
                loaded.disconnect();
                return failure.meansRestarted()
                        ? again(loaded, call, talk, otherwise)
                        : otherwise.apply(failure.trouble());
            }
        }
    }

    private static <T> T again(Libsecret loaded, TimedCall call, Talk<T> talk, Function<KeyTrouble, T> otherwise) {
        try {
            return talk.with(loaded, call, loaded.service(call));
        } catch (GLibException failure) {
            loaded.disconnect();
            return otherwise.apply(failure.trouble());
        }
    }
}
