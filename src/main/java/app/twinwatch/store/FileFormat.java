package app.twinwatch.store;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * How one kind of content is written as text, and read again.
 *
 * @param <T> the content
 */
interface FileFormat<T> {
    /** Returns the content as text. Never throws. */
    String write(T content);

    /**
     * Reads any text at all; what is wrong with it comes back as a value.
     *
     * @throws IOException only if the disk fails, which says nothing about the content
     */
    Decoded<T> read(Reader text) throws IOException;

    /** What the text of a file turned out to be. */
    sealed interface Decoded<T> {
        /** Everything in it is valid. */
        record Whole<T>(T content) implements Decoded<T> {}

        /** It is whole, but single entries are invalid and left out. */
        record Damaged<T>(T rest) implements Decoded<T> {}

        /** A newer Twinwatch wrote it; this is what could be understood. */
        record Newer<T>(T rest, int version) implements Decoded<T> {}

        /** It is cut off or no such file at all; perhaps something of it can be saved. */
        record Unreadable<T>(Optional<T> salvaged) implements Decoded<T> {}
    }
}
