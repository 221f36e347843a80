package app.twinwatch;

import app.twinwatch.store.Reading;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.Settings;
import app.twinwatch.store.SettingsFile;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a program has saved while it runs. Reads a copy, because to read the file itself is to begin a start, which
 * takes away what a save under way has not finished.
 */
final class SavedFiles {
    private SavedFiles() {}

    /** Returns the saved list; empty if there is none. */
    static List<Twin> twins(Path data) {
        return read(data.resolve(WatchlistFile.NAME), copy -> new WatchlistFile(copy, InstantSource.system()).read())
                .map(SavedWatchlist::twins)
                .orElse(List.of());
    }

    /** Returns the saved settings; empty if there are none. */
    static Optional<Settings> settings(Path data) {
        return read(data.resolve(SettingsFile.NAME), copy -> new SettingsFile(copy, InstantSource.system()).read());
    }

    private static <T> Optional<T> read(Path file, Function<Path, Reading<T>> reader) {
        try {
            Path copy = Files.createTempDirectory("twinwatch-saved-");
            try {
                Files.copy(file, copy.resolve(file.getFileName()));
                return reader.apply(copy).content();
            } catch (NoSuchFileException _) {
                return Optional.empty();
            } finally {
                delete(copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
