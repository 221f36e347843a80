package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.KeyTrial;
import app.twinwatch.heygen.KeyVerdict;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Tries keys in the background, each on a virtual thread. Any thread. */
final class KeyTrials {
    private final Supplier<HeyGenApi> api;

    /** @param api the way to HeyGen; built when the first key is tried */
    KeyTrials(Supplier<HeyGenApi> api) {
        this.api = api;
    }

    /**
     * Asks HeyGen about the key. No twin is named, which might cost a credit: where the account says nothing, the next
     * check does.
     *
     * @return the verdict to be; never fails. Cancelling it gives the request up
     */
    CompletableFuture<KeyVerdict> run(ApiKey key) {
        return BackgroundQuestion.ask(
                "twinwatch-key-trial",
                () -> new KeyTrial(api.get()).run(key, Optional.empty()),
                new KeyVerdict.Untried());
    }
}
