package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Finds out when a twin was ordered, which version 3 tells of its group alone: with one call a group at the most, and
 * only where the date is missing and still matters. Safe from any thread.
 */
final class OrderDates {
    private final Groups groups;
    private final Predicate<AvatarId> isKnown;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<GroupId, Optional<Instant>> asked = new HashMap<>();

    /** @param isKnown says of which twins the date is known already */
    OrderDates(Groups groups, Predicate<AvatarId> isKnown) {
        this.groups = groups;
        this.isKnown = isKnown;
    }

    /** Returns the facts with the date, if it can be had and is worth a call. */
    TwinFacts complete(AvatarId id, Optional<GroupId> group, TwinFacts facts, ApiKey key) throws InterruptedException {
        // Nobody waits for a twin whose training has ended.
        if (group.isEmpty() || facts.startedAt().isPresent() || facts.state().isFinal() || isKnown.test(id)) {
            return facts;
        }
        Optional<Instant> date = of(group.get(), id, key);
        return new TwinFacts(
                facts.state(),
                facts.name(),
                date,
                facts.picture(),
                facts.video(),
                facts.defaultVoiceId(),
                facts.requestId());
    }

    private Optional<Instant> of(GroupId group, AvatarId id, ApiKey key) throws InterruptedException {
        // Two looks of one group must not ask for the same date at the same time.
        lock.lockInterruptibly();
        try {
            Optional<Instant> known = asked.get(group);
            if (known == null) {
                // What goes wrong here goes wrong with the next check as well, which then says so.
                known = groups.ask(group, Optional.of(id), key) instanceof GroupReply.Known(GroupFacts facts)
                        ? facts.createdAt()
                        : Optional.empty();
                asked.put(group, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
