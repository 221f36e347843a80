package app.twinwatch.store;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Keeps the settings in {@code settings.json}, by the same rules as {@link WatchlistFile}.
 *
 * <p>Read once at start, on any thread; then written by one thread at a time, usually a {@link Saver}.
 */
public final class SettingsFile {
    /** The name of the file in the data folder. */
    public static final String NAME = "settings.json";

    private final StoredFile<Settings> file;

    /**
     * Prepares the file without touching the disk.
     *
     * @param dataFolder may be missing; it is made by the first save
     * @param clock dates the files that are set aside
     */
    public SettingsFile(Path dataFolder, InstantSource clock) {
        this.file = new StoredFile<>(dataFolder.resolve(NAME), new SettingsFormat(), clock);
    }

    /** Reads the settings, or whatever can be saved of them. Never throws. */
    public Reading<Settings> read() {
        return file.read();
    }

    /** Saves the settings, unless the reading forbids it; see {@link WatchlistFile#write}. Never throws. */
    public SaveOutcome write(Settings settings) {
        return file.write(settings);
    }
}
