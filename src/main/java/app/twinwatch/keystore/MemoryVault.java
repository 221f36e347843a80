package app.twinwatch.keystore;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the secret for this run, where the system has no keystore. It is never locked and never fails. */
final class MemoryVault implements Vault {
    // Replaced secrets are not overwritten, for another call may be reading them; memory forgets them by itself.
    private final AtomicReference<Optional<Secret>> kept = new AtomicReference<>(Optional.empty());

    @Override
    public VaultReading read() {
        return kept.get()
                .<VaultReading>map(secret -> new VaultReading.Holds(secret.copy()))
                .orElseGet(VaultReading.Empty::new);
    }

    @Override
    public Optional<KeyTrouble> write(Secret secret) {
        kept.set(Optional.of(secret.copy()));
        return Optional.empty();
    }

    @Override
    public KeyDeletion delete() {
        return kept.getAndSet(Optional.empty()).isPresent()
                ? new KeyDeletion.Deleted()
                : new KeyDeletion.NothingSaved();
    }

    @Override
    public Optional<VaultReading> unlock() {
        return Optional.of(read());
    }
}
