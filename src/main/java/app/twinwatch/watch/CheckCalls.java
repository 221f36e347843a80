package app.twinwatch.watch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls, each on a virtual thread of its own, and hands over what they bring. Safe from any thread. */
final class CheckCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckCalls.class);

    private final StatusService service;
    private final HealthSource health;
    private final Results results;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("twinwatch-check-", 0).factory());

    /** Hears what the calls bring, on their threads: for each {@link #ask}, exactly one of the first two. */
    interface Results {
        /**
         * A call is over.
         *
         * @param replies what came of it for each twin
         * @param unlisted whom it did not tell about, so that they have to be asked about alone
         */
        void came(Map<AvatarId, StatusReply> replies, Collection<AvatarId> unlisted, ApiKey usedKey);

        /** Nothing was asked, because the service can't be asked about many at once. */
        void notTogether(List<AvatarId> ids);

        /** HeyGen reports this problem, or none. */
        void healthTold(Optional<String> problem);
    }

    CheckCalls(StatusService service, HealthSource health, Results results) {
        this.service = service;
        this.health = health;
        this.results = results;
    }

    /** Asks about these twins with one call. Returns at once. */
    void ask(List<AvatarId> ids, ApiKey key) {
        executor.execute(() -> {
            try {
                if (ids.size() == 1) {
                    StatusReply reply = service.ask(ids.getFirst(), key);
                    results.came(Map.of(ids.getFirst(), reply), List.of(), key);
                } else {
                    together(ids, key);
                }
            } catch (InterruptedException _) {
                LOG.debug("Check given up");
            } catch (RuntimeException | Error unexpected) {
                // Whatever it is, the call must be given back, or its place would stay taken for ever.
                LOG.error("A check failed in an unforeseen way", unexpected);
                StatusReply reply = new StatusReply.Unreadable(StatusReply.Unreadable.Reason.WRONG_SHAPE);
                Map<AvatarId, StatusReply> replies = new LinkedHashMap<>();
                ids.forEach(id -> replies.put(id, reply));
                results.came(replies, List.of(), key);
            }
        });
    }

    private void together(List<AvatarId> ids, ApiKey key) throws InterruptedException {
        Optional<Map<AvatarId, StatusReply>> answer = service.askAll(Set.copyOf(ids), key);
        if (answer.isEmpty()) {
            results.notTogether(ids);
            return;
        }
        Map<AvatarId, StatusReply> replies = new LinkedHashMap<>(answer.get());
        replies.keySet().retainAll(ids);
        Set<AvatarId> unlisted = new HashSet<>(ids);
        unlisted.removeAll(replies.keySet());
        results.came(replies, unlisted, key);
    }

    /** Asks whether HeyGen reports a problem. Returns at once. */
    void askHealth() {
        executor.execute(() -> {
            try {
                results.healthTold(health.problem());
            } catch (InterruptedException _) {
                LOG.debug("Question for HeyGen's health given up");
            } catch (RuntimeException unexpected) {
                LOG.warn("HeyGen's health could not be asked for", unexpected);
            }
        });
    }

    /** Gives up the calls under way. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
