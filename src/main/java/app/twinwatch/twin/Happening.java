package app.twinwatch.twin;

/** What happened to a twin. */
public sealed interface Happening {
    /** The user put it on the list. */
    record Added() implements Happening {}

    /** It came with a list that was exported elsewhere. */
    record Imported() implements Happening {}

    /** The user took back that it was removed. */
    record PutBack() implements Happening {}

    /** The user took it off the list. */
    record Removed() implements Happening {}

    /** HeyGen's answer put it from one state into another. */
    record Changed(TwinState from, TwinState to) implements Happening {}
}
