package app.twinwatch.preview;

import app.twinwatch.desktop.AtomicMove;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a kept picture or video where the user wants it: whole or not at all. */
public final class FileCopy {
    private static final Logger LOG = LoggerFactory.getLogger(FileCopy.class);

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
        CompletableFuture<Result> result = new CompletableFuture<>();
        Thread.ofVirtual().name("twinwatch-save").start(() -> result.complete(copy(kept, target.toAbsolutePath())));
        return result;
    }

    private static Result copy(Path kept, Path target) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return new Result.NotCopied(Result.Reason.NO_FOLDER);
        }
        if (!Files.isRegularFile(kept)) {
            return new Result.NotCopied(Result.Reason.GONE);
        }
        Path temporary = folder.resolve(".twinwatch-" + UUID.randomUUID() + ".part");
        try {
            if (Files.getFileStore(folder).getUsableSpace() < Files.size(kept)) {
                return new Result.NotCopied(Result.Reason.NO_ROOM);
            }
            // Not Files.copy: the copy gets the usual permissions of the user's files.
            try (OutputStream output = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
                Files.copy(kept, output);
            }
            moveOver(temporary, target);
            return new Result.Copied(target);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("A preview could not be saved: {}", failure.getClass().getSimpleName());
            return new Result.NotCopied(reason(failure));
        } finally {
            CacheFolders.delete(temporary);
        }
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
