package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which twin is to be asked about when. Twins whose state is final are not in it unless the user wants one checked.
 *
 * <p>Not safe from several threads: {@link Watcher} guards it.
 */
final class CheckPlan {
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);
    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::due).thenComparingLong(Entry::number);

    private final CheckSchedule schedule;
    private final RandomGenerator random;
    private final Map<AvatarId, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> byTime = new TreeSet<>(BY_TIME);
    private final Set<AvatarId> underWay = new HashSet<>();
    private final Set<AvatarId> excludedUnderWay = new HashSet<>();
    private long lastNumber;

    /** A twin that waits for its check; the number keeps twins of the same moment in the order of adding. */
    private record Entry(AvatarId id, Instant due, long number) {}

    CheckPlan(CheckSchedule schedule, RandomGenerator random) {
        this.schedule = schedule;
        this.random = random;
    }

    /** Plans the first check of a twin that came on the list. */
    void include(Twin twin, Instant now) {
        excludedUnderWay.remove(twin.id());
        if (!underWay.contains(twin.id())) {
            schedule(twin, now);
        }
    }

    /** Forgets a twin that left the list. */
    void exclude(AvatarId id) {
        drop(id);
        if (underWay.contains(id)) {
            excludedUnderWay.add(id);
        }
    }

    /** Plans the next check of a twin that was just answered about. */
    void schedule(Twin twin, Instant now) {
        if (!twin.state().isFinal()) {
            Instant due = twin.lastCheckedAt()
                    .map(last -> last.plus(schedule.gap(twin, now, random)))
                    .orElse(now);
            put(twin.id(), due);
        } else {
            drop(twin.id());
        }
    }

    /** Wants the twin checked as soon as possible, whatever its state. */
    void hurry(AvatarId id, Instant now) {
        if (!underWay.contains(id)) {
            put(id, now);
        }
    }

    private void drop(AvatarId id) {
        @Nullable Entry entry = entries.remove(id);
        if (entry != null) {
            byTime.remove(entry);
        }
    }

    /** Takes up to {@code limit} twins that are due; each must be given back by {@link #finished}. */
    List<AvatarId> take(Instant now, int limit) {
        forgetImpossibleTimes(now);
        List<AvatarId> due = new ArrayList<>();
        while (due.size() < limit && !byTime.isEmpty() && !byTime.first().due().isAfter(now)) {
            AvatarId id = byTime.first().id();
            drop(id);
            underWay.add(id);
            due.add(id);
        }
        return due;
    }

    /** Ends the check of a twin that HeyGen answered about. */
    void finished(AvatarId id) {
        underWay.remove(id);
        excludedUnderWay.remove(id);
    }

    /** Ends a check without an answer: the twin stays due. */
    void failed(AvatarId id, Instant now) {
        retry(id, now);
    }

    /** Ends a check that HeyGen would not answer for this twin: it is asked again later, out of the others' way. */
    void refused(AvatarId id, Instant now) {
        retry(id, now.plus(AFTER_REFUSAL));
    }

    private void retry(AvatarId id, Instant due) {
        underWay.remove(id);
        if (!excludedUnderWay.remove(id)) {
            put(id, due);
        }
    }

    /** Returns when the next check is due, which may be in the past; empty if none is planned. */
    Optional<Instant> nextDue() {
        return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.first().due());
    }

    /** Returns when the twin's next check is due; empty if none is planned. */
    Optional<Instant> dueAt(AvatarId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::due);
    }

    int underWay() {
        return underWay.size();
    }

    private void put(AvatarId id, Instant due) {
        drop(id);
        Entry entry = new Entry(id, due, ++lastNumber);
        entries.put(id, entry);
        byTime.add(entry);
    }

    /** After the clock was set back, plans would lie far in the future: no check may be further off than the schedule allows. */
    private void forgetImpossibleTimes(Instant now) {
        Instant latest = schedule.latestDue(now);
        while (!byTime.isEmpty() && byTime.last().due().isAfter(latest)) {
            put(byTime.last().id(), now.plus(schedule.shortest()));
        }
    }
}
