package app.twinwatch.desktop;

/** What came of showing a notice on the desktop. */
public enum Showing {
    /** The computer took it, and shows it unless the user told the computer not to. */
    SHOWN,
    /** There is no notification service, or it does not answer. */
    NO_SERVICE
}
