package app.twinwatch.store;

import app.twinwatch.store.SaveOutcome.Failed.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Finds out why a file could not be written. The system's own words are translated on many computers, so the disk is
 * asked first and the words are only a second source.
 */
final class SaveDiagnosis {
    /** A disk with less than this left may refuse even a small file. */
    private static final long RESERVE = 16 * 1024;

    private SaveDiagnosis() {}

    /**
     * Names the reason.
     *
     * @param folder where the file was to stand
     * @param needed the size of the content, in bytes
     */
    static Reason reasonOf(IOException failure, Path folder, long needed) {
        if (failure instanceof AccessDeniedException) {
            return Reason.NOT_PERMITTED;
        }
        if (!Files.isDirectory(folder)) {
            return isReadOnly(failure) ? Reason.NOT_PERMITTED : Reason.FOLDER_MISSING;
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            if (disk.isReadOnly()) {
                return Reason.NOT_PERMITTED;
            }
            if (disk.getUsableSpace() < needed + RESERVE) {
                return Reason.DISK_FULL;
            }
        } catch (IOException _) {
            return fromWords(failure);
        }
        return fromWords(failure);
    }

    private static Reason fromWords(IOException failure) {
        if (isReadOnly(failure)) {
            return Reason.NOT_PERMITTED;
        }
        String words = wordsOf(failure);
        boolean full = words.contains("no space left") || words.contains("quota") || words.contains("not enough space");
        return full ? Reason.DISK_FULL : Reason.OTHER;
    }

    private static boolean isReadOnly(IOException failure) {
        String words = wordsOf(failure);
        return words.contains("read-only") || words.contains("write protected") || words.contains("not permitted");
    }

    private static String wordsOf(IOException failure) {
        // The whole message of a file system exception begins with the path, which may hold any word.
        String words = failure instanceof FileSystemException detailed ? detailed.getReason() : failure.getMessage();
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }
}
