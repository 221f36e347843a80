package app.twinwatch.keystore;

import app.twinwatch.keystore.KeyTrouble.Locked;
import app.twinwatch.keystore.KeyTrouble.NoKeyring;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the secret in the Secret Service of a Linux desktop (GNOME Keyring, KeePassXC, KWallet) by way of libsecret.
 *
 * <p>Calls that only look are broken off when the limit has passed; see {@link Libsecret} for those that can't be.
 */
final class LibsecretVault implements Vault {
    /** A little shorter than a call may take, so that breaking off comes first and no thread is left behind. */
    static final Duration LIMIT = CallThread.LIMIT.minusMillis(200);

    private final LibsecretTalks talks;

    /** @param limit how long looking may take */
    LibsecretVault(Entry entry, Duration limit) {
        this.talks = new LibsecretTalks(entry, limit);
    }

    @Override
    public VaultReading read() {
        return talks.hold(LibsecretVault::read, trouble -> trouble);
    }

    private static VaultReading read(Libsecret library, TimedCall call, MemorySegment service) throws GLibException {
        List<MemorySegment> items = library.search(call, service);
        // More than one if a person moved entries between keyrings; the last one written counts.
        Optional<Secret> secret = items.stream()
                .filter(item -> !library.isLocked(item))
                .sorted(Comparator.comparingLong(library::lastChange).reversed())
                .flatMap(item -> library.secretOf(call, item).stream())
                .findFirst();
        if (secret.isPresent()) {
            return new VaultReading.Holds(secret.get());
        }
        if (!items.isEmpty()) {
            return new Locked();
        }
        // Not every service finds entries of a locked keyring, so that "none" counts only if it is open.
        Optional<KeyTrouble> trouble = stateOf(library.defaultKeyring(call, service), library);
        return trouble.isPresent() ? trouble.get() : new VaultReading.Empty();
    }

    @Override
    public Optional<KeyTrouble> write(Secret secret) {
        return talks.hold(
                (library, call, service) -> {
                    Optional<MemorySegment> keyring = library.defaultKeyring(call, service);
                    Optional<KeyTrouble> trouble = stateOf(keyring, library);
                    if (trouble.isEmpty()) {
                        library.create(call, keyring.orElseThrow(), secret);
                    }
                    return trouble;
                },
                Optional::of);
    }

    @Override
    public KeyDeletion delete() {
        return talks.hold(LibsecretVault::delete, trouble -> trouble);
    }

    private static KeyDeletion delete(Libsecret library, TimedCall call, MemorySegment service) throws GLibException {
        List<MemorySegment> items = library.search(call, service);
        if (items.isEmpty()) {
            Optional<KeyTrouble> trouble = stateOf(library.defaultKeyring(call, service), library);
            return trouble.isPresent() ? trouble.get() : new KeyDeletion.NothingSaved();
        }
        if (items.stream().anyMatch(library::isLocked)) {
            return new Locked();
        }
        for (MemorySegment item : items) {
            library.delete(call, item);
        }
        return new KeyDeletion.Deleted();
    }

    @Override
    public Optional<VaultReading> unlock() {
        Optional<KeyTrouble> trouble = new LibsecretQuestion(talks).ask();
        if (trouble.isEmpty()) {
            return Optional.of(read());
        }
        // Still locked after the question: the person declined.
        return trouble.get() instanceof Locked ? Optional.empty() : Optional.of(trouble.get());
    }

    /** Says what keeps a keyring from being used; empty if nothing does. */
    private static Optional<KeyTrouble> stateOf(Optional<MemorySegment> keyring, Libsecret library) {
        if (keyring.isEmpty()) {
            return Optional.of(new NoKeyring());
        }
        return library.isKeyringLocked(keyring.get()) ? Optional.of(new Locked()) : Optional.empty();
    }
}
