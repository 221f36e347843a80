package app.twinwatch.keystore;

import java.util.Optional;

/**
 * A place of the system that keeps one secret, as Twinwatch needs it: in bytes, and waiting for the answer.
 *
 * <p>Safe from several threads at once, for a call that hangs is left behind while the next one runs. Never throws for
 * what the system does. Only {@link #unlock} may make the system ask the person for something.
 */
interface Vault {
    /** Looks for the secret. */
    VaultReading read();

    /** Keeps the secret in place of the one that was there; empty if the system says that it did. */
    Optional<KeyTrouble> write(Secret secret);

    /** Removes the secret. */
    KeyDeletion delete();

    /** Lets the system ask the person, for as long as it takes, and looks for the secret; empty if the person declined. */
    Optional<VaultReading> unlock();
}
