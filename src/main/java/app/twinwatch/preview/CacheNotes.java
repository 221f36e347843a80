package app.twinwatch.preview;

import app.twinwatch.desktop.AtomicMove;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The notes of the cache, one small file for each twin's address. Safe from several threads. */
final class CacheNotes {
    private final CacheFolders folders;

    CacheNotes(CacheFolders folders) {
        this.folders = folders;
    }

    Optional<CacheNote> find(MediaKey key) {
        return read(fileOf(key));
    }

    /** @param temporary a file of our own to write into first; it is moved away */
    void write(MediaKey key, CacheNote note, Path temporary) throws IOException {
        Files.writeString(temporary, note.text(), StandardCharsets.US_ASCII);
        AtomicMove.over(temporary, fileOf(key));
    }

    void drop(MediaKey key) {
        CacheFolders.delete(fileOf(key));
    }

    void dropAll() {
        CacheFolders.files(folders.notes()).forEach(CacheFolders::delete);
    }

    /** Deletes the notes about content that is gone. */
    void dropEmpty() {
        Set<String> present = CacheFolders.files(folders.contents()).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.toSet());
        for (Path file : CacheFolders.files(folders.notes())) {
            if (read(file).filter(note -> present.contains(note.fileName())).isEmpty()) {
                CacheFolders.delete(file);
            }
        }
    }

    private Path fileOf(MediaKey key) {
        return folders.notes().resolve(key.name());
    }

    private static Optional<CacheNote> read(Path file) {
        try {
            return Files.exists(file)
                    ? CacheNote.parse(Files.readString(file, StandardCharsets.US_ASCII))
                    : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
