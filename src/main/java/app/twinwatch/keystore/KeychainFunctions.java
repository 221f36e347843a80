package app.twinwatch.keystore;

import java.util.Optional;

/**
 * What Twinwatch needs of the macOS keychain: one generic password, found by its service and account. Numbers are
 * {@code OSStatus} values.
 */
interface KeychainFunctions {
    /** {@code errSecSuccess}. */
    int SUCCESS = 0;

    /**
     * What looking for the password said.
     *
     * @param secret empty unless the status is {@link #SUCCESS}; whoever gets it closes it
     */
    record Copy(int status, Optional<Secret> secret) {}

    /**
     * Lets the system show its dialogs in later calls of this program, or forbids it: then a call that would need one
     * says so and does nothing.
     */
    int allowQuestions(boolean allowed);

    /** Unlocks the default keychain, which takes a question if it is locked. */
    int unlock();

    /** Looks for the password. */
    Copy copy(String service, String account);

    /** Adds a password that is not there yet. */
    int add(String service, String account, String label, Secret secret);

    /** Replaces a password that is there. */
    int update(String service, String account, Secret secret);

    /** Removes the password. */
    int delete(String service, String account);
}
