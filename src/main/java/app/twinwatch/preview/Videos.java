package app.twinwatch.preview;

import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The videos of twins: from disk, or fetched when somebody wants to see one. Nothing is played from the network.
 *
 * <p>Works on virtual threads of its own; never blocks the caller and never throws. Safe from any thread.
 */
public final class Videos implements AutoCloseable {
    /** The most bytes that a video may have: 500 MB. */
    public static final long LARGEST = 500_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Videos.class);

    private final PreviewCache cache;
    private final VideoShelf shelf;
    private final VideoTransfer transfer;
    private final Shared<MediaKey, VideoResult> downloads =
            new Shared<>("twinwatch-video", new VideoResult.Cancelled());
    private final Shared<Object, Optional<VideoFile>> lookups =
            new Shared<>("twinwatch-video-lookup", Optional.empty());
    private final Map<MediaKey, List<Consumer<Progress>>> listeners = new ConcurrentHashMap<>();

    /** @param cache holds the pictures as well */
    public Videos(PreviewCache cache) {
        this(cache, Patience.VIDEO, LARGEST, OperatingSystem.current() == OperatingSystem.LINUX);
    }

    Videos(PreviewCache cache, Patience patience, long largest, boolean plainColoursOnly) {
        this.cache = cache;
        this.shelf = new VideoShelf(cache, new VideoInspection(plainColoursOnly));
        this.transfer = new VideoTransfer(patience, largest);
    }

    /** Looks whether a twin's video that plays is on the disk already, without fetching anything. Never fails. */
    public CompletableFuture<Optional<VideoFile>> find(AvatarId id, MediaLink link) {
        MediaKey key = new MediaKey(id, link, MediaKey.Kind.VIDEO);
        return lookups.ask(key, () -> shelf.find(key));
    }

    /**
     * Brings a twin's video: from the disk if it is there and whole, whatever became of the link, and from the network
     * otherwise. Several who ask for the same share one download, and what an earlier try left is continued.
     *
     * @param progress is told now and then, on other threads
     */
    public VideoDownload fetch(AvatarId id, MediaLink link, Consumer<Progress> progress) {
        MediaKey key = new MediaKey(id, link, MediaKey.Kind.VIDEO);
        startTelling(key, progress);
        CompletableFuture<VideoResult> result = downloads.ask(key, () -> produce(key));
        var _ = result.whenComplete((_, _) -> stopTelling(key, progress));
        return new VideoDownload(result);
    }

    /**
     * Makes a copy of a video without its sound, for a computer that has no sound device. The copy lives until the next
     * start of the program, or shorter.
     *
     * @return empty if it could not be made; never fails
     */
    public CompletableFuture<Optional<VideoFile>> withoutSound(VideoFile video) {
        return lookups.ask(video, () -> shelf.silent(video));
    }

    /** Gives up what is under way; what has come is kept for the next time. */
    @Override
    public void close() {
        downloads.close();
        lookups.close();
        transfer.close();
    }

    private VideoResult produce(MediaKey key) throws InterruptedException {
        try {
            Optional<VideoResult> kept = shelf.findWhole(key);
            return kept.isPresent() ? kept.get() : download(key);
        } catch (RuntimeException failure) {
            LOG.warn("A video could not be fetched: {}", failure.getClass().getSimpleName());
            return new Failed(Failed.Reason.UNREACHABLE, false);
        }
    }

    private VideoResult download(MediaKey key) throws InterruptedException {
        PartialFile partial = cache.partial(key);
        cache.hold(partial.file());
        try {
            transfer.fetch(key.link(), partial, progress -> tell(key, progress));
            return shelf.put(key, partial);
        } catch (MediaFault fault) {
            return result(fault, partial);
        } catch (IOException failure) {
            LOG.warn("A video could not be kept: {}", failure.getClass().getSimpleName());
            return new Failed(Failed.Reason.DISK, false);
        } finally {
            if (partial.beginning().isEmpty()) {
                partial.drop();
            } else {
                cache.settle(partial.files());
            }
            cache.release(partial.file());
        }
    }

    private static VideoResult result(MediaFault fault, PartialFile partial) {
        Optional<Failed.Reason> reason = switch (fault.kind()) {
            case LINK_EXPIRED -> Optional.empty();
            case UNREACHABLE -> Optional.of(Failed.Reason.UNREACHABLE);
            case REFUSED_ADDRESS -> Optional.of(Failed.Reason.REFUSED_ADDRESS);
            case TOO_SLOW -> Optional.of(Failed.Reason.TOO_SLOW);
            case BROKEN_OFF -> Optional.of(Failed.Reason.BROKEN_OFF);
            case TOO_LARGE -> Optional.of(Failed.Reason.TOO_LARGE);
            case DISK -> Optional.of(Failed.Reason.DISK);
        };
        if (fault.kind() == MediaFault.Kind.TOO_LARGE) {
            partial.drop();
        }
        return reason.<VideoResult>map(
                        why -> new Failed(why, partial.beginning().isPresent()))
                .orElseGet(VideoResult.LinkExpired::new);
    }

    private void tell(MediaKey key, Progress progress) {
        for (Consumer<Progress> listener : listeners.getOrDefault(key, List.of())) {
            try {
                listener.accept(progress);
            } catch (RuntimeException failure) {
                LOG.warn("Progress could not be told: {}", failure.getClass().getSimpleName());
            }
        }
    }

    private void startTelling(MediaKey key, Consumer<Progress> progress) {
        listeners.compute(key, (_, present) -> {
            List<Consumer<Progress>> list = present == null ? new CopyOnWriteArrayList<>() : present;
            list.add(progress);
            return list;
        });
    }

    private void stopTelling(MediaKey key, Consumer<Progress> progress) {
        listeners.computeIfPresent(key, (_, list) -> {
            list.remove(progress);
            return list.isEmpty() ? null : list;
        });
    }
}
