package app.twinwatch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Happening;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened to twins outlives their place on the list, and the program. */
class KeptHistoryTest {
    private final Twin maya = TwinSamples.named(1, "Maya", new TwinState.Ready());

    @TempDir
    Path folder;

    @Test
    void whatTheTwinsRememberFromEarlierVersionsIsTakenOverOnce() {
        assertThat(new KeptHistory(folder, List.of(maya)).read()).isEqualTo(TwinEvent.pastOf(maya));
        for (int start = 0; start < 3; start++) {
            run(new Watchlist(List.of(maya)), _ -> {});
        }
        assertThat(new KeptHistory(folder, List.of(maya)).read()).isEqualTo(TwinEvent.pastOf(maya));
    }

    @Test
    void aTwinThatIsRemovedIsStillToldOfAfterTheNextStart() {
        run(new Watchlist(List.of(maya)), list -> list.remove(List.of(id(1))));
        List<TwinEvent> read = new KeptHistory(folder, List.of()).read();
        assertThat(read)
                .isEqualTo(Stream.concat(
                                TwinEvent.pastOf(maya).stream(),
                                Stream.of(TwinEvent.of(maya, NOON, new Happening.Removed())))
                        .toList());
    }

    @Test
    void anEmptyListBeginsWithNothing() {
        run(new Watchlist(List.of()), list -> list.add(List.of(id(7)), NOON));
        assertThat(new KeptHistory(folder, List.of()).read())
                .extracting(TwinEvent::what)
                .containsExactly(new Happening.Added());
    }

    private void run(Watchlist watchlist, Consumer<Watchlist> deeds) {
        try (KeptHistory kept = new KeptHistory(folder, watchlist.twins())) {
            TwinHistory history = new TwinHistory(InstantSource.fixed(NOON), List.of());
            history.follow(watchlist);
            kept.keep(history);
            deeds.accept(watchlist);
        }
    }
}
