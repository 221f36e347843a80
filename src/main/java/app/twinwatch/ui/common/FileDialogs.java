package app.twinwatch.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders; each question waits while the window goes on living. FX thread only. */
public interface FileDialogs {
    /**
     * Asks where to save a file.
     *
     * @param title what is saved
     * @param fileName a name that the user may take
     * @return empty if the user wants it no more
     */
    Optional<Path> save(String title, String fileName);

    /**
     * Asks which file to open.
     *
     * @param kind what the files of these endings are called
     * @param endings such as {@code *.csv}
     * @return empty if the user wants it no more
     */
    Optional<Path> open(String title, String kind, List<String> endings);

    /**
     * Asks for a folder.
     *
     * @return empty if the user wants it no more
     */
    Optional<Path> folder(String title);
}
