package app.twinwatch.watch;

import app.twinwatch.twin.Twin;
import java.util.List;

/** Something that happened to the {@link Watchlist}. */
public sealed interface WatchlistChange {
    /** Twins were put on the list, or put back. */
    record Added(List<Twin> twins) implements WatchlistChange {}

    /** HeyGen answered about a twin; the state may be the same as before. */
    record Observed(Twin before, Twin after) implements WatchlistChange {}

    /** The user wrote something on a twin, wants it to be quiet or not, or took over what another computer knew of it. */
    record Edited(Twin before, Twin after) implements WatchlistChange {}

    /** Twins were taken off the list. */
    record Removed(List<Twin> twins) implements WatchlistChange {}
}
