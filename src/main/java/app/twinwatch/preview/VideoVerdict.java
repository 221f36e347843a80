package app.twinwatch.preview;

import java.time.Duration;

/** What a file turned out to be when its bytes were looked at. */
sealed interface VideoVerdict {
    /** The player can show it. */
    record Plays(boolean hasSound, int width, int height, Duration length) implements VideoVerdict {}

    /**
     * A video that the player can't show.
     *
     * @param ending of a file name by which other programs know what it is, without a dot
     */
    record DoesNotPlay(VideoResult.Unplayable.Reason reason, String ending) implements VideoVerdict {}

    /** No video, or not all of it. */
    record NoVideo(VideoResult.Failed.Reason reason) implements VideoVerdict {}
}
