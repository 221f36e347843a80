package app.twinwatch.keystore;

import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.heygen.ApiKey;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the user's HeyGen API key from one run to the next, where the operating system keeps such things.
 *
 * <p>Every call returns at once, from any thread. The calls are carried out one after the other on one daemon thread;
 * each is answered within five seconds, whatever the system does, and every outcome is a value: the futures never end
 * with an exception. What is chained to a future without an executor of its own runs on the keystore's thread and must
 * be short.
 *
 * <p>No call makes the system ask the person for anything, except {@link #unlock}.
 */
public interface Keystore extends AutoCloseable {
    /**
     * Returns the keystore of this kind of computer. Does not touch the system yet.
     *
     * @param profile a UUID that stands for the data folder, so that two folders keep two keys. Other programs of this
     *     user can read it, so it must not tell anything
     * @throws IllegalArgumentException if the profile is no UUID
     */
    static Keystore of(OperatingSystem system, String profile) {
        Entry entry = Entry.of(profile);
        Vault vault = switch (system) {
            case LINUX -> new LibsecretVault(entry, LibsecretVault.LIMIT);
            case MACOS -> KeychainVault.ofThisComputer(entry);
            case WINDOWS -> CredentialVault.ofThisComputer(entry);
        };
        return new VaultKeystore(vault, CallThread.LIMIT);
    }

    /** Returns one that forgets the key when it is closed, for a computer without a keystore and for the samples. */
    static Keystore forThisRun() {
        return new VaultKeystore(new MemoryVault(), CallThread.LIMIT);
    }

    /** Looks for the key. */
    CompletableFuture<KeyReading> read();

    /**
     * Keeps the key, in place of the one that was there, and reads it back to be sure.
     *
     * <p>After {@link KeyTrouble.Unavailable} it is not known which of the two is kept: a system that hung may still
     * carry out what it was asked for.
     */
    CompletableFuture<KeySaving> save(ApiKey key);

    /** Removes the key. With the same restriction as {@link #save} if the system hangs. */
    CompletableFuture<KeyDeletion> delete();

    /**
     * Lets the system ask the person to unlock it, then looks for the key. Only to be called because the person wants it.
     *
     * <p>Takes as long as the person takes, on a thread of its own; the other calls go on meanwhile. While a question is
     * open, another call joins it instead of asking twice.
     */
    CompletableFuture<Unlocking> unlock();

    /** Takes no more calls, and waits up to two seconds for those that were made. */
    @Override
    void close();
}
