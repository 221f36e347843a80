package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which twin is to be asked about when. A twin whose state is final has no time unless the user wants it checked.
 *
 * <p>Not safe from several threads: {@link Watcher} guards it.
 */
final class CheckPlan {
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);
    /** How long it is not looked for in HeyGen's list, which costs a check each time and may only be late. */
    private static final Duration UNLISTED = Duration.ofHours(6);

    private final RandomGenerator random;
    private CheckSchedule schedule;
    /** What is on the list: of anything else no check is ever planned. */
    private final Set<AvatarId> watched = new HashSet<>();

    private final CheckQueue queue = new CheckQueue();
    private final CheckSpread spread = new CheckSpread();
    /**
     * What HeyGen is just being asked about, and as what it was planned. It may have another time already, but is not
     * asked about twice at once.
     */
    private final Map<AvatarId, CheckQueue.Entry> underWay = new HashMap<>();
    /** Which of them took a turn of the spread: whether one did can't be told later, when it may have left the list. */
    private final Set<AvatarId> tookTurn = new HashSet<>();
    /** Whose last call failed, though it says nothing about the twin itself. */
    private final Set<AvatarId> troubled = new HashSet<>();

    /** What HeyGen would not answer the last time, so that it is to be left alone for longer. */
    private final Set<AvatarId> refused = new HashSet<>();

    /** What somebody wants to have checked, and is not answered yet. */
    private final CheckGroup wanted = queue.newGroup();

    /** What nobody ever asked HeyGen about: whoever put it on the list waits for the first word. */
    private final CheckGroup fresh = queue.newGroup();

    /** What HeyGen's list did not name, so that it needs questions of its own for a while, and since when. */
    private final Map<AvatarId, Instant> unlisted = new HashMap<>();

    CheckPlan(CheckSchedule schedule, RandomGenerator random) {
        this.schedule = schedule;
        this.random = random;
    }

    /** Plans by another schedule from now on; what somebody waits for is not put off, and what failed is not hurried. */
    void reschedule(CheckSchedule newSchedule, List<Twin> twins, Instant now) {
        schedule = newSchedule;
        twins.stream()
                .filter(twin -> queue.find(twin.id()).isPresent())
                .filter(twin -> Stream.of(troubled, refused).noneMatch(set -> set.contains(twin.id()))
                        && !wanted.contains(twin.id()))
                .forEach(twin -> plan(twin, now));
    }

    /** Plans the next check of a twin that came on the list, also if a check from before it left is under way. */
    void include(Twin twin, Instant now) {
        watched.add(twin.id());
        if (twin.lastCheckedAt().isEmpty()) {
            fresh.add(twin.id());
        }
        plan(twin, now);
    }

    /** Forgets a twin that left the list. */
    void exclude(AvatarId id) {
        queue.drop(id);
        Stream.of(wanted, fresh).forEach(group -> group.remove(id));
        Stream.of(watched, troubled, refused).forEach(set -> set.remove(id));
        unlisted.remove(id);
    }

    /** Plans the next check of a twin that was just answered about. */
    void answered(Twin twin, Instant now) {
        Stream.of(troubled, refused).forEach(set -> set.remove(twin.id()));
        plan(twin, now);
    }

    /** Wants the twin checked as soon as possible, whatever its state. */
    void hurry(AvatarId id, Instant now) {
        if (!underWay.containsKey(id) && watched.contains(id)) {
            wanted.add(id);
            put(id, now, Duration.ZERO);
        }
    }

    /**
     * Takes up to {@code limit} twins that are due, as far as they need not be spread; each must be given back by one of
     * the methods below.
     *
     * @param unwanted how many of them may be such that nobody asked for
     */
    List<AvatarId> take(Instant now, int limit, int unwanted) {
        List<CheckQueue.Entry> due = new ArrayList<>();
        int left = unwanted;
        for (CheckQueue.Entry entry : queue) {
            boolean counts = !wanted.contains(entry.id());
            boolean spreads = spreads(entry.id());
            boolean may = (!counts || left > 0) && (!spreads || spread.allowed(now) > 0);
            // What has to wait holds up nobody but its like.
            boolean nobodyElse = !may && wanted.isEmpty() && (fresh.isEmpty() || left <= 0);
            if (entry.due().isAfter(now) || due.size() >= limit || nobodyElse) {
                break;
            }
            if (may && !underWay.containsKey(entry.id())) {
                due.add(entry);
                left -= counts ? 1 : 0;
                if (spreads) {
                    spread.took(now);
                    tookTurn.add(entry.id());
                }
            }
        }
        return begin(due);
    }

    /** Takes all others that are due or will be soon, because one question does for all of them. */
    List<AvatarId> takeAlong(Instant now) {
        List<CheckQueue.Entry> along = new ArrayList<>();
        for (CheckQueue.Entry entry : queue) {
            boolean soon = !entry.soon().isAfter(now);
            if (soon && !underWay.containsKey(entry.id()) && !isUnlisted(entry.id(), now)) {
                along.add(entry);
            }
        }
        return begin(along);
    }

    private List<AvatarId> begin(List<CheckQueue.Entry> entries) {
        entries.forEach(entry -> {
            queue.drop(entry.id());
            underWay.put(entry.id(), entry);
        });
        return entries.stream().map(CheckQueue.Entry::id).toList();
    }

    /** Ends checks that were not made after all: everything is as if they had never been taken. */
    void notAsked(List<AvatarId> ids) {
        if (tookTurn.contains(ids.getFirst())) {
            spread.gaveBack();
        }
        putBack(ids);
    }

    /**
     * HeyGen's list does not name these, so each will be asked about on its own for a while.
     *
     * @param present whether it is the list of the present key's account, and not of an earlier one's
     */
    void notListed(Collection<AvatarId> ids, boolean present, Instant now) {
        putBack(ids);
        ids.stream().filter(id -> present && watched.contains(id)).forEach(id -> unlisted.put(id, now));
    }

    /** Another account may list what the one before did not. */
    void newAccount() {
        unlisted.clear();
    }

    private void putBack(Collection<AvatarId> ids) {
        for (AvatarId id : ids) {
            CheckQueue.@Nullable Entry entry = end(id);
            if (entry != null && watched.contains(id)) {
                queue.putBack(entry);
            }
        }
    }

    /** Returns as what the check was planned that is no longer under way. */
    private CheckQueue.@Nullable Entry end(AvatarId id) {
        tookTurn.remove(id);
        return underWay.remove(id);
    }

    /** Says whether nobody waits for the twin, so that it can wait for its turn. */
    private boolean spreads(AvatarId id) {
        return !wanted.contains(id) && !fresh.contains(id);
    }

    /** Says whether a question about many would not answer about this one. */
    boolean isUnlisted(AvatarId id, Instant now) {
        Instant since = unlisted.get(id);
        return since != null && now.isBefore(since.plus(UNLISTED));
    }

    /** Ends a check that HeyGen answered; {@link #answered} planned the next one. */
    void finished(AvatarId id) {
        end(id);
        wanted.remove(id);
        fresh.remove(id);
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
            end(id);
            put(id, now, Duration.ZERO);
        }
    }

    /** Ends a check that HeyGen would not answer for this twin: it is asked again later, and less and less often. */
    void refused(AvatarId id, Optional<Twin> twin, Instant now) {
        finished(id);
        twin.filter(known -> !known.state().isFinal()).ifPresent(known -> {
            Duration gap = schedule.gap(known, now, random);
            Duration patient = gap.compareTo(AFTER_REFUSAL) > 0 ? gap : AFTER_REFUSAL;
            put(id, now.plus(patient), patient);
            refused.add(id);
        });
    }

    /** The clock was set back by this much: all plans move along. */
    void clockSetBack(Duration by) {
        queue.clockSetBack(by);
        spread.clockSetBack(by);
        unlisted.replaceAll((_, since) -> since.minus(by));
        underWay.replaceAll((_, entry) -> entry.earlier(by));
    }

    /** Returns when the next check can be made, which may be in the past; empty if none is planned. */
    Optional<Instant> nextDue() {
        Instant opens = spread.opensAt();
        Optional<Instant> planned =
                firstOf(queue).map(entry -> spreads(entry.id()) && opens.isAfter(entry.due()) ? opens : entry.due());
        return Stream.of(planned, dueOf(wanted), dueOf(fresh))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Returns when the next check is due that somebody wants; empty if nobody waits for one. */
    Optional<Instant> nextWantedDue() {
        return dueOf(wanted);
    }

    private Optional<Instant> dueOf(CheckGroup group) {
        return firstOf(group).map(CheckQueue.Entry::due);
    }

    private Optional<CheckQueue.Entry> firstOf(Iterable<CheckQueue.Entry> entries) {
        for (CheckQueue.Entry entry : entries) {
            if (!underWay.containsKey(entry.id())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Says whether somebody's wish to have the twin checked is open, or it is just being asked about. */
    boolean isAwaited(AvatarId id) {
        return wanted.contains(id) || underWay.containsKey(id);
    }

    boolean isWanted(AvatarId id) {
        return wanted.contains(id);
    }

    /** Returns when the twin's next check is due; empty if none is planned. */
    Optional<Instant> dueAt(AvatarId id) {
        return queue.find(id).map(CheckQueue.Entry::due);
    }

    /** Returns how many twins HeyGen is just being asked about. */
    int underWay() {
        return underWay.size();
    }

    /** Returns how many twins are still to be asked about, under way or not. */
    int unfinished() {
        return queue.size() + underWay.size();
    }

    private void plan(Twin twin, Instant now) {
        if (twin.state().isFinal()) {
            queue.drop(twin.id());
        } else if (twin.lastCheckedAt().isEmpty()) {
            put(twin.id(), now, Duration.ZERO);
        } else {
            Instant last = twin.lastCheckedAt().get();
            // A last check in the future comes from a clock that was wrong then, or is now.
            Instant from = last.isAfter(now) ? now : last;
            // As it would have been planned then, so that after a long sleep the likeliest news come first.
            Duration gap = schedule.gap(twin, from, random);
            put(twin.id(), from.plus(gap), gap);
        }
    }

    private void put(AvatarId id, Instant due, Duration gap) {
        if (watched.contains(id)) {
            queue.put(id, due, gap);
        }
    }
}
