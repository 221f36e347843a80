package app.twinwatch.keystore;

/** What a vault says when it is asked for the secret. */
sealed interface VaultReading permits VaultReading.Holds, VaultReading.Empty, KeyTrouble {
    /** The secret; whoever gets it closes it. */
    record Holds(Secret secret) implements VaultReading {}

    /** The vault is open and holds nothing under Twinwatch's name. */
    record Empty() implements VaultReading {}
}
