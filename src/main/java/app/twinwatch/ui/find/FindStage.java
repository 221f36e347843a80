package app.twinwatch.ui.find;

/** How far the search in the account has come. */
sealed interface FindStage {
    /** HeyGen is being asked. */
    record Asking() implements FindStage {}

    /**
     * What HeyGen told so far is shown.
     *
     * @param more whether it has more to tell
     */
    record Shown(boolean more) implements FindStage {}

    /**
     * HeyGen did not tell.
     *
     * @param sentence says why
     */
    record Trouble(String sentence) implements FindStage {}
}
