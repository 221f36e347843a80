package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.facts;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.RemarksMerge;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list of another computer comes to this one. */
class ListMergeTest {
    private final Twin maya = TwinSamples.training(1, "Maya", Duration.ofHours(2));
    private final Twin tom = TwinSamples.training(2, "Tom", Duration.ofHours(1));
    private final Twin theirsOfMaya = maya.with(new Remarks(Optional.of("Board film"), ""))
            .observed(facts(new TwinState.Ready(), "Maya", NOON), NOON);
    private final Watchlist watchlist = new Watchlist(List.of(maya));

    @Test
    void thePlanCountsWhatWillHappenAndChangesNothing() {
        ListMerge plan = ListMerge.plan(watchlist, List.of(theirsOfMaya, tom, tom), NOON);
        assertThat(plan.fresh()).containsExactly(tom);
        assertThat(plan.changed()).hasSize(1);
        assertThat(plan.newer()).isEqualTo(1);
        assertThat(plan.labels(RemarksMerge.Label.FILLED)).isEqualTo(1);
        assertThat(plan.notes(RemarksMerge.Note.FILLED)).isZero();
        assertThat(watchlist.twins()).containsExactly(maya);
    }

    @Test
    void mergingTellsWhatIsNewAndWhatChanged() {
        List<WatchlistChange> heard = new ArrayList<>();
        watchlist.listen(heard::add);
        watchlist.merge(List.of(theirsOfMaya, tom), NOON);
        assertThat(heard)
                .containsExactly(
                        new WatchlistChange.Added(List.of(tom)),
                        new WatchlistChange.Edited(maya, watchlist.find(id(1)).orElseThrow()));
        assertThat(ListMerge.plan(watchlist, List.of(theirsOfMaya, tom), NOON).changesNothing())
                .isTrue();
    }

    @Test
    void whatIsKnownHereAlreadyIsCountedNowhere() {
        ListMerge same = ListMerge.plan(watchlist, List.of(maya), NOON);
        assertThat(same.changesNothing()).isTrue();
        assertThat(same.newer()).isZero();
        assertThat(same.labels(RemarksMerge.Label.SAME)).isEqualTo(1);
        assertThat(same.labels(RemarksMerge.Label.FILLED)).isZero();
        assertThat(same.notes(RemarksMerge.Note.SAME)).isEqualTo(1);

        ListMerge named =
                ListMerge.plan(watchlist, List.of(maya.with(new Remarks(Optional.of("Board film"), ""))), NOON);
        assertThat(named.changesNothing()).isFalse();
        assertThat(named.newer()).as("the other computer asked nothing later").isZero();
        assertThat(ListMerge.plan(watchlist, List.of(tom), NOON).changesNothing())
                .isFalse();
    }

    @Test
    void undoBringsBackTheListAsItWas() {
        ListMerge merge = watchlist.merge(List.of(theirsOfMaya, tom), NOON);
        watchlist.undo(merge);
        assertThat(watchlist.twins()).containsExactly(maya);
    }

    @Test
    void undoLeavesWhatHappenedSince() {
        ListMerge merge = watchlist.merge(List.of(theirsOfMaya), NOON);
        watchlist.observe(id(1), facts(new TwinState.Failed("x"), "Maya", NOON), NOON.plusSeconds(60));
        watchlist.edit(id(1), remarks -> remarks.withNote("New here"));
        watchlist.undo(merge);
        Twin now = watchlist.find(id(1)).orElseThrow();
        assertThat(now.state()).isEqualTo(new TwinState.Failed("x"));
        assertThat(now.remarks()).isEqualTo(new Remarks(Optional.of("Board film"), "New here"));
    }

    @Test
    void undoSparesANewTwinOnWhichTheUserWroteMeanwhile() {
        Twin ben = TwinSamples.training(3, "Ben", Duration.ofHours(1));
        ListMerge merge = watchlist.merge(List.of(tom, ben), NOON);
        watchlist.edit(tom.id(), remarks -> remarks.withNote("Call back"));
        watchlist.observe(ben.id(), facts(new TwinState.Ready(), "Ben", NOON), NOON.plusSeconds(60));
        assertThat(watchlist.undo(merge)).extracting(Twin::id).containsExactly(tom.id());
        assertThat(watchlist.twins()).extracting(Twin::id).containsExactly(maya.id(), tom.id());
        assertThat(watchlist.find(tom.id()).orElseThrow().remarks().note()).isEqualTo("Call back");
    }
}
