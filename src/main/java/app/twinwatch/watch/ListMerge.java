package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.RemarksMerge;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinMerge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the list of another computer changes here.
 *
 * @param fresh twins that are not on the list yet
 * @param merged those that are on it, with what comes of them; also where that is nothing
 */
public record ListMerge(List<Twin> fresh, List<Pair> merged) {
    /**
     * A twin that both lists have.
     *
     * @param before as it stands here
     * @param merge what comes of it
     */
    public record Pair(Twin before, TwinMerge merge) {
        /** Says whether anything is different afterwards. */
        public boolean changes() {
            return !before.equals(merge.twin());
        }
    }

    /** Looks what a list would change, without changing anything. */
    public static ListMerge plan(Watchlist watchlist, List<Twin> theirs, Instant now) {
        return plan(watchlist::find, theirs, now);
    }

    static ListMerge plan(Function<AvatarId, Optional<Twin>> find, List<Twin> theirs, Instant now) {
        Map<AvatarId, Twin> single = new LinkedHashMap<>();
        theirs.forEach(twin -> single.merge(
                twin.id(),
                TwinMerge.plausible(twin, now),
                (one, other) -> TwinMerge.of(one, other).twin()));
        List<Twin> fresh = new ArrayList<>();
        List<Pair> merged = new ArrayList<>();
        for (Twin twin : single.values()) {
            find.apply(twin.id())
                    .ifPresentOrElse(
                            ours -> merged.add(new Pair(ours, TwinMerge.of(ours, twin))), () -> fresh.add(twin));
        }
        return new ListMerge(List.copyOf(fresh), List.copyOf(merged));
    }

    /** Returns those that are different afterwards. */
    public List<Pair> changed() {
        return merged.stream().filter(Pair::changes).toList();
    }

    /** Says whether nothing would be different afterwards. */
    public boolean changesNothing() {
        return fresh.isEmpty() && changed().isEmpty();
    }

    /** Counts the twins whose own names fare like that. */
    public long labels(RemarksMerge.Label fate) {
        return count(pair -> pair.merge().remarks().label() == fate);
    }

    /** Counts the twins whose notes fare like that. */
    public long notes(RemarksMerge.Note fate) {
        return count(pair -> pair.merge().remarks().note() == fate);
    }

    /** Counts the twins of which the other computer knows something later. */
    public long newer() {
        return count(pair -> pair.merge().newer() && pair.changes());
    }

    private long count(Predicate<Pair> fits) {
        return merged.stream().filter(fits).count();
    }
}
