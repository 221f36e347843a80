package app.twinwatch.preview;

import java.nio.file.Path;

/** What came of asking for the sample of a voice. */
public sealed interface VoiceSampleResult {
    /** The sample is on the disk, in a format that JavaFX plays. */
    record Ready(Path path) implements VoiceSampleResult {}

    /** There is none to be had. */
    record Unavailable(Reason reason) implements VoiceSampleResult {
        /** Why there is none. */
        public enum Reason {
            /** The link leads nowhere any more, or to nothing that may be fetched. */
            GONE,
            /** It could not be fetched; another time it may. */
            UNREACHABLE,
            /** Something else than a sound came. */
            NOT_A_SOUND,
            /** It could not be kept on this computer. */
            DISK
        }
    }
}
