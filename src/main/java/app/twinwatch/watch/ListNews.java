package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Enters what HeyGen answered into the list. Safe from any thread that does not hold the watcher's lock: the list locks
 * itself first and tells the watcher after.
 */
final class ListNews {
    private final Watchlist watchlist;
    private final InstantSource clock;

    ListNews(Watchlist watchlist, InstantSource clock) {
        this.watchlist = watchlist;
        this.clock = clock;
    }

    /** Enters the news and returns the twins as they stand then; empty for those that left the list. */
    Map<AvatarId, Optional<Twin>> enter(Map<AvatarId, StatusReply> replies) {
        Map<AvatarId, Optional<Twin>> twins = new HashMap<>();
        replies.forEach((id, reply) -> {
            Verdict.on(reply).tell(watchlist, id, clock.instant());
            twins.put(id, watchlist.find(id));
        });
        return twins;
    }
}
