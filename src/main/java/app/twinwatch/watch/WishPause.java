package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps impatience from costing credits: nobody's wish to have a twin checked is granted twice within ten seconds. Not
 * safe from several threads: {@link Watcher} guards it.
 */
final class WishPause {
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final Map<AvatarId, Instant> granted = new HashMap<>();

    /** The twins that may be asked about, and what to say of it. */
    record Grant(List<AvatarId> ids, ManualCheck answer) {}

    Grant ask(Collection<AvatarId> ids, Instant now) {
        // A moment in the future comes from a clock that was set back since, and keeps nobody waiting.
        granted.values().removeIf(at -> at.isAfter(now) || !at.plus(PAUSE).isAfter(now));
        List<AvatarId> allowed = new ArrayList<>();
        Instant latest = now.minus(PAUSE);
        int tooSoon = 0;
        for (AvatarId id : ids) {
            Optional<Instant> before = Optional.ofNullable(granted.putIfAbsent(id, now));
            if (before.isEmpty()) {
                allowed.add(id);
            } else {
                tooSoon++;
                latest = before.get().isAfter(latest) ? before.get() : latest;
            }
        }
        Duration wait = tooSoon == 0 ? Duration.ZERO : Duration.between(now, latest.plus(PAUSE));
        return new Grant(allowed, new ManualCheck(allowed.size(), tooSoon, wait));
    }
}
