package app.twinwatch.preview;

import app.twinwatch.desktop.AtomicMove;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a kept picture or video, or a text, where the user wants it: whole or not at all. */
public final class FileCopy {
    private static final Logger LOG = LoggerFactory.getLogger(FileCopy.class);
    private static final int PIECE = 256 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration GIVING_UP = Duration.ofSeconds(2);
    /** Of the whole program, whose end concerns all of them. */
    private static final Set<Thread> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private FileCopy() {}

    /** What came of it. */
    public sealed interface Result {
        /** The whole file is there. */
        record Copied(Path target) implements Result {}

        /** There is nothing new; a file that was there before is as it was. */
        record NotCopied(Reason reason) implements Result {}

        /** Why it was not copied. */
        enum Reason {
            /** The disk has no room for it. */
            NO_ROOM,
            /** This user may not write there. */
            NOT_ALLOWED,
            /** The folder does not exist. */
            NO_FOLDER,
            /** The kept file is gone; it can be fetched again. */
            GONE,
            /** Anything else. */
            OTHER
        }
    }

    /**
     * Copies on a thread of its own, and replaces the target by the finished copy in one step.
     *
     * @return what came of it; never fails
     */
    public static CompletableFuture<Result> save(Path kept, Path target) {
        return onOwnThread(() -> copy(kept, target.toAbsolutePath()));
    }

    /**
     * Saves what is made for the purpose in the same way.
     *
     * @param content makes the bytes, on a thread of its own
     * @return what came of it; never fails
     */
    public static CompletableFuture<Result> write(Supplier<byte[]> content, Path target) {
        return onOwnThread(() -> {
            byte[] bytes = content.get();
            return write(bytes.length, output -> output.write(bytes), target.toAbsolutePath());
        });
    }

    /**
     * Waits some seconds for what is being saved, and gives up what takes longer, so that no half file stays in the user's
     * folder. For the end of the program.
     *
     * @throws InterruptedException if interrupted; what is under way then ends with the program, wherever it is
     */
    public static void finish() throws InterruptedException {
        finish(LONGEST_WAIT);
    }

    static void finish(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : UNDER_WAY) {
            if (thread.isAlive() && !thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                thread.interrupt();
                boolean _ = thread.join(GIVING_UP);
            }
        }
    }

    private static CompletableFuture<Result> onOwnThread(Supplier<Result> work) {
        CompletableFuture<Result> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("twinwatch-save").unstarted(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException unforeseen) {
                LOG.error("A file could not be saved", unforeseen);
                result.complete(new Result.NotCopied(Result.Reason.OTHER));
            } finally {
                UNDER_WAY.remove(Thread.currentThread());
            }
        });
        UNDER_WAY.add(thread);
        thread.start();
        return result;
    }

    private static Result copy(Path kept, Path target) {
        try {
            if (isFolder(target.getParent()) && !Files.isRegularFile(kept)) {
                return new Result.NotCopied(Result.Reason.GONE);
            }
            // Not Files.copy to the target: the copy gets the usual permissions of the user's files.
            return write(Files.size(kept), output -> copy(kept, output), target);
        } catch (IOException failure) {
            return new Result.NotCopied(isFolder(target.getParent()) ? reason(failure) : Result.Reason.NO_FOLDER);
        }
    }

    private static Result write(long size, Content content, Path target) {
        Path folder = target.getParent();
        if (folder == null || !isFolder(folder)) {
            return new Result.NotCopied(Result.Reason.NO_FOLDER);
        }
        Path temporary = folder.resolve(".twinwatch-" + UUID.randomUUID() + ".part");
        try {
            if (Files.getFileStore(folder).getUsableSpace() < size) {
                return new Result.NotCopied(Result.Reason.NO_ROOM);
            }
            try (OutputStream output = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(output);
            }
            moveOver(temporary, target);
            return new Result.Copied(target);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("A file could not be saved: {}", failure.getClass().getSimpleName());
            return new Result.NotCopied(reason(failure));
        } finally {
            CacheFolders.delete(temporary);
        }
    }

    /** In pieces, because Java's own way can't be interrupted. */
    private static void copy(Path kept, OutputStream output) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream input = Files.newInputStream(kept)) {
            for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                output.write(piece, 0, read);
            }
        }
    }

    private static boolean isFolder(@Nullable Path folder) {
        return folder != null && Files.isDirectory(folder);
    }

    /** Writes the content of a file. */
    private interface Content {
        void writeTo(OutputStream output) throws IOException;
    }

    private static void moveOver(Path temporary, Path target) throws IOException {
        try {
            AtomicMove.over(temporary, target);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Result.Reason reason(Exception failure) {
        return switch (failure) {
            case AccessDeniedException _ -> Result.Reason.NOT_ALLOWED;
            case ReadOnlyFileSystemException _ -> Result.Reason.NOT_ALLOWED;
            case NoSuchFileException _ -> Result.Reason.GONE;
            default -> {
                String words = String.valueOf(failure.getMessage());
                yield words.contains("No space left") || words.contains("not enough space")
                        ? Result.Reason.NO_ROOM
                        : words.contains("Read-only file system") ? Result.Reason.NOT_ALLOWED : Result.Reason.OTHER;
            }
        };
    }
}
