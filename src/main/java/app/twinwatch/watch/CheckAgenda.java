package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be asked now: the plan says what is due, the gate how many calls there may be, the daily limit how many
 * nobody has to ask for. Not safe from several threads: {@link Watcher} guards it.
 */
final class CheckAgenda {
    /** From so many unfinished twins on, one question about all of them is worth its while. */
    private static final int MANY = 4;

    /** How long single questions are asked after a service said that it can't answer about many at once. */
    private static final Duration ONE_BY_ONE = Duration.ofMinutes(10);

    /** A sleeping computer stops the timer but not the day: look at the clock again this often while a check is planned. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final CheckPlan plan;
    private final Gate gate;
    private final DailyLimit limit;
    private Instant togetherFrom = Instant.MIN;
    private int calls;

    CheckAgenda(CheckPlan plan, Gate gate, DailyLimit limit) {
        this.plan = plan;
        this.gate = gate;
        this.limit = limit;
    }

    /**
     * Takes the twins that the next call is about; empty if none is to be made now. Each call must be ended by
     * {@link #ended}, and each twin given back to the plan.
     */
    List<AvatarId> take(Instant now) {
        if (free(now) == 0) {
            return List.of();
        }
        List<AvatarId> first = plan.take(now, 1, limit.left(calls));
        if (first.isEmpty()) {
            return first;
        }
        calls++;
        boolean together =
                plan.unfinished() >= MANY && !now.isBefore(togetherFrom) && !plan.isUnlisted(first.getFirst(), now);
        return together
                ? Stream.concat(first.stream(), plan.takeAlong(now).stream()).toList()
                : first;
    }

    /** A call is over. */
    void ended() {
        calls--;
    }

    /** The service can't answer about many at once, which costs nothing to find out but time. */
    void oneByOne(Instant now) {
        togetherFrom = now.plus(ONE_BY_ONE);
    }

    /** Returns how many calls may begin. */
    private int free(Instant now) {
        return Math.max(0, gate.allowed(now) - calls);
    }

    /** Returns when the next call is made, if none under way is in its place; empty if none is planned or may be made. */
    Optional<Instant> nextCall() {
        return gate.opensAt().flatMap(opens -> limit.nextDue(plan, calls).map(due -> opens.isAfter(due) ? opens : due));
    }

    /** Returns how long nothing is to be done; empty if until something changes. */
    Optional<Duration> pause(Instant now) {
        return nextCall()
                .filter(next -> free(next) > 0)
                .map(next -> Duration.between(now, next).plusMillis(1))
                .map(left -> left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left)
                .map(left -> left.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : left);
    }

    /** Returns when the twin's next check is due and may be made; empty if none is planned. */
    Optional<Instant> nextCheckOf(AvatarId id) {
        return limit.dueAt(id, plan, calls);
    }

    /** The clock was set back by this much. */
    void clockSetBack(Duration by) {
        plan.clockSetBack(by);
        gate.clockSetBack(by);
        if (!togetherFrom.equals(Instant.MIN)) {
            togetherFrom = togetherFrom.minus(by);
        }
    }
}
