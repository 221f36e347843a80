package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchlistTest {
    private static final TwinFacts TRAINING = TwinFacts.of(new TwinState.Training());
    private static final TwinFacts READY = TwinFacts.of(new TwinState.Ready());

    private final Watchlist watchlist = new Watchlist(List.of());

    @Test
    void twinsStayInTheOrderInWhichTheyCame() {
        watchlist.add(List.of(id(3), id(1)), NOON);
        watchlist.add(List.of(id(2)), NOON);
        assertThat(watchlist.twins()).extracting(Twin::id).containsExactly(id(3), id(1), id(2));
    }

    @Test
    void whatIsThereOrComesTwiceIsAddedOnce() {
        watchlist.add(List.of(id(1)), NOON);
        watchlist.observe(id(1), READY, NOON);
        List<Twin> added = watchlist.add(List.of(id(1), id(2), id(2)), NOON);
        assertThat(added).extracting(Twin::id).containsExactly(id(2));
        assertThat(watchlist.find(id(1)).orElseThrow().state())
                .as("and keeps what is known")
                .isEqualTo(new TwinState.Ready());
    }

    @Test
    void savedTwinsAreThereFromTheStartAndEachOnce() {
        Twin maya = TwinSamples.ready(1, "Maya", "voice");
        Watchlist saved = new Watchlist(List.of(maya, Twin.added(id(1), NOON), Twin.added(id(2), NOON)));
        assertThat(saved.twins()).containsExactly(maya, Twin.added(id(2), NOON));
    }

    @Test
    void everyChangeIsToldInItsOrder() {
        List<WatchlistChange> heard = heard();
        watchlist.add(List.of(id(1)), NOON);
        watchlist.observe(id(1), TRAINING, NOON);
        Twin training = watchlist.find(id(1)).orElseThrow();
        List<Twin> removed = watchlist.remove(List.of(id(1)));
        watchlist.putBack(removed);
        assertThat(heard)
                .containsExactly(
                        new WatchlistChange.Added(List.of(Twin.added(id(1), NOON))),
                        new WatchlistChange.Observed(Twin.added(id(1), NOON), training),
                        new WatchlistChange.Removed(List.of(training)),
                        new WatchlistChange.Added(List.of(training)));
    }

    @Test
    void whatChangesNothingTellsNothing() {
        watchlist.add(List.of(id(1)), NOON);
        List<WatchlistChange> heard = heard();
        watchlist.add(List.of(id(1)), NOON);
        watchlist.add(List.of(), NOON);
        watchlist.remove(List.of(id(2)));
        watchlist.remove(List.of());
        watchlist.putBack(List.of(Twin.added(id(1), NOON)));
        watchlist.observe(id(2), READY, NOON);
        assertThat(heard).isEmpty();
    }

    @Test
    void aRemovedTwinThatIsRemovedAgainComesBackOnce() {
        watchlist.add(List.of(id(1), id(2)), NOON);
        assertThat(watchlist.remove(List.of(id(2), id(2), id(9))))
                .extracting(Twin::id)
                .containsExactly(id(2));
        assertThat(watchlist.find(id(2))).isEmpty();
    }

    @Test
    void undoGivesBackTheWholeTwin() {
        watchlist.add(List.of(id(1)), NOON);
        watchlist.observe(id(1), READY, NOON.plusSeconds(5));
        Twin before = watchlist.find(id(1)).orElseThrow();
        assertThat(watchlist.putBack(watchlist.remove(List.of(id(1))))).containsExactly(before);
        assertThat(watchlist.find(id(1))).contains(before);
    }

    @Test
    void undoDoesNotReplaceWhatWasAddedAnewMeanwhile() {
        watchlist.add(List.of(id(1)), NOON);
        List<Twin> removed = watchlist.remove(List.of(id(1)));
        watchlist.add(List.of(id(1)), NOON.plusSeconds(60));
        assertThat(watchlist.putBack(removed)).isEmpty();
        assertThat(watchlist.find(id(1)).orElseThrow().addedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void theListThatWasHandedOutDoesNotChange() {
        watchlist.add(List.of(id(1)), NOON);
        List<Twin> before = watchlist.twins();
        watchlist.observe(id(1), READY, NOON);
        watchlist.add(List.of(id(2)), NOON);
        assertThat(before).containsExactly(Twin.added(id(1), NOON));
        assertThat(watchlist.twins()).as("the same list while nothing changes").isSameAs(watchlist.twins());
    }

    @Test
    void whoFollowsHearsFirstWhatIsThere() {
        watchlist.add(List.of(id(1), id(2)), NOON);
        List<WatchlistChange> heard = new ArrayList<>();
        watchlist.follow(heard::add);
        watchlist.add(List.of(id(3)), NOON);
        assertThat(heard)
                .containsExactly(
                        new WatchlistChange.Added(List.of(Twin.added(id(1), NOON), Twin.added(id(2), NOON))),
                        new WatchlistChange.Added(List.of(Twin.added(id(3), NOON))));
    }

    @Test
    void aListenerThatThrowsKeepsNobodyElseFromHearing() {
        watchlist.listen(_ -> {
            throw new IllegalStateException("a mistake");
        });
        watchlist.listen(_ -> {
            throw new StackOverflowError();
        });
        List<WatchlistChange> heard = heard();
        watchlist.add(List.of(id(1)), NOON);
        watchlist.add(List.of(id(2)), NOON);
        assertThat(heard).hasSize(2);
    }

    @Test
    void aListenerThatChangesTheListDoesNotTurnTheOrderAround() {
        watchlist.listen(change -> {
            if (change instanceof WatchlistChange.Added) {
                watchlist.observe(id(1), TRAINING, NOON);
            }
        });
        List<WatchlistChange> heard = heard();
        watchlist.add(List.of(id(1)), NOON);
        assertThat(heard)
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Added", "Observed");
    }

    @Test
    void manyThreadsLoseNothingAndEveryListenerSeesTheSameStory() throws InterruptedException {
        Map<AvatarId, Twin> rebuilt = new HashMap<>();
        List<WatchlistChange> jumps = new ArrayList<>();
        watchlist.listen(change -> {
            switch (change) {
                case WatchlistChange.Added(List<Twin> twins) -> twins.forEach(twin -> rebuilt.put(twin.id(), twin));
                case WatchlistChange.Observed(Twin before, Twin after) -> {
                    if (!before.equals(rebuilt.put(after.id(), after))) {
                        jumps.add(change);
                    }
                }
                case WatchlistChange.Edited _ -> jumps.add(change); // nobody writes on them here
                case WatchlistChange.Removed(List<Twin> twins) -> twins.forEach(twin -> rebuilt.remove(twin.id()));
            }
        });
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(number -> Thread.ofVirtual().start(() -> changeAtRandom(number)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(jumps).isEmpty();
        assertThat(watchlist.twins()).containsExactlyInAnyOrderElementsOf(rebuilt.values());
        assertThat(watchlist.twins()).hasSize(8 * 50).allMatch(twin -> twin.checks() == 3);
    }

    @Test
    void thousandsOfTwinsComeAndGoAsOneChange() {
        AtomicInteger changes = new AtomicInteger();
        watchlist.listen(_ -> changes.incrementAndGet());
        List<AvatarId> ids =
                IntStream.range(0, 10_000).mapToObj(TwinSamples::id).toList();
        watchlist.add(ids, NOON);
        ids.forEach(id -> watchlist.observe(id, TRAINING, NOON));
        watchlist.remove(ids);
        assertThat(changes).hasValue(10_002);
        assertThat(watchlist.twins()).isEmpty();
    }

    private void changeAtRandom(int thread) {
        for (int number = 0; number < 50; number++) {
            AvatarId id = id(thread * 1000 + number);
            watchlist.add(List.of(id), NOON);
            watchlist.observe(id, TRAINING, NOON);
            watchlist.putBack(watchlist.remove(List.of(id)));
            watchlist.observe(id, TRAINING, NOON.plusSeconds(1));
            watchlist.observe(id, READY, NOON.plusSeconds(2));
        }
    }

    private List<WatchlistChange> heard() {
        List<WatchlistChange> heard = new ArrayList<>();
        watchlist.listen(heard::add);
        return heard;
    }
}
