package app.twinwatch.preview;

import app.twinwatch.preview.PictureResult.Shown;
import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The pictures of twins: out of memory, from disk, or fetched, whatever is quickest. Safe from any thread; works on
 * threads of its own.
 */
public final class Pictures implements AutoCloseable {
    /** When a picture whose host could not be reached is worth another try: once its link is not left alone any more. */
    public static final Duration NEXT_TRY = PictureFiles.PAUSE.multipliedBy(2);

    private final PictureMemory memory = new PictureMemory();
    private final PictureDecoder decoder = new PictureDecoder();
    private final Shared<Request, PictureResult> underWay =
            new Shared<>("twinwatch-picture", new Unavailable(Reason.UNREACHABLE));
    private final Shared<MediaKey, Optional<PictureFile>> originals =
            new Shared<>("twinwatch-picture-file", Optional.empty());
    private final PictureFiles files;
    private final DecoderThreads threads;

    /** What was asked for; equal for every signature of the same file. */
    record Request(AvatarId id, MediaLink link, int maximumWidth, int maximumHeight) {}

    /** @param folder where fetched files are kept, in a cache of its own */
    public Pictures(Path folder, InstantSource clock) {
        this(new PreviewCache(folder, clock), clock);
    }

    /** @param cache may hold videos as well */
    public Pictures(PreviewCache cache, InstantSource clock) {
        this(new PictureFiles(cache, clock, Patience.SMALL), new DecoderThreads(DecoderThreads.LIMIT));
    }

    Pictures(PictureFiles files, DecoderThreads threads) {
        this.files = files;
        this.threads = threads;
    }

    /**
     * Asks for a twin's picture, made to fit the box; several who ask for the same share the work.
     *
     * @return the picture, or why there is none; never fails. Cancelling it is welcome when the picture is no longer
     *     wanted, and hurts nobody else who asked
     */
    public CompletableFuture<PictureResult> picture(AvatarId id, MediaLink link, int maximumWidth, int maximumHeight) {
        Request request = new Request(id, link, maximumWidth, maximumHeight);
        Optional<Picture> remembered = memory.find(request);
        return remembered.isPresent()
                ? CompletableFuture.completedFuture(new Shown(remembered.get()))
                : underWay.ask(request, () -> produce(request));
    }

    /**
     * Asks for a twin's picture at its full size, up to 40 megapixels: four bytes of memory each, held by the caller alone.
     *
     * @return as {@link #picture} does
     */
    public CompletableFuture<PictureResult> fullSize(AvatarId id, MediaLink link) {
        return picture(id, link, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Asks for the file itself, which is fetched if it is not there yet.
     *
     * @return empty if there is none to be had or the disk could not keep it; never fails
     */
    public CompletableFuture<Optional<PictureFile>> original(AvatarId id, MediaLink link) {
        return originals.ask(PictureFiles.key(id, link), () -> files.original(id, link));
    }

    /**
     * Has the file kept for later, if it is not there yet and there is room without anything else having to go.
     * Blocks until that is done; never fails.
     *
     * @return whether another try at {@link #NEXT_TRY} is worth it, because the host could not be reached
     * @throws InterruptedException if interrupted; the download ends then unless others want it
     */
    public boolean keep(AvatarId id, MediaLink link) throws InterruptedException {
        return files.keep(id, link);
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        underWay.close();
        originals.close();
        files.close();
    }

    private PictureResult produce(Request request) throws InterruptedException {
        return switch (files.bytes(request.id(), request.link())) {
            case PictureFiles.Bytes.Missing(Reason reason) -> new Unavailable(reason);
            case PictureFiles.Bytes.Present present -> decode(present, request);
        };
    }

    private PictureResult decode(PictureFiles.Bytes.Present present, Request request) throws InterruptedException {
        byte[] bytes = present.bytes();
        Optional<PictureResult> decoded = threads.decode(
                () -> decoder.decode(bytes, request.maximumWidth(), request.maximumHeight()),
                PictureDecoder.isLarge(bytes));
        if (decoded.isEmpty()) {
            // Others keep the decoders from their work; the file may be good and stays.
            return new Unavailable(Reason.DAMAGED);
        }
        switch (decoded.get()) {
            case Shown(Picture picture) -> memory.remember(request, picture);
            case Unavailable(Reason reason) -> files.unreadable(request.id(), request.link(), reason);
        }
        return decoded.get();
    }
}
