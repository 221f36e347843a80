package app.twinwatch.keystore;

import app.twinwatch.heygen.ApiKey;

/** What came of looking for the key. */
public sealed interface KeyReading permits KeyReading.Found, KeyReading.NotSaved, KeyReading.Unusable, KeyTrouble {
    /** Here it is. */
    record Found(ApiKey key) implements KeyReading {}

    /** The keystore is open, and no key is in it. */
    record NotSaved() implements KeyReading {}

    /** Twinwatch's entry holds something that can't be a key; another program changed it. Saving a key replaces it. */
    record Unusable() implements KeyReading {}
}
