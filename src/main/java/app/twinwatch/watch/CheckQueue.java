package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The planned checks, one a twin, in the order in which they are due: what waited longest comes first. Every step costs
 * the logarithm of their number. Not safe from several threads: {@link Watcher} guards it.
 */
final class CheckQueue implements Iterable<CheckQueue.Entry> {
    static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::due).thenComparingLong(Entry::number);

    private final Map<AvatarId, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> byTime = new TreeSet<>(BY_TIME);
    private final List<CheckGroup> groups = new ArrayList<>();
    private long lastNumber;

    /**
     * A twin that waits for its check.
     *
     * @param gap how long it was to wait from one check to the next
     * @param number keeps twins of the same moment in the order of adding
     */
    record Entry(AvatarId id, Instant due, Duration gap, long number) {
        /** Returns from when on a check would not come much too early. */
        Instant soon() {
            return due.minus(gap.dividedBy(2));
        }

        Entry earlier(Duration by) {
            return new Entry(id, due.minus(by), gap, number);
        }
    }

    /** Returns a new group, without anybody in it yet. */
    CheckGroup newGroup() {
        CheckGroup group = new CheckGroup(this);
        groups.add(group);
        return group;
    }

    /** Plans a check, in place of an earlier one of the same twin. */
    void put(AvatarId id, Instant due, Duration gap) {
        drop(id);
        enter(new Entry(id, due, gap, ++lastNumber));
    }

    /** Puts an entry back that was dropped, unless the twin has another one by now. */
    void putBack(Entry entry) {
        if (!entries.containsKey(entry.id())) {
            enter(entry);
        }
    }

    void drop(AvatarId id) {
        @Nullable Entry entry = entries.remove(id);
        if (entry != null) {
            byTime.remove(entry);
            groups.forEach(group -> group.dropped(entry));
        }
    }

    Optional<Entry> find(AvatarId id) {
        return Optional.ofNullable(entries.get(id));
    }

    int size() {
        return entries.size();
    }

    /** The clock was set back by this much: all plans move along, so that none is further off than it was meant to be. */
    void clockSetBack(Duration by) {
        List<Entry> planned = List.copyOf(byTime);
        planned.forEach(entry -> {
            drop(entry.id());
            enter(entry.earlier(by));
        });
    }

    /** Goes through all entries as they are due. */
    @Override
    public Iterator<Entry> iterator() {
        return Collections.unmodifiableSet(byTime).iterator();
    }

    private void enter(Entry entry) {
        entries.put(entry.id(), entry);
        byTime.add(entry);
        groups.forEach(group -> group.entered(entry));
    }
}
