package app.twinwatch.ui.detail;

import java.nio.file.Path;

/** Opens films, one at a time. UI thread only. */
interface Films {
    /**
     * Opens a film in the background and closes the one before. Never throws: what is wrong with the file, or with the
     * computer, is told to the listener.
     *
     * @param file a whole file on this computer
     */
    Film open(Path file, FilmListener listener);
}
