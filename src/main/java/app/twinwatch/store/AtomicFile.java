package app.twinwatch.store;

import app.twinwatch.desktop.AtomicMove;
import app.twinwatch.desktop.PrivateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is replaced as a whole: whoever looks, after whatever crash, finds either the old content or the new.
 *
 * <p>The content goes to a temporary file beside it, is forced to the disk, and is renamed into place. The file that
 * was there becomes the last good copy just before, without ever leaving its own name. For one thread at a time.
 */
final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
    private static final String TEMPORARY_SUFFIX = ".tmp";

    private final Path file;
    private final Path lastGood;

    AtomicFile(Path file) {
        this.file = file.toAbsolutePath();
        this.lastGood = sibling(".bak");
    }

    Path file() {
        return file;
    }

    /** Returns where the content of the save before is kept. */
    Path lastGood() {
        return lastGood;
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent(), "a file stands in a folder");
    }

    /**
     * Replaces the content, and makes the folder if it is missing.
     *
     * @param keepPresent whether the present file is known to be good and becomes the last good copy
     */
    void write(byte[] content, boolean keepPresent) throws IOException {
        PrivateFolder.create(folder());
        // On POSIX systems a new temporary file is readable by its owner alone.
        Path temporary = Files.createTempFile(folder(), file.getFileName() + ".", TEMPORARY_SUFFIX);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (keepPresent) {
                keepLastGood();
            }
            AtomicMove.over(temporary, file);
        } finally {
            deleteQuietly(temporary);
        }
        forceFolder();
    }

    /** Deletes the temporary files that a killed run left behind. */
    void deleteLeftovers() {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder(), this::isTemporary)) {
            found.forEach(AtomicFile::deleteQuietly);
        } catch (IOException _) {
            // They cost a little space and nothing else; the next start tries again.
            LOG.debug("leftover temporary files could not be listed");
        }
    }

    private boolean isTemporary(Path candidate) {
        String name = String.valueOf(candidate.getFileName());
        return name.startsWith(file.getFileName() + ".") && name.endsWith(TEMPORARY_SUFFIX);
    }

    /** A missing copy is no reason not to save, because the replacement itself is atomic. */
    private void keepLastGood() {
        Path temporary = sibling(".bak" + TEMPORARY_SUFFIX);
        try {
            Files.deleteIfExists(temporary);
            linkOrCopy(file, temporary);
            AtomicMove.over(temporary, lastGood);
        } catch (NoSuchFileException _) {
            LOG.warn("The present file is gone, the last good copy stays as it is");
        } catch (IOException failure) {
            LOG.warn(
                    "The last good copy could not be renewed: {}",
                    failure.getClass().getSimpleName());
        } finally {
            // Renaming one name of a file over another name of the same file leaves both.
            deleteQuietly(temporary);
        }
    }

    /** Gives the file a second name that does not exist yet; where there are no links, a forced copy. */
    static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Forces the renaming itself to the disk; Windows does not open folders and does this by itself. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            LOG.trace("this system does not force folders");
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            LOG.debug("a temporary file could not be deleted");
        }
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
