package app.twinwatch;

import app.twinwatch.desktop.SystemTrust;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.CallListener;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.KeyTrial;
import app.twinwatch.heygen.KeyVerdict;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tries keys in the background, each on a virtual thread. Any thread. */
final class KeyTrials {
    private final ApiAddress address;
    private final InstantSource clock;
    private final CallListener calls;
    private @Nullable KeyTrial trial;

    /** @param calls hears of every call that a trial takes */
    KeyTrials(ApiAddress address, InstantSource clock, CallListener calls) {
        this.address = address;
        this.clock = clock;
        this.calls = calls;
    }

    /**
     * Asks HeyGen about the key. No twin is named, which might cost a credit: where the account says nothing, the next
     * check does.
     *
     * @return the verdict to be; never fails. Cancelling it gives the request up
     */
    CompletableFuture<KeyVerdict> run(ApiKey key) {
        return BackgroundQuestion.ask(
                "twinwatch-key-trial", () -> trial().run(key, Optional.empty()), new KeyVerdict.Untried());
    }

    /** Built when it is needed, because building an HTTP client takes time that the first window needs. */
    private synchronized KeyTrial trial() {
        if (trial == null) {
            trial = new KeyTrial(HeyGenApi.at(address, SystemTrust.context(), clock, calls));
        }
        return trial;
    }
}
