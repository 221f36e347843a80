package app.twinwatch.ui.preview;

import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.VideoFile;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kept pictures and videos under names that a person can read, for as long as they may be dragged out of the window. A
 * hard link where the file system has that, else a copy; gone at the end. Any thread.
 */
public final class DraggedFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DraggedFiles.class);

    private final Pictures pictures;
    private final Videos videos;
    private final Queue<Path> folders = new ConcurrentLinkedQueue<>();

    public DraggedFiles(Pictures pictures, Videos videos) {
        this.pictures = pictures;
        this.videos = videos;
    }

    /** Brings the picture of a twin as a file; empty if there is none. Never fails. */
    public CompletableFuture<Optional<Path>> picture(Twin twin) {
        return twin.picture()
                .map(link -> pictures.original(twin.id(), link))
                .orElseGet(DraggedFiles::nothing)
                .thenApplyAsync(
                        kept -> kept.flatMap(file -> named(file.path(), SavedFiles.nameFor(twin, file.ending()))),
                        Thread::startVirtualThread);
    }

    /** Brings the video of a twin as a file; empty if it is not on the disk, because nothing is fetched. Never fails. */
    public CompletableFuture<Optional<Path>> video(Twin twin) {
        return twin.video()
                .map(link -> videos.find(twin.id(), link))
                .orElseGet(DraggedFiles::nothing)
                .thenApplyAsync(
                        kept -> kept.map(VideoFile::path).flatMap(path -> named(path, SavedFiles.nameFor(twin, "mp4"))),
                        Thread::startVirtualThread);
    }

    private static <T> CompletableFuture<Optional<T>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Two twins may have the same name, so each file has a folder of its own. */
    private Optional<Path> named(Path kept, String name) {
        try {
            Path folder = Files.createTempDirectory("twinwatch-drag-");
            folders.add(folder);
            Path file = folder.resolve(name);
            try {
                Files.createLink(file, kept);
            } catch (UnsupportedOperationException | IOException _) {
                // Another disk, or a file system without links.
                Files.copy(kept, file);
            }
            return Optional.of(file);
        } catch (IOException failure) {
            LOG.info(
                    "A preview could not be made ready for dragging: {}",
                    failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        for (Path folder = folders.poll(); folder != null; folder = folders.poll()) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException failure) {
                LOG.info(
                        "A folder of dragged previews stays behind: {}",
                        failure.getClass().getSimpleName());
            }
        }
    }
}
