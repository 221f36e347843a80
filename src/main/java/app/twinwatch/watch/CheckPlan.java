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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which twin is to be asked about when. A twin whose state is final has no time unless the user wants it checked.
 *
 * <p>Every step costs the logarithm of the number of twins. Not safe from several threads: {@link Watcher} guards it.
 */
final class CheckPlan {
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);
    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::due).thenComparingLong(Entry::number);

    private final RandomGenerator random;
    private CheckSchedule schedule;
    /** What is on the list: of anything else no check is ever planned. */
    private final Set<AvatarId> watched = new HashSet<>();

    private final Map<AvatarId, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> byTime = new TreeSet<>(BY_TIME);
    /** What HeyGen is just being asked about. It may have a time already, but is not asked about twice at once. */
    private final Set<AvatarId> underWay = new HashSet<>();
    /** Whose last call failed, though it says nothing about the twin itself. */
    private final Set<AvatarId> troubled = new HashSet<>();

    /** What somebody wants to have checked, and is not answered yet. */
    private final Set<AvatarId> wanted = new HashSet<>();

    private long lastNumber;

    /** A twin that waits for its check; the number keeps twins of the same moment in the order of adding. */
    private record Entry(AvatarId id, Instant due, long number) {}

    CheckPlan(CheckSchedule schedule, RandomGenerator random) {
        this.schedule = schedule;
        this.random = random;
    }

    /** Plans by another schedule from now on; what somebody waits for is not put off. */
    void reschedule(CheckSchedule newSchedule, List<Twin> twins, Instant now) {
        schedule = newSchedule;
        twins.stream()
                .filter(twin -> entries.containsKey(twin.id()))
                .filter(twin -> !wanted.contains(twin.id()) && !troubled.contains(twin.id()))
                .forEach(twin -> plan(twin, now));
    }

    /** Plans the next check of a twin that came on the list, also if a check from before it left is under way. */
    void include(Twin twin, Instant now) {
        watched.add(twin.id());
        plan(twin, now);
    }

    /** Forgets a twin that left the list. */
    void exclude(AvatarId id) {
        watched.remove(id);
        troubled.remove(id);
        wanted.remove(id);
        drop(id);
    }

    /** Plans the next check of a twin that was just answered about. */
    void answered(Twin twin, Instant now) {
        troubled.remove(twin.id());
        plan(twin, now);
    }

    /** Wants the twin checked as soon as possible, whatever its state. */
    void hurry(AvatarId id, Instant now) {
        if (!underWay.contains(id) && watched.contains(id)) {
            wanted.add(id);
            put(id, now);
        }
    }

    /**
     * Takes up to {@code limit} twins that are due; each must be given back by one of the next three methods.
     *
     * @param unwanted how many of them may be such that nobody asked for
     */
    List<AvatarId> take(Instant now, int limit, int unwanted) {
        List<AvatarId> due = new ArrayList<>();
        int left = unwanted;
        for (Entry entry : byTime) {
            if (entry.due().isAfter(now) || due.size() >= limit) {
                break;
            }
            boolean free = wanted.contains(entry.id());
            if (!underWay.contains(entry.id()) && (free || left > 0)) {
                due.add(entry.id());
                left -= free ? 0 : 1;
            }
        }
        due.forEach(this::drop);
        underWay.addAll(due);
        return due;
    }

    /** Ends a check that HeyGen answered; {@link #answered} planned the next one. */
    void finished(AvatarId id) {
        underWay.remove(id);
        wanted.remove(id);
    }

    /**
     * Ends a check that a fault kept from being answered: the twin stays due. If it fails again although others were
     * answered in between, the fault is probably its own, and it is asked about later, out of the others' way.
     *
     * @param othersAnswered whether HeyGen answered the last call before this one
     */
    void failed(AvatarId id, Optional<Twin> twin, boolean othersAnswered, Instant now) {
        boolean again = !troubled.add(id);
        if (again && othersAnswered) {
            refused(id, twin, now);
        } else {
            underWay.remove(id);
            put(id, now);
        }
    }

    /** Ends a check that HeyGen would not answer for this twin: it is asked again later, and less and less often. */
    void refused(AvatarId id, Optional<Twin> twin, Instant now) {
        underWay.remove(id);
        wanted.remove(id);
        twin.filter(known -> !known.state().isFinal()).ifPresent(known -> {
            Duration gap = schedule.gap(known, now, random);
            put(id, now.plus(gap.compareTo(AFTER_REFUSAL) > 0 ? gap : AFTER_REFUSAL));
        });
    }

    /** The clock was set back by this much: all plans move along, so that none is further off than it was meant to be. */
    void clockSetBack(Duration by) {
        List<Entry> planned = List.copyOf(byTime);
        byTime.clear();
        planned.forEach(entry -> enter(new Entry(entry.id(), entry.due().minus(by), entry.number())));
    }

    /** Returns when the next check is due, which may be in the past; empty if none is planned. */
    Optional<Instant> nextDue() {
        return byTime.stream()
                .filter(entry -> !underWay.contains(entry.id()))
                .findFirst()
                .map(Entry::due);
    }

    /** Returns when the next check is due that somebody wants; empty if nobody waits for one. */
    Optional<Instant> nextWantedDue() {
        return wanted.stream()
                .filter(id -> !underWay.contains(id))
                .map(entries::get)
                .filter(Objects::nonNull)
                .map(Entry::due)
                .min(Comparator.naturalOrder());
    }

    /** Says whether somebody's wish to have the twin checked is open, or it is just being asked about. */
    boolean isAwaited(AvatarId id) {
        return wanted.contains(id) || underWay.contains(id);
    }

    boolean isWanted(AvatarId id) {
        return wanted.contains(id);
    }

    /** Returns when the twin's next check is due; empty if none is planned. */
    Optional<Instant> dueAt(AvatarId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::due);
    }

    int underWay() {
        return underWay.size();
    }

    private void plan(Twin twin, Instant now) {
        if (twin.state().isFinal()) {
            drop(twin.id());
        } else {
            put(
                    twin.id(),
                    twin.lastCheckedAt().map(last -> nextAfter(last, twin, now)).orElse(now));
        }
    }

    private Instant nextAfter(Instant last, Twin twin, Instant now) {
        // A last check in the future comes from a clock that was wrong then, or is now.
        return (last.isAfter(now) ? now : last).plus(schedule.gap(twin, now, random));
    }

    private void put(AvatarId id, Instant due) {
        drop(id);
        if (watched.contains(id)) {
            enter(new Entry(id, due, ++lastNumber));
        }
    }

    private void enter(Entry entry) {
        entries.put(entry.id(), entry);
        byTime.add(entry);
    }

    private void drop(AvatarId id) {
        @Nullable Entry entry = entries.remove(id);
        if (entry != null) {
            byTime.remove(entry);
        }
    }
}
