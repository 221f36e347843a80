package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.settings.KeyControl;
import app.twinwatch.ui.welcome.KeyDesk;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Stands in for the key among the samples, which need none: nothing can be done with it. UI thread only. */
final class SampleKey implements KeyDesk, KeyControl {
    private final ReadOnlyObjectWrapper<KeyStanding> standing =
            new ReadOnlyObjectWrapper<>(new KeyStanding.NotNeeded());
    private final ReadOnlyObjectWrapper<Optional<String>> keeper = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Returns a key for the built-in HeyGen, which takes any. */
    static Optional<ApiKey> forTheSamples() {
        return ApiKey.read("sample-key") instanceof ApiKey.Reading.Accepted(ApiKey key)
                ? Optional.of(key)
                : Optional.empty();
    }

    @Override
    public ReadOnlyObjectProperty<KeyStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> keeperProperty() {
        return keeper.getReadOnlyProperty();
    }

    @Override
    public String keystoreName() {
        return "";
    }

    @Override
    public CompletableFuture<KeyVerdict> tryOut(ApiKey key) {
        return CompletableFuture.completedFuture(new KeyVerdict.Untried());
    }

    @Override
    public CompletableFuture<KeyVerdict> tryPresent() {
        return CompletableFuture.completedFuture(new KeyVerdict.Untried());
    }

    @Override
    public void use(ApiKey key, boolean accepted) {
        // The built-in HeyGen is asked with a key of its own.
    }

    @Override
    public void unlock() {
        // There is nothing to unlock.
    }

    @Override
    public void keep() {
        // There is nothing to keep.
    }

    @Override
    public void remove() {
        // There is nothing to remove.
    }
}
