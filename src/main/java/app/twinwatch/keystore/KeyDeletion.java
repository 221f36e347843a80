package app.twinwatch.keystore;

/** What came of removing the key. */
public sealed interface KeyDeletion permits KeyDeletion.Deleted, KeyDeletion.NothingSaved, KeyTrouble {
    /** The key is gone. */
    record Deleted() implements KeyDeletion {}

    /** There was none. */
    record NothingSaved() implements KeyDeletion {}
}
