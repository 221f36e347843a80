package app.twinwatch.keystore;

/** What came of asking the person to unlock the keystore. */
public sealed interface Unlocking {
    /** The person closed the question, or could not answer it. The keystore is as locked as before. */
    record Declined() implements Unlocking {}

    /**
     * The keystore is unlocked, or could not even be asked for that.
     *
     * @param reading what looking for the key said afterwards
     */
    record Ended(KeyReading reading) implements Unlocking {}
}
