package app.twinwatch.keystore;

/** Why the keystore could not do what it was asked for. */
public sealed interface KeyTrouble extends KeyReading, KeySaving, KeyDeletion, VaultReading {
    /** The keystore is there but locked; {@link Keystore#unlock} asks the person. */
    record Locked() implements KeyTrouble {}

    /** The system has a keystore service, but no keyring that new keys go to was ever made. */
    record NoKeyring() implements KeyTrouble {}

    /** The system has no keystore that answers. */
    record Unavailable(Reason reason) implements KeyTrouble {
        /** Why nobody answers. */
        public enum Reason {
            /** The system's library is not installed, too old, or this program may not use it. */
            NO_LIBRARY,
            /** There is no session bus, as in a session without a desktop. */
            NO_BUS,
            /** Nothing on this computer offers the service, or it could not be started. */
            NO_SERVICE,
            /** The service did not answer within five seconds. */
            NO_ANSWER,
            /** The service went away in the middle of the call. */
            BROKEN_OFF,
            /** This keystore was closed. */
            CLOSED
        }
    }

    /**
     * Something else went wrong.
     *
     * @param code a short stable code for support, such as {@code windows:5}; never anything secret
     */
    record Failed(String code) implements KeyTrouble {}
}
