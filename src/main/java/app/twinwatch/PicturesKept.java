package app.twinwatch;

import app.twinwatch.preview.Pictures;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.Listening;
import app.twinwatch.watch.Watchlist;
import app.twinwatch.watch.WatchlistChange;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the picture of each twin kept as soon as HeyGen gives a link to it, also where no card shows it yet: the link is not
 * kept, and another one costs a check. One after the other, so that cards in view need not wait for it. Any thread.
 */
final class PicturesKept implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PicturesKept.class);
    /** A host that is down for more than an hour is left alone; whoever looks at the card makes it try again. */
    private static final int TRIES = 30;

    private final Watchlist watchlist;
    private final Pictures pictures;
    private final Duration pause;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("twinwatch-pictures-kept").factory());
    private final Listening listening;

    /** Hears of every later change of the list. */
    PicturesKept(Watchlist watchlist, Pictures pictures) {
        this(watchlist, pictures, Pictures.NEXT_TRY);
    }

    PicturesKept(Watchlist watchlist, Pictures pictures, Duration pause) {
        this.watchlist = watchlist;
        this.pictures = pictures;
        this.pause = pause;
        this.listening = watchlist.listen(this::take);
    }

    @Override
    public void close() {
        listening.close();
        worker.shutdownNow();
    }

    /** The list is locked while it tells its changes, so all else is left to the worker. */
    private void take(WatchlistChange change) {
        switch (change) {
            case WatchlistChange.Added added -> added.twins().forEach(twin -> keep(twin, Optional.empty()));
            case WatchlistChange.Observed(Twin before, Twin after) -> keep(after, link(before));
            case WatchlistChange.Edited _, WatchlistChange.Removed _ -> {}
        }
    }

    private void keep(Twin twin, Optional<URI> known) {
        link(twin).filter(signed -> !known.equals(Optional.of(signed))).ifPresent(_ -> {
            try {
                worker.execute(() -> keepNow(twin, twin.picture().orElseThrow(), TRIES));
            } catch (RejectedExecutionException _) {
                LOG.debug("A picture was not kept because the session has ended");
            }
        });
    }

    private void keepNow(Twin twin, MediaLink link, int tries) {
        try {
            // Whoever took a twin off the list wants no picture of it.
            boolean wanted = watchlist.find(twin.id()).isPresent();
            if (wanted && pictures.keep(twin.id(), link) && tries > 1) {
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, worker)
                        .execute(() -> keepNow(twin, link, tries - 1));
            }
        } catch (InterruptedException _) {
            LOG.debug("A picture was not kept because the session ended");
        }
    }

    /** Returns a ready twin's link as long as it leads to the picture, which it does no more once its signature is gone. */
    private static Optional<URI> link(Twin twin) {
        return twin.picture()
                .filter(_ -> twin.state() instanceof TwinState.Ready)
                .map(MediaLink::signed)
                .filter(signed -> signed.getRawQuery() != null);
    }
}
