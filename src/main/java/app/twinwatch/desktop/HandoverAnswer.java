package app.twinwatch.desktop;

/** What the running Twinwatch made of a handover. */
public enum HandoverAnswer {
    /** It has taken the IDs and comes to the front. */
    TAKEN,
    /** It did not answer in time: it hangs, or is just starting or stopping. */
    NO_ANSWER,
    /** It answered that it can't take them; it may be another version. */
    REFUSED,
    /** There are too many IDs for one message; nothing was sent. */
    TOO_LONG
}
