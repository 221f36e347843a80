package app.twinwatch.keystore;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keystore above a vault: turns bytes into the key and waiting into futures. */
final class VaultKeystore implements Keystore {
    private static final Logger LOG = LoggerFactory.getLogger(VaultKeystore.class);

    private final Vault vault;
    private final CheckedVault checked;
    private final CallThread calls;
    private final Object lock = new Object();
    // The question that is open; guarded by the lock.
    private @Nullable CompletableFuture<Unlocking> question;
    private boolean closed;

    VaultKeystore(Vault vault, Duration limit) {
        this.vault = vault;
        this.checked = new CheckedVault(vault);
        this.calls = new CallThread(limit);
    }

    @Override
    public CompletableFuture<KeyReading> read() {
        return calls.call(() -> asKey(vault.read()), trouble -> trouble);
    }

    @Override
    public CompletableFuture<KeySaving> save(ApiKey key) {
        return calls.call(
                () -> {
                    try (Secret secret = Secret.of(key)) {
                        return checked.save(secret);
                    }
                },
                trouble -> trouble);
    }

    @Override
    public CompletableFuture<KeyDeletion> delete() {
        return calls.call(vault::delete, trouble -> trouble);
    }

    @Override
    public CompletableFuture<Unlocking> unlock() {
        synchronized (lock) {
            if (closed) {
                return CompletableFuture.completedFuture(
                        new Unlocking.Ended(new Unavailable(Unavailable.Reason.CLOSED)));
            }
            CompletableFuture<Unlocking> open = question;
            if (open == null) {
                open = ask();
                question = open;
            }
            // A copy, so that nobody who gives up waiting ends the question for the others.
            return open.copy();
        }
    }

    /** A thread of its own, because a question may stay open for hours and must not hold up the other calls. */
    private CompletableFuture<Unlocking> ask() {
        CompletableFuture<Unlocking> answer = new CompletableFuture<>();
        Thread.ofPlatform().name("twinwatch-unlock").daemon().start(() -> {
            Unlocking outcome = askAndWait();
            synchronized (lock) {
                question = null;
            }
            answer.complete(outcome);
        });
        return answer;
    }

    private Unlocking askAndWait() {
        try {
            Optional<VaultReading> reading = vault.unlock();
            return reading.<Unlocking>map(found -> new Unlocking.Ended(asKey(found)))
                    .orElseGet(Unlocking.Declined::new);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("Unlocking the keystore failed in an unforeseen way", failure);
            return new Unlocking.Ended(CallThread.UNFORESEEN);
        }
    }

    private static KeyReading asKey(VaultReading reading) {
        return switch (reading) {
            case VaultReading.Holds(Secret secret) -> {
                try (secret) {
                    yield secret.asKey().<KeyReading>map(KeyReading.Found::new).orElseGet(KeyReading.Unusable::new);
                }
            }
            case VaultReading.Empty() -> new KeyReading.NotSaved();
            case KeyTrouble trouble -> trouble;
        };
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        calls.close();
    }
}
