package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Renames a file over another one in one step, so that there is always a whole one. */
public final class AtomicMove {
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private AtomicMove() {}

    /**
     * Renames; may take a few tenths of a second, because Windows refuses to replace a file while a virus scanner or an
     * indexer holds it, which passes in a moment.
     *
     * @throws IOException if it did not pass, or the two places are on different disks
     */
    public static void over(Path from, Path to) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (NoSuchFileException failure) {
                throw failure;
            } catch (FileSystemException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << attempt));
            }
        }
    }
}
