package app.twinwatch.twin;

/**
 * How a twin stands, as far as HeyGen has told.
 *
 * <p>A check that fails never makes a state of its own: the last known one stays.
 */
public sealed interface TwinState {
    /** HeyGen has not been asked yet. */
    record Unchecked() implements TwinState {}

    /** HeyGen is making the twin. */
    record Training() implements TwinState {}

    /** The person must still record the permission video; not a failure. */
    record AwaitingPermission() implements TwinState {}

    /** The twin is made and can be used. */
    record Ready() implements TwinState {}

    /**
     * The training ended without a twin.
     *
     * @param words HeyGen's own words for the reason, as plain text; empty if it gave none
     */
    record Failed(String words) implements TwinState {}

    /** HeyGen does not know the ID. */
    record NotFound() implements TwinState {}

    /**
     * HeyGen used a word for the state that Twinwatch does not know.
     *
     * @param word HeyGen's word, as plain text
     */
    record Other(String word) implements TwinState {}

    /** Returns this state with words that may be shown, whoever wrote them into a file. */
    default TwinState cleaned() {
        return switch (this) {
            case Failed(String words) -> new Failed(PlainText.of(words, 500));
            case Other(String word) -> new Other(PlainText.of(word, 80));
            case Unchecked(), Training(), AwaitingPermission(), Ready(), NotFound() -> this;
        };
    }

    /** Says whether HeyGen has nothing new to tell, so that asking again by itself would only cost credits. */
    default boolean isFinal() {
        return switch (this) {
            case Ready(), Failed(String _), NotFound() -> true;
            case Unchecked(), Training(), AwaitingPermission(), Other(String _) -> false;
        };
    }
}
