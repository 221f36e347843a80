package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which changes of the list are worth telling a person, and when: each once, and those that come together in one
 * notice.
 *
 * <p>Only a change of state is news. The first answer about a twin is none, because whoever just added it is looking at
 * it. A change that is undone before it was told is none either. Knows no clock of its own and waits for nothing: it is
 * told the time, and says how long to wait. To be used by one thread at a time.
 */
public final class ChangeNews {
    /** Changes that come within this time of the first are told together. */
    public static final Duration TOGETHER = Duration.ofSeconds(10);

    private final Map<AvatarId, Untold> untold = new LinkedHashMap<>();
    private Instant since = Instant.EPOCH;

    /** What was told of a twin before, or was plain to see, and what there is to tell now. */
    private record Untold(Optional<NewsKind> before, NewsKind now) {}

    /** Takes in a change of the list that happened at this time. */
    public void take(WatchlistChange change, Instant now) {
        switch (change) {
            case WatchlistChange.Observed(Twin before, Twin after) -> compare(before, after, now);
            case WatchlistChange.Removed(List<Twin> twins) -> twins.forEach(twin -> untold.remove(twin.id()));
            case WatchlistChange.Added(List<Twin> _), WatchlistChange.Edited(Twin _, Twin _) -> {
                // The user did that, and knows.
            }
        }
    }

    private void compare(Twin before, Twin after, Instant now) {
        if (before.state() instanceof TwinState.Unchecked) {
            return;
        }
        Optional<NewsKind> known = Optional.ofNullable(untold.get(after.id()))
                .map(Untold::before)
                .orElseGet(() -> NewsKind.of(before.state()));
        Optional<NewsKind> kind = NewsKind.of(after.state());
        if (kind.isEmpty() || kind.equals(known)) {
            untold.remove(after.id());
            return;
        }
        if (untold.isEmpty()) {
            since = now;
        }
        untold.put(after.id(), new Untold(known, kind.get()));
    }

    /**
     * Says how much longer to wait for changes that belong in the same notice; zero when it is time to {@link #tell},
     * empty while there is nothing to tell. No one has to wait when no other answer can come in that time.
     *
     * @param watcher what the watcher does now; empty if that is not known
     */
    public Optional<Duration> untilTold(Optional<WatcherStatus> watcher, Instant now) {
        if (untold.isEmpty()) {
            return Optional.empty();
        }
        Instant end = since.plus(TOGETHER);
        // A clock that was set back says nothing about how long it has been.
        boolean over = now.isBefore(since) || !now.isBefore(end);
        boolean more = watcher.map(status -> mayBringMore(status, end)).orElse(true);
        return Optional.of(over || !more ? Duration.ZERO : Duration.between(now, end));
    }

    private static boolean mayBringMore(WatcherStatus status, Instant end) {
        return status.underWay() > 0
                || status.nextCheckAt().map(next -> next.isBefore(end)).orElse(false);
    }

    /**
     * Returns what there is to tell, which counts as told from now on.
     *
     * @param wanted what the person wants to hear of; of the rest nothing is said, now or later
     * @return what needs attention most first, and otherwise in the order in which it happened
     */
    public List<TwinNews> tell(Set<NewsKind> wanted) {
        List<TwinNews> news = untold.entrySet().stream()
                .map(entry -> new TwinNews(entry.getKey(), entry.getValue().now()))
                .filter(item -> wanted.contains(item.kind()))
                .sorted(Comparator.comparing(TwinNews::kind))
                .toList();
        untold.clear();
        return news;
    }
}
