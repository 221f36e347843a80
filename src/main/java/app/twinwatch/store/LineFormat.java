package app.twinwatch.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How one kind of thing that happened is kept: as a line of JSON in the file of its month. Immutable; any thread.
 *
 * @param <T> what happened
 */
interface LineFormat<T> {
    /** Returns what the files are called before their month, such as {@code calls}. */
    String fileName();

    /** Returns when it happened, which decides on its file. */
    Instant at(T entry);

    /** Returns the line with its end, for an entry that {@link #read} accepts. */
    String write(T entry);

    /** Returns the entry, or empty for a line that was cut off or damaged. */
    Optional<T> read(String line);
}
