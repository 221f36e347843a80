package app.twinwatch.store;

/** The look that the user chose. */
public enum Theme {
    /** Whatever the computer uses, also when that changes. */
    SYSTEM,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK
}
