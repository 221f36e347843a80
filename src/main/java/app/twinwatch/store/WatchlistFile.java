package app.twinwatch.store;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Keeps the list of twins in {@code twins.json}, with the copy of the save before in {@code twins.json.bak}.
 *
 * <p>Read once at start, on any thread; then written by one thread at a time, usually a {@link Saver}. Nothing is ever
 * written over a file that was not read.
 */
public final class WatchlistFile {
    /** The name of the file in the data folder. */
    public static final String NAME = "twins.json";

    private final StoredFile<SavedWatchlist> file;

    /**
     * Prepares the file without touching the disk.
     *
     * @param dataFolder may be missing; it is made by the first save
     * @param clock dates the files that are set aside
     */
    public WatchlistFile(Path dataFolder, InstantSource clock) {
        this.file = new StoredFile<>(dataFolder.resolve(NAME), new WatchlistFormat(), clock);
    }

    /** Reads the list, or whatever can be saved of it. Never throws; clears what a killed run left behind. */
    public Reading<SavedWatchlist> read() {
        return file.read();
    }

    /**
     * Saves the list, and comes back when it is safely on the disk. Never throws.
     *
     * <p>Refused as not permitted before {@link #read}, and after a reading that does not
     * {@linkplain Reading#allowsWriting allow it}.
     */
    public SaveOutcome write(SavedWatchlist list) {
        return file.write(list);
    }
}
