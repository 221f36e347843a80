package app.twinwatch.ui.preview;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where to save a file. FX thread only. */
@FunctionalInterface
public interface SaveDialog {
    /**
     * Asks, and waits for the answer while the window goes on living.
     *
     * @param title what is saved
     * @param fileName a name that the user may take
     * @return empty if the user wants it no more
     */
    Optional<Path> ask(String title, String fileName);
}
