package app.twinwatch.preview;

import app.twinwatch.desktop.PrivateFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The four folders of the cache, all closed to other users.
 *
 * @param contents whole files, named by their content
 * @param notes which content belongs to which twin's address
 * @param partial downloads that broke off, to be continued
 * @param temporary files of this run of the program
 */
record CacheFolders(Path contents, Path notes, Path partial, Path temporary) {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFolders.class);

    static CacheFolders under(Path folder) {
        return new CacheFolders(
                folder.resolve("contents"),
                folder.resolve("notes"),
                folder.resolve("partial"),
                folder.resolve("temporary"));
    }

    List<Path> all() {
        return List.of(contents, notes, partial, temporary);
    }

    /** Makes the folders that are missing. */
    void create() throws IOException {
        for (Path folder : all()) {
            PrivateFolder.create(folder);
        }
    }

    /** Lists the files of a folder; none if it can't be read. */
    static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(files::add);
            } catch (IOException | RuntimeException failure) {
                LOG.warn(
                        "A folder of the previews could not be listed: {}",
                        failure.getClass().getSimpleName());
            }
        }
        return files;
    }

    /** Deletes a file, and says whether it is gone; on Windows a file that is being played stays for now. */
    static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException failure) {
            LOG.debug("A preview could not be deleted: {}", failure.getClass().getSimpleName());
            return false;
        }
    }
}
