package app.twinwatch.preview;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The beginning of a file whose download broke off, and what is needed to continue it. Stands apart from the whole files
 * and outlives the program, also one that is killed. For one download at a time.
 */
final class PartialFile {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,300}");

    private final CacheFolders folders;
    private final Path file;
    private final Path note;

    /**
     * What is there.
     *
     * @param length bytes that have come
     * @param validator for {@code If-Range}
     * @param total bytes that the whole file has
     */
    record Beginning(long length, String validator, long total) {
        private boolean makesSense() {
            return length > 0 && length <= total && PRINTABLE.matcher(validator).matches();
        }

        boolean isWhole() {
            return length == total;
        }
    }

    PartialFile(CacheFolders folders, String name) {
        this.folders = folders;
        this.file = folders.partial().resolve(name + ".part");
        this.note = folders.partial().resolve(name + ".note");
    }

    Path file() {
        return file;
    }

    /** Returns all files that belong to it, whether they are there or not. */
    Set<Path> files() {
        return Set.of(file, note);
    }

    /** Returns what is there; empty if nothing is, or nothing that can be continued. */
    Optional<Beginning> beginning() {
        try {
            if (!Files.exists(file) || !Files.exists(note)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.ISO_8859_1);
            Beginning beginning = new Beginning(Files.size(file), lines.get(0), Long.parseLong(lines.get(1)));
            return Optional.of(beginning).filter(Beginning::makesSense);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /**
     * Begins from the start.
     *
     * @param validator empty if the download can't be continued should it break off
     * @param total empty if not known
     */
    OutputStream begin(Optional<String> validator, Optional<Long> total) throws IOException {
        folders.create();
        // In this order, so that a kill never leaves old bytes beside a new note.
        Files.deleteIfExists(note);
        Files.deleteIfExists(file);
        if (validator.isPresent() && total.isPresent()) {
            Files.writeString(note, validator.get() + "\n" + total.get() + "\n", StandardCharsets.ISO_8859_1);
        }
        return new FileOutputStream(file.toFile());
    }

    OutputStream append() throws IOException {
        return new FileOutputStream(file.toFile(), true);
    }

    void drop() {
        CacheFolders.delete(note);
        CacheFolders.delete(file);
    }
}
