package app.twinwatch.preview;

import java.nio.file.Path;

/** What came of asking for a video. */
public sealed interface VideoResult {
    /** It is on the disk and can be played. */
    record Ready(VideoFile file) implements VideoResult {}

    /**
     * It is a video, and on the disk, but the player has no use for it.
     *
     * @param file may be saved, or opened in another program
     */
    record Unplayable(Unplayable.Reason reason, Path file) implements VideoResult {
        /** Why the player can't show it. */
        public enum Reason {
            /** It is WebM, Matroska, AVI or an old kind of QuickTime instead of MP4. */
            CONTAINER,
            /** Its picture is packed as VP9, AV1 or something else instead of H.264 or HEVC. */
            CODEC,
            /** Its colours are finer than the player can draw, such as 10 bits. */
            COLOURS,
            /** It has sound at most. */
            NO_PICTURE
        }
    }

    /** The link is over or leads nowhere; a fresh one costs a check. */
    record LinkExpired() implements VideoResult {}

    /**
     * There is no video now.
     *
     * @param resumable whether another try goes on where this one ended
     */
    record Failed(Failed.Reason reason, boolean resumable) implements VideoResult {
        /** Why there is none. */
        public enum Reason {
            /** No connection, or an answer that is neither the file nor a clear no. */
            UNREACHABLE,
            /** The link leads to an address that is not called. */
            REFUSED_ADDRESS,
            /** Nothing, or next to nothing, came for too long. */
            TOO_SLOW,
            /** The connection ended in the middle. */
            BROKEN_OFF,
            /** It has more than 500 MB. */
            TOO_LARGE,
            /** This computer could not write the file; usually the disk is full. */
            DISK,
            /** Something else came, such as a web page. */
            NOT_A_VIDEO,
            /** A file without a single byte came. */
            EMPTY,
            /** The other side has only a part of the video. */
            TRUNCATED
        }
    }

    /** The asker gave up; what had come is kept for the next time where it can be continued. */
    record Cancelled() implements VideoResult {}
}
