package app.twinwatch.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Loads what reads and writes the files before any file is read.
 *
 * <p>Loading the JSON library is a sixth of a cold start, and nothing keeps it from running beside the start of JavaFX.
 */
public final class WarmUp {
    private WarmUp() {}

    /** Reads and writes an empty list, in memory. On any thread; what it throws means that nothing can be read at all. */
    public static void run() {
        WatchlistFormat format = new WatchlistFormat();
        String text = format.write(new SavedWatchlist(List.of(), LocalDate.EPOCH, 0));
        try {
            format.read(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
