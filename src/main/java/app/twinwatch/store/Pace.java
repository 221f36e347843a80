package app.twinwatch.store;

/** How often the user wants HeyGen to be asked. */
public enum Pace {
    /** Half as often as usual. */
    RELAXED,
    BALANCED,
    /** Twice as often as usual. */
    EAGER
}
