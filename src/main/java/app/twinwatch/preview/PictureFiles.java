package app.twinwatch.preview;

import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * The files of pictures: from disk, or fetched once for all who want them, at most {@value #DOWNLOADS} at a time. Safe
 * from any thread.
 */
final class PictureFiles implements AutoCloseable {
    private static final int DOWNLOADS = 4;
    private static final String ACCEPT = "image/webp,image/jpeg,image/png,image/gif;q=0.9,*/*;q=0.1";
    /** A link that failed is left alone for so long, however often its card comes into view. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final SmallDownload download;
    private final Semaphore downloads = new Semaphore(DOWNLOADS);
    private final Shared<MediaKey, Bytes> underWay =
            new Shared<>("twinwatch-picture-download", new Bytes.Missing(Reason.UNREACHABLE));
    private final Map<MediaLink, Failure> failures = new ConcurrentHashMap<>();
    private final PreviewCache cache;
    private final InstantSource clock;

    PictureFiles(PreviewCache cache, InstantSource clock, Patience patience) {
        this.cache = cache;
        this.clock = clock;
        this.download = new SmallDownload(patience, PictureDecoder.MAXIMUM_BYTES, ACCEPT);
    }

    /** What came of it. */
    sealed interface Bytes {
        /** The whole file; it begins as a picture does. */
        final class Present implements Bytes {
            private final byte[] bytes;

            Present(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        record Missing(Reason reason) implements Bytes {}
    }

    /** A link that failed with this very signature, and when; a fresh signature is worth another try at once. */
    private record Failure(URI signed, Reason reason, Instant at) {}

    /** Returns the bytes of a twin's picture; blocks until they are there or are not to be had. */
    Bytes bytes(AvatarId id, MediaLink link) throws InterruptedException {
        Optional<byte[]> kept = cache.bytes(key(id, link));
        if (kept.isPresent()) {
            return new Bytes.Present(kept.get());
        }
        CompletableFuture<Bytes> fetched = underWay.ask(key(id, link), () -> fetch(id, link));
        try {
            return fetched.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("shared work never fails", impossible);
        } finally {
            // When interrupted, this asker is gone; the download ends with the last one.
            fetched.cancel(false);
        }
    }

    /**
     * Has the file kept if it is not, and if nothing else has to go for that; blocks until it is there.
     *
     * @return whether another try is worth it, because the host could not be reached
     */
    boolean keep(AvatarId id, MediaLink link) throws InterruptedException {
        return cache.hasRoom()
                && cache.find(key(id, link)).isEmpty()
                && bytes(id, link).equals(new Bytes.Missing(Reason.UNREACHABLE));
    }

    /** Returns the file on the disk; blocks while it has to be fetched. Empty if there is none. */
    Optional<PictureFile> original(AvatarId id, MediaLink link) throws InterruptedException {
        if (!(bytes(id, link) instanceof Bytes.Present present)) {
            return Optional.empty();
        }
        return PictureFormat.of(present.bytes())
                .flatMap(
                        format -> cache.find(key(id, link)).map(kept -> new PictureFile(kept.path(), format.ending())));
    }

    /** Drops a file that turned out to be of no use, and does not fetch it again for a while. */
    void unreadable(AvatarId id, MediaLink link, Reason reason) {
        cache.drop(key(id, link));
        failed(link, reason);
    }

    @Override
    public void close() {
        underWay.close();
        download.close();
    }

    /** Names a twin's picture in the cache. */
    static MediaKey key(AvatarId id, MediaLink link) {
        return new MediaKey(id, link, MediaKey.Kind.PICTURE);
    }

    private Bytes fetch(AvatarId id, MediaLink link) throws InterruptedException {
        Failure failure = failures.get(link);
        Instant now = clock.instant();
        if (failure != null
                && failure.signed().equals(link.signed())
                // What failed in the future failed by a clock that was wrong then, or is now.
                && !failure.at().isAfter(now)
                && now.isBefore(failure.at().plus(PAUSE))) {
            return new Bytes.Missing(failure.reason());
        }
        downloads.acquire();
        try {
            byte[] bytes = download.fetch(link);
            failures.remove(link);
            PictureFormat.of(bytes).ifPresent(format -> cache.keep(key(id, link), bytes, format.ending()));
            return new Bytes.Present(bytes);
        } catch (MediaFault fault) {
            failed(link, reason(fault));
            return new Bytes.Missing(reason(fault));
        } finally {
            downloads.release();
        }
    }

    private void failed(MediaLink link, Reason reason) {
        failures.put(link, new Failure(link.signed(), reason, clock.instant()));
    }

    private static Reason reason(MediaFault fault) {
        return switch (fault.kind()) {
            case LINK_EXPIRED -> Reason.LINK_EXPIRED;
            case REFUSED_ADDRESS -> Reason.REFUSED_ADDRESS;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case UNREACHABLE, TOO_SLOW, BROKEN_OFF, DISK -> Reason.UNREACHABLE;
        };
    }
}
