package app.twinwatch.ui.welcome;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.KeyVerdict;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Where a typed key is handed in. UI thread only. */
public interface KeyDesk {
    /** The name of the keystore that a key would be kept in; empty if it would stay in memory. */
    ReadOnlyObjectProperty<Optional<String>> keeperProperty();

    /**
     * Asks HeyGen whether it takes the key, without using up credits.
     *
     * @return the verdict, on any thread; never fails. Cancelling it is welcome
     */
    CompletableFuture<KeyVerdict> tryOut(ApiKey key);

    /**
     * Uses the key from now on, and keeps it where {@link #keeperProperty} says.
     *
     * @param accepted whether HeyGen took it when it was tried, to be told once more
     */
    void use(ApiKey key, boolean accepted);
}
