package app.twinwatch;

import app.twinwatch.preview.Pictures;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.Listening;
import app.twinwatch.watch.Watchlist;
import app.twinwatch.watch.WatchlistChange;
import java.net.URI;
import java.util.Optional;

/**
 * Has the picture of each twin kept as soon as HeyGen gives a link to it, also where no card shows it yet: the link is not
 * kept, and another one costs a check. Any thread.
 */
final class PicturesKept {
    private final Pictures pictures;

    private PicturesKept(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Hears of every later change; ends when the listening is closed. */
    static Listening of(Watchlist watchlist, Pictures pictures) {
        return watchlist.listen(new PicturesKept(pictures)::take);
    }

    private void take(WatchlistChange change) {
        switch (change) {
            case WatchlistChange.Added added -> added.twins().forEach(twin -> keep(twin, Optional.empty()));
            case WatchlistChange.Observed(Twin before, Twin after) -> keep(after, link(before));
            case WatchlistChange.Edited _, WatchlistChange.Removed _ -> {}
        }
    }

    private void keep(Twin twin, Optional<URI> known) {
        link(twin).filter(signed -> !known.equals(Optional.of(signed))).ifPresent(_ -> {
            var _ = pictures.original(twin.id(), twin.picture().orElseThrow());
        });
    }

    /** Returns a ready twin's link as long as it leads to the picture, which it does no more once its signature is gone. */
    private static Optional<URI> link(Twin twin) {
        return twin.picture()
                .filter(_ -> twin.state() instanceof TwinState.Ready)
                .map(MediaLink::signed)
                .filter(signed -> signed.getRawQuery() != null);
    }
}
