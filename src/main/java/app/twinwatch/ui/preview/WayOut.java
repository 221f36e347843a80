package app.twinwatch.ui.preview;

/** What a person can do when a video does not play. */
public enum WayOut {
    /** Try once more, from the beginning. */
    RETRY("preview.retry"),
    /** Fetch what is still missing. */
    RESUME("preview.resume"),
    /** Ask HeyGen for a fresh link, which uses one check. */
    FRESH_LINK("preview.freshLink"),
    /** Open the link in the web browser. */
    BROWSER("preview.browser"),
    /** Save the file, to be played by another program. */
    SAVE("preview.saveVideo");

    private final String messageKey;

    WayOut(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
