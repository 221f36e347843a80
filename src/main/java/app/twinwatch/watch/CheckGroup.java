package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some twins that have something in common, and those of their checks that a {@link CheckQueue} has planned. The queue
 * keeps it up to date, so that the first of its checks is at hand however long the queue is. Not safe from several
 * threads: {@link Watcher} guards it.
 */
final class CheckGroup implements Iterable<CheckQueue.Entry> {
    private final CheckQueue queue;
    private final Set<AvatarId> members = new HashSet<>();
    private final TreeSet<CheckQueue.Entry> planned = new TreeSet<>(CheckQueue.BY_TIME);

    CheckGroup(CheckQueue queue) {
        this.queue = queue;
    }

    void add(AvatarId id) {
        if (members.add(id)) {
            queue.find(id).ifPresent(planned::add);
        }
    }

    void remove(AvatarId id) {
        if (members.remove(id)) {
            queue.find(id).ifPresent(planned::remove);
        }
    }

    boolean contains(AvatarId id) {
        return members.contains(id);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The queue has planned a check. */
    void entered(CheckQueue.Entry entry) {
        if (members.contains(entry.id())) {
            planned.add(entry);
        }
    }

    /** The queue has dropped a check. */
    void dropped(CheckQueue.Entry entry) {
        planned.remove(entry);
    }

    /** Goes through the planned checks of the group as they are due. */
    @Override
    public Iterator<CheckQueue.Entry> iterator() {
        return Collections.unmodifiableSet(planned).iterator();
    }
}
