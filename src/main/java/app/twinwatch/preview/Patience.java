package app.twinwatch.preview;

import java.time.Duration;

/**
 * How long a download may go on without enough coming in.
 *
 * @param window the time over which is counted
 * @param leastBytes how many bytes each window must bring for the download to go on
 */
record Patience(Duration window, long leastBytes) {
    /** For pictures and voices: small, and somebody looks at the empty place. */
    static final Patience SMALL = overall(Duration.ofSeconds(30));

    /** For videos: a large film may take an hour, but it must move. */
    static final Patience VIDEO = new Patience(Duration.ofSeconds(20), 20_000);

    /** Everything must be there within this time. */
    static Patience overall(Duration limit) {
        return new Patience(limit, Long.MAX_VALUE);
    }
}
