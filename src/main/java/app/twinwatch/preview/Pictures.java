package app.twinwatch.preview;

import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of twins: out of memory, from disk, or fetched, whatever is quickest. Safe from any thread; works on
 * virtual threads of its own, with at most {@value #DOWNLOADS} downloads and {@value #DECODERS} decoders at a time.
 */
public final class Pictures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int DOWNLOADS = 4;
    private static final int DECODERS = 2;
    /** A link that failed is left alone for so long, however often its card comes into view. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("twinwatch-picture-", 0).factory());
    private final Semaphore downloads = new Semaphore(DOWNLOADS);
    private final Semaphore decoders = new Semaphore(DECODERS);
    private final Map<Request, CompletableFuture<PictureResult>> underWay = new ConcurrentHashMap<>();
    private final Map<MediaLink, Failure> failures = new ConcurrentHashMap<>();
    private final PictureMemory memory = new PictureMemory();
    private final PictureDecoder decoder = new PictureDecoder();
    private final PreviewCache cache;
    private final InstantSource clock;
    private final Duration timeLimit;
    private @Nullable MediaDownload download;

    /** What was asked for; equal for every signature of the same file. */
    record Request(AvatarId id, MediaLink link, int maximumWidth, int maximumHeight) {}

    /** A link that failed, and when. */
    private record Failure(Reason reason, Instant at) {}

    /** @param folder where fetched files are kept */
    public Pictures(Path folder, InstantSource clock) {
        this(folder, clock, MediaDownload.TIME_LIMIT);
    }

    Pictures(Path folder, InstantSource clock, Duration timeLimit) {
        this.cache = new PreviewCache(folder);
        this.clock = clock;
        this.timeLimit = timeLimit;
    }

    /**
     * Asks for a twin's picture, made to fit the box; several who ask for the same get the same.
     *
     * @return the picture, or why there is none; never fails, and must not be cancelled but through a stage of its own
     */
    public CompletableFuture<PictureResult> picture(AvatarId id, MediaLink link, int maximumWidth, int maximumHeight) {
        Request request = new Request(id, link, maximumWidth, maximumHeight);
        Optional<Picture> remembered = memory.find(request);
        if (remembered.isPresent()) {
            return CompletableFuture.completedFuture(new PictureResult.Shown(remembered.get()));
        }
        CompletableFuture<PictureResult> mine = new CompletableFuture<>();
        CompletableFuture<PictureResult> earlier = underWay.putIfAbsent(request, mine);
        if (earlier != null) {
            return earlier;
        }
        executor.execute(() -> {
            try {
                mine.complete(produce(request));
            } finally {
                underWay.remove(request);
                mine.complete(new Unavailable(Reason.UNREACHABLE));
            }
        });
        return mine;
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        executor.shutdownNow();
        synchronized (this) {
            if (download != null) {
                download.close();
            }
        }
    }

    private PictureResult produce(Request request) {
        try {
            Optional<byte[]> kept = cache.find(request.id(), request.link());
            PictureResult result = kept.isPresent() ? decode(kept.get(), request) : fetch(request);
            if (result instanceof PictureResult.Shown(Picture picture)) {
                memory.remember(request, picture);
            }
            return result;
        } catch (InterruptedException _) {
            LOG.debug("A picture was given up");
            return new Unavailable(Reason.UNREACHABLE);
        }
    }

    private PictureResult fetch(Request request) throws InterruptedException {
        Failure failure = failures.get(request.link());
        if (failure != null && clock.instant().isBefore(failure.at().plus(PATIENCE))) {
            return new Unavailable(failure.reason());
        }
        PictureResult result = switch (download(request.link())) {
            case MediaDownload.Outcome.Failed(Reason reason) -> new Unavailable(reason);
            case MediaDownload.Outcome.Fetched fetched -> {
                PictureResult decoded = decode(fetched.bytes(), request);
                if (decoded instanceof PictureResult.Shown) {
                    cache.keep(request.id(), request.link(), fetched.bytes());
                }
                yield decoded;
            }
        };
        if (result instanceof Unavailable(Reason reason)) {
            failures.put(request.link(), new Failure(reason, clock.instant()));
        } else {
            failures.remove(request.link());
        }
        return result;
    }

    private MediaDownload.Outcome download(MediaLink link) throws InterruptedException {
        downloads.acquire();
        try {
            return download().fetch(link);
        } finally {
            downloads.release();
        }
    }

    private PictureResult decode(byte[] bytes, Request request) throws InterruptedException {
        decoders.acquire();
        try {
            return decoder.decode(bytes, request.maximumWidth(), request.maximumHeight());
        } finally {
            decoders.release();
        }
    }

    /** Built at the first download, because building an HTTP client takes time that the first window needs. */
    private synchronized MediaDownload download() {
        if (download == null) {
            download = new MediaDownload(clock, timeLimit);
        }
        return download;
    }
}
