package app.twinwatch.ui.common;

/** How things stand with the user's API key, without the key itself: what every pane may know. */
public sealed interface KeyStanding {
    /** The keystore is being asked; nothing is known yet. */
    record Looking() implements KeyStanding {}

    /** There is no key; one has to be entered. */
    record Missing() implements KeyStanding {}

    /** There may be a key, but the keystore is locked. */
    record Locked() implements KeyStanding {}

    /** The key came with the environment, for this run alone. */
    record FromEnvironment() implements KeyStanding {}

    /** The key is in the keystore of this computer. */
    record Kept() implements KeyStanding {}

    /** The key is in memory until the end of this run, because it is not, or not yet, in the keystore. */
    record ForThisRun() implements KeyStanding {}

    /** The samples need none. */
    record NotNeeded() implements KeyStanding {}

    /** Says whether there is a key that HeyGen can be asked with. */
    default boolean hasKey() {
        return switch (this) {
            case FromEnvironment(), Kept(), ForThisRun() -> true;
            case Looking(), Missing(), Locked(), NotNeeded() -> false;
        };
    }
}
