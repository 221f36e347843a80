package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.facts;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Happening;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is noted of twins, and that it stays when they go. */
class TwinHistoryTest {
    private final MovableClock clock = new MovableClock(NOON);
    private final Watchlist watchlist = new Watchlist(List.of());
    private final TwinHistory history = new TwinHistory(clock, List.of());

    TwinHistoryTest() {
        history.follow(watchlist);
    }

    @Test
    void addingEveryChangeOfStateAndRemovingAreNotedUnderTheNameOfThatMoment() {
        watchlist.add(List.of(id(1)), NOON);
        observe(new TwinState.Training(), "Maya");
        observe(new TwinState.Training(), "Maya Chen");
        observe(new TwinState.Failed("no face"), "Maya Chen");
        watchlist.remove(List.of(id(1)));
        assertThat(history.events())
                .containsExactly(
                        event(Optional.empty(), new Happening.Added()),
                        event(
                                Optional.of("Maya"),
                                new Happening.Changed(new TwinState.Unchecked(), new TwinState.Training())),
                        event(
                                Optional.of("Maya Chen"),
                                new Happening.Changed(new TwinState.Training(), new TwinState.Failed("no face"))),
                        event(Optional.of("Maya Chen"), new Happening.Removed()));
    }

    @Test
    void whoTakesBackARemovalDidNotAddTheTwinAnew() {
        watchlist.add(List.of(id(1)), NOON);
        List<Twin> gone = watchlist.remove(List.of(id(1)));
        watchlist.putBack(gone);
        watchlist.remove(List.of(id(1)));
        watchlist.add(List.of(id(1)), NOON.plusSeconds(5));
        assertThat(history.events())
                .extracting(TwinEvent::what)
                .containsExactly(
                        new Happening.Added(),
                        new Happening.Removed(),
                        new Happening.PutBack(),
                        new Happening.Removed(),
                        new Happening.Added());
    }

    @Test
    void aTwinThatCameWithItsStateIsAddedAndHasIt() {
        watchlist.putBack(List.of(Twin.added(id(1), NOON).observed(facts(new TwinState.Ready(), "Maya", NOON), NOON)));
        assertThat(history.events())
                .extracting(TwinEvent::what)
                .containsExactly(
                        new Happening.Added(), new Happening.Changed(new TwinState.Unchecked(), new TwinState.Ready()));
    }

    @Test
    void anImportedTwinBringsItsPast() {
        Twin maya = TwinSamples.named(1, "Maya", new TwinState.Ready());
        history.expectImported(List.of(id(1)));
        watchlist.putBack(List.of(maya));
        assertThat(history.events())
                .extracting(TwinEvent::what)
                .containsExactly(
                        new Happening.Changed(new TwinState.Unchecked(), new TwinState.Training()),
                        new Happening.Changed(new TwinState.Training(), new TwinState.Ready()),
                        new Happening.Imported());
        assertThat(history.events().getLast().at()).isEqualTo(NOON);
    }

    @Test
    void whatTheUserWritesIsNoEvent() {
        watchlist.add(List.of(id(1)), NOON);
        watchlist.edit(id(1), remarks -> remarks.withNote("Call back"));
        assertThat(history.events()).hasSize(1);
    }

    @Test
    void listenersHearEachEventOnceAndMayAskForAll() {
        List<Integer> heard = new ArrayList<>();
        history.listen(_ -> heard.add(history.events().size()));
        watchlist.add(List.of(id(1), id(2)), NOON);
        assertThat(heard).containsExactly(2, 2);
    }

    @Test
    void thePastOfATwinIsWhatItsOwnHistoryTells() {
        Twin maya = TwinSamples.named(1, "Maya", new TwinState.Ready());
        assertThat(TwinEvent.pastOf(maya))
                .extracting(TwinEvent::what)
                .containsExactly(
                        new Happening.Added(),
                        new Happening.Changed(new TwinState.Unchecked(), new TwinState.Training()),
                        new Happening.Changed(new TwinState.Training(), new TwinState.Ready()));
        assertThat(TwinEvent.pastOf(maya)).allMatch(event -> event.name().equals(Optional.of("Maya")));
    }

    private void observe(TwinState state, String name) {
        watchlist.observe(id(1), facts(state, name, NOON), clock.instant());
    }

    private static TwinEvent event(Optional<String> name, Happening what) {
        return new TwinEvent(NOON, id(1), name, what);
    }
}
