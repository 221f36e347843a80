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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries keys in the background, each on a virtual thread. Any thread. */
final class KeyTrials {
    private static final Logger LOG = LoggerFactory.getLogger(KeyTrials.class);

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
        CompletableFuture<KeyVerdict> verdict = new CompletableFuture<>();
        Thread work = Thread.ofVirtual().name("twinwatch-key-trial").start(() -> verdict.complete(ask(key)));
        var _ = verdict.whenComplete((_, _) -> {
            if (verdict.isCancelled()) {
                work.interrupt();
            }
        });
        return verdict;
    }

    private KeyVerdict ask(ApiKey key) {
        try {
            return trial().run(key, Optional.empty());
        } catch (InterruptedException _) {
            return new KeyVerdict.Untried();
        } catch (RuntimeException | LinkageError unforeseen) {
            LOG.error("A key could not be tried", unforeseen);
            return new KeyVerdict.Untried();
        }
    }

    /** Built when it is needed, because building an HTTP client takes time that the first window needs. */
    private synchronized KeyTrial trial() {
        if (trial == null) {
            trial = new KeyTrial(HeyGenApi.at(address, SystemTrust.context(), clock, calls));
        }
        return trial;
    }
}
