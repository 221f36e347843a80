package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchlistEditTest {
    private final Twin maya = TwinSamples.named(1, "Maya", new TwinState.Ready());
    private final Watchlist watchlist = new Watchlist(List.of(maya));
    private final List<WatchlistChange> changes = new ArrayList<>();

    @BeforeEach
    void follow() {
        watchlist.listen(changes::add);
    }

    @Test
    void whatTheUserWritesIsKeptAndTold() {
        watchlist.edit(maya.id(), remarks -> remarks.withLabel("Board film"));
        watchlist.edit(maya.id(), remarks -> remarks.withNote("For Tuesday"));
        Twin after = watchlist.find(maya.id()).orElseThrow();
        assertThat(after.remarks())
                .isEqualTo(Remarks.NONE.withLabel("Board film").withNote("For Tuesday"));
        assertThat(changes)
                .hasSize(2)
                .first()
                .isEqualTo(new WatchlistChange.Edited(maya, maya.with(Remarks.NONE.withLabel("Board film"))));
        assertThat(watchlist.twins()).containsExactly(after);
    }

    @Test
    void severalTwinsAreEditedAndEachThatChangesIsTold() {
        Twin tom = TwinSamples.named(2, "Tom", new TwinState.Ready());
        watchlist.putBack(List.of(tom));
        changes.clear();
        watchlist.edit(List.of(maya.id(), tom.id()), remarks -> remarks.withTags(List.of(new Tag("Board"))));
        assertThat(watchlist.twins()).allMatch(twin -> twin.remarks().hasTag(new Tag("board")));
        assertThat(changes).hasSize(2).allMatch(WatchlistChange.Edited.class::isInstance);
        watchlist.edit(List.of(maya.id(), tom.id()), remarks -> remarks.withTags(List.of(new Tag("BOARD"))));
        assertThat(changes).as("it is there already").hasSize(2);
    }

    @Test
    void onlyTheTwinsThatWereNotQuietBecomeQuietAndAreNamed() {
        Twin tom = TwinSamples.named(2, "Tom", new TwinState.Ready());
        watchlist.putBack(List.of(tom));
        assertThat(watchlist.quiet(List.of(tom.id()), true)).containsExactly(tom);
        changes.clear();
        assertThat(watchlist.quiet(List.of(maya.id(), tom.id(), TwinSamples.id(9)), true))
                .containsExactly(maya);
        assertThat(changes).containsExactly(new WatchlistChange.Edited(maya, maya.quiet(true)));
        assertThat(watchlist.twins()).allMatch(Twin::quiet);
    }

    @Test
    void anEditThatChangesNothingIsNotTold() {
        watchlist.edit(maya.id(), remarks -> remarks.withLabel("  "));
        watchlist.edit(TwinSamples.id(9), remarks -> remarks.withLabel("Nobody"));
        assertThat(changes).isEmpty();
    }

    @Test
    void aRemovalThatIsUndoneBringsTheWordsBack() {
        watchlist.edit(maya.id(), remarks -> remarks.withNote("For Tuesday"));
        watchlist.putBack(watchlist.remove(List.of(maya.id())));
        watchlist.observe(maya.id(), TwinFacts.of(new TwinState.Ready()), NOON);
        assertThat(watchlist.find(maya.id()).orElseThrow().remarks().note()).isEqualTo("For Tuesday");
    }
}
