package app.twinwatch.ui.preview;

import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.VideoFile;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kept pictures and videos under names that a person can read, for as long as they may be dragged out of the window. A
 * hard link where the file system has that, else a copy; gone at the end. The mouse goes down far more often than anything
 * is dragged: of what never was, only the newest is kept. Any thread.
 */
public final class DraggedFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DraggedFiles.class);

    private final Pictures pictures;
    private final Videos videos;
    private final AtomicLong turns = new AtomicLong();
    private final List<Named> all = new ArrayList<>();

    /** A file in a folder of its own, because two twins may have the same name. Guarded by the list of all. */
    private static final class Named {
        private final Path kept;
        private final Path folder;
        private final Path file;
        /** Which time the mouse went down for it, the last one. */
        private long turn;

        private boolean whole;
        private boolean dragged;

        Named(Path kept, Path folder, String name, long turn) {
            this.kept = kept;
            this.folder = folder;
            this.file = folder.resolve(name);
            this.turn = turn;
        }
    }

    public DraggedFiles(Pictures pictures, Videos videos) {
        this.pictures = pictures;
        this.videos = videos;
    }

    /** Brings the picture of a twin as a file; empty if there is none. Never fails. */
    public CompletableFuture<Optional<Path>> picture(Twin twin) {
        long turn = turns.incrementAndGet();
        return twin.picture()
                .map(link -> pictures.original(twin.id(), link))
                .orElseGet(DraggedFiles::nothing)
                .thenApplyAsync(
                        kept -> kept.flatMap(file -> named(file.path(), SavedFiles.nameFor(twin, file.ending()), turn)),
                        Thread::startVirtualThread);
    }

    /** Brings the video of a twin as a file; empty if it is not on the disk, because nothing is fetched. Never fails. */
    public CompletableFuture<Optional<Path>> video(Twin twin) {
        long turn = turns.incrementAndGet();
        return twin.video()
                .map(link -> videos.find(twin.id(), link))
                .orElseGet(DraggedFiles::nothing)
                .thenApplyAsync(
                        kept -> kept.map(VideoFile::path)
                                .flatMap(path -> named(path, SavedFiles.nameFor(twin, "mp4"), turn)),
                        Thread::startVirtualThread);
    }

    private static <T> CompletableFuture<Optional<T>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Keeps a file that was brought until the end, because another program may want it for long. */
    public void dragBegan(Path file) {
        synchronized (all) {
            all.stream().filter(named -> named.file.equals(file)).forEach(named -> named.dragged = true);
        }
    }

    private Optional<Path> named(Path kept, String name, long turn) {
        Optional<Path> there = find(kept, name, turn);
        return there.isPresent() ? there : make(kept, name, turn);
    }

    private Optional<Path> find(Path kept, String name, long turn) {
        synchronized (all) {
            Optional<Named> there = all.stream()
                    .filter(named -> named.whole && named.kept.equals(kept) && named.file.endsWith(name))
                    .filter(named -> Files.exists(named.file))
                    .findFirst();
            there.ifPresent(named -> named.turn = Math.max(named.turn, turn));
            return there.map(named -> named.file);
        }
    }

    private Optional<Path> make(Path kept, String name, long turn) {
        try {
            Named named = new Named(kept, Files.createTempDirectory("twinwatch-drag-"), name, turn);
            synchronized (all) {
                all.add(named);
            }
            fill(named);
            finished(named).forEach(DraggedFiles::delete);
            return Optional.of(named.file);
        } catch (IOException failure) {
            LOG.info(
                    "A preview could not be made ready for dragging: {}",
                    failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void fill(Named named) throws IOException {
        try {
            Files.createLink(named.file, named.kept);
        } catch (UnsupportedOperationException | IOException _) {
            // Another disk, or a file system without links.
            try {
                Files.copy(named.kept, named.file);
            } catch (IOException failure) {
                synchronized (all) {
                    all.remove(named);
                }
                delete(named);
                throw failure;
            }
        }
    }

    /** Returns what nobody will drag any more, as the mouse has gone down for something else since. */
    private List<Named> finished(Named made) {
        synchronized (all) {
            made.whole = true;
            List<Named> never =
                    all.stream().filter(named -> named.whole && !named.dragged).toList();
            long newest = never.stream().mapToLong(named -> named.turn).max().orElse(0);
            List<Named> old =
                    never.stream().filter(named -> named.turn < newest).toList();
            all.removeAll(old);
            return old;
        }
    }

    @Override
    public void close() {
        List<Named> left;
        synchronized (all) {
            left = List.copyOf(all);
            all.clear();
        }
        left.forEach(DraggedFiles::delete);
    }

    private static void delete(Named named) {
        try (Stream<Path> files = Files.list(named.folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(named.folder);
        } catch (IOException failure) {
            LOG.info(
                    "A folder of dragged previews stays behind: {}",
                    failure.getClass().getSimpleName());
        }
    }
}
