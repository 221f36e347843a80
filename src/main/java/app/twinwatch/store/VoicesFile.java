package app.twinwatch.store;

import app.twinwatch.twin.VoiceName;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Keeps what voices are called in {@code voices.json}, by the same rules as {@link WatchlistFile}. Nothing is lost with it
 * but some calls.
 *
 * <p>Read once at start, on any thread; then written by one thread at a time, usually a {@link Saver}.
 */
public final class VoicesFile {
    /** The name of the file in the data folder. */
    public static final String NAME = "voices.json";

    private final StoredFile<Map<String, VoiceName>> file;

    /**
     * Prepares the file without touching the disk.
     *
     * @param dataFolder may be missing; it is made by the first save
     * @param clock dates the files that are set aside
     */
    public VoicesFile(Path dataFolder, InstantSource clock) {
        this.file = new StoredFile<>(dataFolder.resolve(NAME), new VoicesFormat(), clock);
    }

    /** Reads the names by the IDs of their voices, or whatever can be saved of them. Never throws. */
    public Reading<Map<String, VoiceName>> read() {
        return file.read();
    }

    /** Saves the names, unless the reading forbids it; see {@link WatchlistFile#write}. Never throws. */
    public SaveOutcome write(Map<String, VoiceName> names) {
        return file.write(names);
    }
}
