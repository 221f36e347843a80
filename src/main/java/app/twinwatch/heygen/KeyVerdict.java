package app.twinwatch.heygen;

/** What trying a key said about it; {@code words} are HeyGen's own, as plain text, and empty where it had none. */
public sealed interface KeyVerdict {
    /** HeyGen takes the key. */
    record Accepted() implements KeyVerdict {}

    /** HeyGen does not take the key: it is mistyped, withdrawn or of another service. */
    record NotAccepted(String words) implements KeyVerdict {}

    /** HeyGen knows the key, but its plan or workspace may not use the interface. */
    record AcceptedButPlan(String words) implements KeyVerdict {}

    /** HeyGen could not be reached, which says nothing about the key. */
    record Unreachable(StatusReply.Unreachable.Cause cause) implements KeyVerdict {}

    /** Nothing that HeyGen said tells about the key; the first check of a twin will. */
    record Untried() implements KeyVerdict {}
}
