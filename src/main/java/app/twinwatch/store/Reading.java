package app.twinwatch.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of reading a kept file. Whatever the disk holds, it is one of these.
 *
 * @param <T> what the file keeps
 */
public sealed interface Reading<T> {
    /** There is no file yet: a first start. */
    record Empty<T>() implements Reading<T> {}

    /** All is well. Also when only the last good copy exists, because the program was killed in between. */
    record Loaded<T>(T saved) implements Reading<T> {}

    /**
     * The file was damaged; everything that could be read is here, and the damaged file was kept under another name.
     *
     * @param setAside the damaged file's new place, for the user's sentence
     * @param source where the content comes from, which tells what may be missing
     */
    record Recovered<T>(T saved, Path setAside, Source source) implements Reading<T> {
        /** Where recovered content comes from. */
        public enum Source {
            /** From the damaged file itself: single entries are missing. */
            REST_OF_FILE,
            /** From the copy of the save before: the last changes are missing. */
            LAST_GOOD_COPY
        }
    }

    /**
     * Neither the file nor its last good copy can be used. Both were kept under other names.
     *
     * @param setAside the damaged file's new place
     */
    record LostBoth<T>(Path setAside) implements Reading<T> {}

    /**
     * A newer Twinwatch wrote the file. It can be looked at, and writing is refused.
     *
     * @param saved what this version understands of it
     * @param version the file's version
     */
    record NewerVersion<T>(T saved, int version) implements Reading<T> {}

    /** The file exists, or may exist, and the computer does not let Twinwatch read it. Writing is refused. */
    record Denied<T>(Reason reason) implements Reading<T> {
        /** Why a file can't be read. */
        public enum Reason {
            /** This user may not read it. */
            NOT_PERMITTED,
            /** A folder or a device stands in its place. */
            NOT_A_FILE,
            /** The disk or the network failed. */
            OTHER
        }
    }

    /** Returns what could be read, or empty if there is nothing. */
    default Optional<T> content() {
        return switch (this) {
            case Loaded<T>(T saved) -> Optional.of(saved);
            case Recovered<T>(T saved, Path _, Recovered.Source _) -> Optional.of(saved);
            case NewerVersion<T>(T saved, int _) -> Optional.of(saved);
            case Empty<T>(), LostBoth<T>(Path _), Denied<T>(Denied.Reason _) -> Optional.empty();
        };
    }

    /** Says whether the file may be written after this: not if it could not be read or is newer. */
    default boolean allowsWriting() {
        return switch (this) {
            case Empty<T>(), Loaded<T>(T _), Recovered<T>(T _, Path _, Recovered.Source _), LostBoth<T>(Path _) -> true;
            case NewerVersion<T>(T _, int _), Denied<T>(Denied.Reason _) -> false;
        };
    }
}
