package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.main.Selection.Selected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final List<Twin> grid = twins(1, 2, 3, 4, 5);
    private final Selection selection = new Selection();

    SelectionTest() {
        show(grid, grid);
    }

    @Test
    void theFirstTwinIsChosenAndNothingElseIsSelected() {
        assertThat(chosen()).isEqualTo(id(1));
        assertThat(selection.isSome()).isFalse();
        assertThat(selected()).isEmpty();
    }

    @Test
    void togglingAddsAndTakesAwayInTheOrderOfTheGrid() {
        selection.choose(id(4));
        selection.toggle(id(2));
        assertThat(selected()).containsExactly(id(2), id(4));
        assertThat(chosen()).isEqualTo(id(2));
        selection.toggle(id(5));
        selection.toggle(id(2));
        assertThat(selected()).containsExactly(id(4), id(5));
        assertThat(chosen()).as("the keys go on from there").isEqualTo(id(2));
    }

    @Test
    void theLastOneThatIsLeftIsChosenAndCanNotBeTakenAway() {
        selection.choose(id(4));
        selection.toggle(id(2));
        selection.toggle(id(2));
        assertThat(chosen()).isEqualTo(id(4));
        assertThat(selection.isSome()).isFalse();
        selection.toggle(id(4));
        assertThat(chosen()).isEqualTo(id(4));
        assertThat(selection.isSome()).isFalse();
    }

    @Test
    void extendingBeginsWhereOneClickedLast() {
        selection.choose(id(3));
        selection.extendTo(id(5));
        assertThat(selected()).containsExactly(id(3), id(4), id(5));
        selection.extendTo(id(1));
        assertThat(selected()).containsExactly(id(1), id(2), id(3));
        selection.extendTo(id(3));
        assertThat(selection.isSome()).isFalse();
        assertThat(chosen()).isEqualTo(id(3));
    }

    @Test
    void aPlainClickGivesUpAllElseEvenOnTheChosenTwin() {
        selection.selectAll();
        assertThat(selected()).hasSize(5);
        assertThat(chosen()).isEqualTo(id(1));
        selection.choose(id(1));
        assertThat(selection.isSome()).isFalse();
        selection.selectAll();
        selection.giveUp();
        assertThat(selection.isSome()).isFalse();
        selection.selectAll();
        selection.chosenProperty().set(Optional.of(id(2)));
        assertThat(selection.isSome()).isFalse();
    }

    @Test
    void goingOnLeavesWhatIsSelectedAlone() {
        selection.choose(id(1));
        selection.goTo(id(2));
        selection.goTo(id(3));
        assertThat(selected())
                .as("the chosen twin is another, so it must be seen")
                .containsExactly(id(1));
        selection.toggle(id(3));
        assertThat(selected()).containsExactly(id(1), id(3));
    }

    @Test
    void anotherOrderLeavesTheSelectionAlone() {
        selection.choose(id(2));
        selection.toggle(id(4));
        show(grid.reversed(), grid);
        assertThat(selected()).containsExactly(id(4), id(2));
        assertThat(chosen()).isEqualTo(id(4));
        selection.choose(id(2));
        selection.extendTo(id(5));
        assertThat(selected()).containsExactly(id(5), id(4), id(3), id(2));
    }

    @Test
    void whatIsHiddenIsLeftAloneAndComesBack() {
        selection.choose(id(2));
        selection.extendTo(id(4));
        show(twins(1, 2, 4), grid);
        assertThat(selected()).containsExactly(id(2), id(4));
        assertThat(now().hidden()).isEqualTo(1);
        show(twins(1), grid);
        assertThat(selection.isSome()).isFalse();
        show(grid, grid);
        assertThat(selected()).containsExactly(id(2), id(3), id(4));
        assertThat(now().hidden()).isZero();
    }

    @Test
    void whatLeavesTheListIsNoLongerSelected() {
        selection.choose(id(2));
        selection.extendTo(id(4));
        show(twins(1, 2, 4, 5), twins(1, 2, 4, 5));
        assertThat(selected()).containsExactly(id(2), id(4));
        assertThat(now().hidden()).isZero();
        show(grid, grid);
        assertThat(selected()).as("back by Undo, but not selected").containsExactly(id(2), id(4));
    }

    @Test
    void theNeighbourIsChosenWhenAllThatIsSelectedLeaves() {
        selection.choose(id(2));
        selection.extendTo(id(4));
        show(twins(1, 5), twins(1, 5));
        assertThat(chosen()).isEqualTo(id(5));
        assertThat(selection.isSome()).isFalse();
        show(twins(1), twins(1));
        assertThat(chosen()).isEqualTo(id(1));
        show(List.of(), List.of());
        assertThat(selection.chosenProperty().get()).isEmpty();
        selection.selectAll();
        assertThat(selection.isSome()).isFalse();
        assertThat(selection.atStep(1)).isEmpty();
    }

    @Test
    void stepsStayInsideTheGrid() {
        assertThat(selection.atStep(2)).contains(id(3));
        assertThat(selection.atStep(Integer.MAX_VALUE)).contains(id(5));
        assertThat(selection.atStep(-Integer.MAX_VALUE)).contains(id(1));
    }

    @Property(tries = 300)
    void whateverIsDoneOnlyShownTwinsAreSelectedAndOneIsChosen(
            @ForAll @Size(max = 40) List<@IntRange(max = 69) Integer> deeds) {
        List<Twin> all = twins(1, 2, 3, 4, 5, 6, 7, 8, 9);
        List<Twin> shown = all;
        Selection any = new Selection();
        any.follow(shown, _ -> true);
        for (int deed : deeds) {
            AvatarId target = all.get(deed % 9).id();
            switch (deed / 9) {
                case 0 -> any.choose(target);
                case 1 -> any.toggle(target);
                case 2 -> any.extendTo(target);
                case 3 -> any.goTo(target);
                case 4 -> any.selectAll();
                case 5 -> shown = all.subList(deed % 9, 9);
                case 6 -> shown = all.reversed();
                default -> any.giveUp();
            }
            any.follow(shown, _ -> true);
            assertThat(any.chosenProperty().get()).isPresent();
            Selected selected = any.selectedProperty().get();
            assertThat(shown).containsAll(selected.twins());
            Set<AvatarId> there =
                    new HashSet<>(selected.twins().stream().map(Twin::id).toList());
            assertThat(selected.ids()).containsAll(there).hasSize(there.size() + selected.hidden());
        }
    }

    private void show(List<Twin> shown, List<Twin> list) {
        Set<AvatarId> there = new HashSet<>(list.stream().map(Twin::id).toList());
        selection.follow(shown, there::contains);
    }

    private Selected now() {
        return selection.selectedProperty().get();
    }

    private List<AvatarId> selected() {
        return now().twins().stream().map(Twin::id).toList();
    }

    private AvatarId chosen() {
        return selection.chosenProperty().get().orElseThrow();
    }

    private static AvatarId id(int number) {
        return TwinSamples.id(number);
    }

    private static List<Twin> twins(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> Twin.added(id(number), TwinSamples.NOON))
                .toList();
    }
}
