package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which changes of the list are worth telling a person, and when: each once, and those that come together in one
 * notice.
 *
 * <p>Only a change of state is news, and a training that has become much longer than usual, which is found out when
 * HeyGen answers about it. The first answer about a twin is none, because whoever just added it is looking at it. A
 * change that is undone before it was told is none either, and of a twin that the user wants to be quiet nothing is told.
 * Knows no clock of its own and waits for nothing: it is told the time, and says how long to wait. To be used by one
 * thread at a time.
 */
public final class ChangeNews {
    /** Changes that come within this time of the first are told together. */
    public static final Duration TOGETHER = Duration.ofSeconds(10);

    private final Map<AvatarId, Untold> untold = new LinkedHashMap<>();
    /** Which training of a twin was found to be slow, named by its begin: more experience must not tell it again. */
    private final Map<AvatarId, Instant> slow = new HashMap<>();

    private Instant since = Instant.EPOCH;

    /** What was told of a twin before, or was plain to see, and what there is to tell now. */
    private record Untold(Optional<NewsKind> before, NewsKind now) {}

    /**
     * Takes in a change of the list that happened at this time.
     *
     * @param past what is known now of how long trainings take
     */
    public void take(WatchlistChange change, PastTrainings past, Instant now) {
        switch (change) {
            case WatchlistChange.Observed(Twin before, Twin after) -> compare(before, after, past, now);
            case WatchlistChange.Removed(List<Twin> twins) -> twins.forEach(twin -> forget(twin.id()));
            case WatchlistChange.Edited(Twin _, Twin after) -> {
                if (after.quiet()) {
                    untold.remove(after.id());
                }
            }
            case WatchlistChange.Added(List<Twin> _) -> {
                // The user did that, and knows.
            }
        }
    }

    private void forget(AvatarId id) {
        untold.remove(id);
        slow.remove(id);
    }

    private void compare(Twin before, Twin after, PastTrainings past, Instant now) {
        // A state that changed has ended the quiet.
        if (before.state() instanceof TwinState.Unchecked || after.quiet()) {
            return;
        }
        Optional<NewsKind> known = Optional.ofNullable(untold.get(after.id()))
                .map(Untold::before)
                .orElseGet(() -> kind(before, past, before.lastCheckedAt().orElse(before.addedAt())));
        Optional<NewsKind> kind = kind(after, past, now);
        boolean toldBefore = kind.equals(Optional.of(NewsKind.SLOW))
                && !untold.containsKey(after.id())
                && after.trainingSince().equals(slow.put(after.id(), after.trainingSince()));
        if (kind.isEmpty() || kind.equals(known) || toldBefore) {
            untold.remove(after.id());
            return;
        }
        if (untold.isEmpty()) {
            since = now;
        }
        untold.put(after.id(), new Untold(known, kind.get()));
    }

    private static Optional<NewsKind> kind(Twin twin, PastTrainings past, Instant at) {
        return TrainingLength.isSlow(twin, past, at) ? Optional.of(NewsKind.SLOW) : NewsKind.of(twin.state());
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

    /** Returns how much there is to tell of what the person wants to hear of. */
    public int untold(Set<NewsKind> wanted) {
        return (int) untold.values().stream()
                .filter(item -> wanted.contains(item.now()))
                .count();
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
