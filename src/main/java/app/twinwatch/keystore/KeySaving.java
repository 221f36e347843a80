package app.twinwatch.keystore;

/** What came of saving the key. */
public sealed interface KeySaving permits KeySaving.Saved, KeySaving.TooLong, KeySaving.ReadBackDiffers, KeyTrouble {
    /** The key is kept: it was read back and is the same, byte by byte. */
    record Saved() implements KeySaving {}

    /** The key has more bytes than the keystore of every system can hold, so nothing was changed. */
    record TooLong() implements KeySaving {}

    /** The system said that it kept the key, and gave another one, or none, when asked for it. */
    record ReadBackDiffers() implements KeySaving {}
}
