package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What came of trying to use a folder, found out by really writing into it. */
public sealed interface FolderCheck {
    /** Smaller files fit into the leftovers of some full disks, and a list of twins would not. */
    int PROBE_BYTES = 64 * 1024;

    /** The folder exists, and a file could be written to it. */
    record Usable() implements FolderCheck {}

    /** The folder can't be made, or nothing can be written to it. */
    record NotWritable(Reason reason) implements FolderCheck {
        /** Why the folder can't be used. */
        public enum Reason {
            /** This user may not write there, or the disk is read-only. */
            NOT_PERMITTED,
            /** There is no room left on the disk. */
            DISK_FULL,
            /** A file stands in its place or above it. */
            NOT_A_FOLDER,
            /** Anything else. */
            OTHER
        }
    }

    /**
     * Makes the folder if it is missing, writes a file of 64 KiB to it and deletes that again. To be called at start,
     * before anything is shown that could not be kept. Never throws.
     */
    static FolderCheck prepare(Path folder) {
        try {
            PrivateFolder.create(folder);
            writeProbe(folder);
            return new Usable();
        } catch (IOException failure) {
            return new NotWritable(reasonOf(failure, folder));
        }
    }

    private static void writeProbe(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "probe.", ".tmp");
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.allocate(PROBE_BYTES);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static NotWritable.Reason reasonOf(IOException failure, Path folder) {
        if (failure instanceof AccessDeniedException) {
            return NotWritable.Reason.NOT_PERMITTED;
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return NotWritable.Reason.NOT_A_FOLDER;
        }
        for (Path place = folder.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place)) {
                return reasonOfDisk(place);
            }
            if (Files.exists(place)) {
                return NotWritable.Reason.NOT_A_FOLDER;
            }
        }
        return NotWritable.Reason.OTHER;
    }

    /** Asks the disk itself, because the words of the failure are in the system's language. */
    private static NotWritable.Reason reasonOfDisk(Path existing) {
        try {
            if (Files.getFileStore(existing).isReadOnly()) {
                return NotWritable.Reason.NOT_PERMITTED;
            }
            boolean full = Files.getFileStore(existing).getUsableSpace() < 2 * PROBE_BYTES;
            return full ? NotWritable.Reason.DISK_FULL : NotWritable.Reason.OTHER;
        } catch (IOException _) {
            return NotWritable.Reason.OTHER;
        }
    }
}
