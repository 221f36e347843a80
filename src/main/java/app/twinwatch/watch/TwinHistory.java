package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Happening;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happened to twins, whether they are still on the list or not: takes it from the changes of the list. Safe from
 * any thread; takes no lock but its own for a moment, and calls nobody while it has it.
 */
public final class TwinHistory {
    /** So many events of one run are held; then the oldest are let go, which are on the disk long since. */
    private static final int MOST = 100_000;

    private final InstantSource clock;
    private final List<TwinEvent> events;
    private final Map<AvatarId, Instant> removed = new HashMap<>();
    private final Set<AvatarId> imported = new HashSet<>();
    private final Listeners<TwinEvent> listeners = new Listeners<>();

    /** @param earlier what happened before, if nobody else keeps it */
    public TwinHistory(InstantSource clock, List<TwinEvent> earlier) {
        this.clock = clock;
        this.events = new ArrayList<>(earlier);
    }

    /** Has every later event told to the listener, on the thread that brings it; it must be quick. */
    public Listening listen(Consumer<TwinEvent> listener) {
        return listeners.add(listener);
    }

    /** Notes down whatever happens to twins of this list from now on. */
    public void follow(Watchlist watchlist) {
        watchlist.listen(this::take);
    }

    /** Returns what happened in this run and what it began with, in the order in which it was noted. */
    public synchronized List<TwinEvent> events() {
        return List.copyOf(events);
    }

    /** Takes these twins for imported ones when they are put on the list. */
    public synchronized void expectImported(Collection<AvatarId> ids) {
        imported.addAll(ids);
    }

    private void take(WatchlistChange change) {
        Instant now = clock.instant();
        List<TwinEvent> fresh = note(change, now);
        fresh.forEach(listeners::tell);
    }

    private synchronized List<TwinEvent> note(WatchlistChange change, Instant now) {
        List<TwinEvent> fresh = switch (change) {
            case WatchlistChange.Added(List<Twin> twins) ->
                twins.stream().flatMap(twin -> arrival(twin, now).stream()).toList();
            case WatchlistChange.Removed(List<Twin> twins) ->
                twins.stream().map(twin -> departure(twin, now)).toList();
            case WatchlistChange.Observed(Twin before, Twin after) -> newStates(before, after);
            case WatchlistChange.Edited(Twin before, Twin after) -> newStates(before, after);
        };
        events.addAll(fresh);
        if (events.size() > MOST) {
            events.subList(0, events.size() - MOST).clear();
        }
        return fresh;
    }

    private List<TwinEvent> arrival(Twin twin, Instant now) {
        // Whoever adds a removed twin anew, rather than taking back its removal, has one that was added just now.
        if (twin.addedAt().equals(removed.remove(twin.id()))) {
            imported.remove(twin.id());
            return List.of(TwinEvent.of(twin, now, new Happening.PutBack()));
        }
        List<TwinEvent> past = TwinEvent.pastOf(twin);
        if (!imported.remove(twin.id())) {
            return past;
        }
        List<TwinEvent> events = new ArrayList<>(past);
        events.removeIf(event -> event.what() instanceof Happening.Added);
        events.add(TwinEvent.of(twin, now, new Happening.Imported()));
        return events;
    }

    private TwinEvent departure(Twin twin, Instant now) {
        removed.put(twin.id(), twin.addedAt());
        return TwinEvent.of(twin, now, new Happening.Removed());
    }

    /** Returns the states that are new in the twin's own history; an import may bring several, and old ones. */
    private static List<TwinEvent> newStates(Twin before, Twin after) {
        if (before.history().equals(after.history())) {
            return List.of();
        }
        Set<StateChange> known = new HashSet<>(before.history());
        List<TwinEvent> events = new ArrayList<>();
        TwinState from = new TwinState.Unchecked();
        for (StateChange change : after.history()) {
            if (!known.contains(change) && !(change.state() instanceof TwinState.Unchecked)) {
                events.add(TwinEvent.of(after, change.at(), new Happening.Changed(from, change.state())));
            }
            from = change.state();
        }
        return events;
    }
}
