package app.twinwatch.store;

/** What came of saving. */
public sealed interface SaveOutcome {
    /** The content is on the disk and survives a power cut. */
    record Saved() implements SaveOutcome {}

    /** The content is not on the disk; what was saved before is untouched. */
    record Failed(Reason reason) implements SaveOutcome {
        /** Why nothing was saved, as far as it changes what the user can do about it. */
        public enum Reason {
            /** The disk, or this user's share of it, is full. */
            DISK_FULL,
            /** The place is read-only, this user may not write there, or the file must not be overwritten. */
            NOT_PERMITTED,
            /** The folder is gone and can't be made again, as with an unplugged drive. */
            FOLDER_MISSING,
            /** Anything else. */
            OTHER
        }
    }
}
