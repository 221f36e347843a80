package app.twinwatch.watch;

import app.twinwatch.heygen.ListedTwin;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of watched twins: the only place that knows how each one stands.
 *
 * <p>Safe from any thread. Changes are told in the order in which they happened, on the thread that made them, while
 * the list is locked: a listener must be quick and must not wait for another thread.
 */
public final class Watchlist {
    private final Map<AvatarId, Twin> twins = new LinkedHashMap<>();
    private final Listeners<WatchlistChange> listeners = new Listeners<>();
    private final Queue<WatchlistChange> untold = new ArrayDeque<>();
    private boolean telling;
    private @Nullable List<Twin> snapshot;

    /** @param saved the twins known from earlier, in the order in which they were added */
    public Watchlist(List<Twin> saved) {
        saved.forEach(twin -> twins.putIfAbsent(twin.id(), twin));
    }

    /** Has every later change told to the listener; what it throws is logged and harms nobody else. */
    public Listening listen(Consumer<WatchlistChange> listener) {
        return listeners.add(listener);
    }

    /** Has the twins that are on the list told to the listener as added, and then every later change. */
    synchronized void follow(Consumer<WatchlistChange> listener) {
        if (!twins.isEmpty()) {
            listener.accept(new WatchlistChange.Added(twins()));
        }
        listeners.add(listener);
    }

    /** Returns all twins as they stand now, in the order in which they were added. */
    public synchronized List<Twin> twins() {
        if (snapshot == null) {
            snapshot = List.copyOf(twins.values());
        }
        return snapshot;
    }

    public synchronized Optional<Twin> find(AvatarId id) {
        return Optional.ofNullable(twins.get(id));
    }

    /** Puts twins on the list that are not yet on it, and returns those. */
    public synchronized List<Twin> add(Collection<AvatarId> ids, Instant now) {
        return putBack(ids.stream().distinct().map(id -> Twin.added(id, now)).toList());
    }

    /** Takes twins off the list and returns what was there, to be {@linkplain #putBack put back} by an Undo. */
    public synchronized List<Twin> remove(Collection<AvatarId> ids) {
        List<Twin> removed =
                ids.stream().map(twins::remove).filter(Objects::nonNull).toList();
        if (!removed.isEmpty()) {
            publish(new WatchlistChange.Removed(removed));
        }
        return removed;
    }

    /** Puts whole twins on the list, except those that are there, and returns the ones that were put. */
    public synchronized List<Twin> putBack(List<Twin> candidates) {
        List<Twin> added = candidates.stream()
                .filter(twin -> twins.putIfAbsent(twin.id(), twin) == null)
                .toList();
        if (!added.isEmpty()) {
            publish(new WatchlistChange.Added(added));
        }
        return added;
    }

    /** Takes in what HeyGen answered about a twin; an answer about a twin that is no longer on the list is dropped. */
    public synchronized void observe(AvatarId id, TwinFacts facts, Instant now) {
        Twin before = twins.get(id);
        if (before != null) {
            Twin after = before.observed(facts, now);
            twins.put(id, after);
            publish(new WatchlistChange.Observed(before, after));
        }
    }

    /**
     * Puts the twins of a group in the place of its ID, with what the user wrote on it; those that are on the list stay
     * as they are. Does nothing if the ID is no longer on the list.
     */
    public synchronized void replace(AvatarId group, List<ListedTwin> looks, Instant now) {
        for (Twin before : remove(List.of(group))) {
            putBack(looks.stream()
                    .map(look -> Twin.added(look.id(), before.addedAt())
                            .with(before.remarks())
                            .observed(look.facts(), now))
                    .toList());
        }
    }

    /** Changes what the user wrote on a twin, if it is on the list and the change makes a difference. */
    public synchronized void edit(AvatarId id, UnaryOperator<Remarks> change) {
        Twin before = twins.get(id);
        if (before != null) {
            change(before, before.with(change.apply(before.remarks())));
        }
    }

    /**
     * Puts together this list and that of another computer, and returns what that changed, to be {@linkplain #undo taken
     * back}. Nothing that the user wrote here is lost.
     */
    public synchronized ListMerge merge(List<Twin> theirs, Instant now) {
        ListMerge merge = ListMerge.plan(this::find, theirs, now);
        putBack(merge.fresh());
        merge.changed().forEach(pair -> change(pair.before(), pair.merge().twin()));
        return merge;
    }

    /**
     * Takes back what a merge changed, as far as nothing else has happened since: what HeyGen said and what the user wrote
     * meanwhile stays.
     *
     * @return the new twins that stay on the list because the user wrote on them
     */
    public synchronized List<Twin> undo(ListMerge merge) {
        List<Twin> written = merge.fresh().stream()
                .flatMap(twin -> find(twin.id()).filter(now -> !now.remarks().equals(twin.remarks())).stream())
                .toList();
        Set<AvatarId> spared = written.stream().map(Twin::id).collect(Collectors.toSet());
        remove(merge.fresh().stream()
                .map(Twin::id)
                .filter(id -> !spared.contains(id))
                .toList());
        for (ListMerge.Pair pair : merge.changed()) {
            Twin merged = pair.merge().twin();
            find(merged.id()).ifPresent(now -> {
                Remarks remarks =
                        now.remarks().equals(merged.remarks()) ? pair.before().remarks() : now.remarks();
                change(now, now.equals(merged) ? pair.before() : now.with(remarks));
            });
        }
        return written;
    }

    private void change(Twin before, Twin after) {
        if (!after.equals(before)) {
            twins.put(after.id(), after);
            publish(new WatchlistChange.Edited(before, after));
        }
    }

    /** Keeps twins quiet until their state changes, or no longer, and returns those for which that makes a difference. */
    public synchronized List<Twin> quiet(Collection<AvatarId> ids, boolean wanted) {
        List<Twin> changed = ids.stream()
                .map(twins::get)
                .filter(Objects::nonNull)
                .filter(twin -> twin.quiet() != wanted)
                .toList();
        for (Twin before : changed) {
            Twin after = before.quiet(wanted);
            twins.put(before.id(), after);
            publish(new WatchlistChange.Edited(before, after));
        }
        return changed;
    }

    /** Changes what the user wrote on several twins, each as by {@link #edit}. */
    public synchronized void edit(Collection<AvatarId> ids, UnaryOperator<Remarks> change) {
        ids.forEach(id -> edit(id, change));
    }

    private void publish(WatchlistChange change) {
        snapshot = null;
        untold.add(change);
        if (telling) {
            // A listener changed the list: the others must first hear what it heard.
            return;
        }
        telling = true;
        try {
            for (WatchlistChange next = untold.poll(); next != null; next = untold.poll()) {
                listeners.tell(next);
            }
        } finally {
            telling = false;
        }
    }
}
