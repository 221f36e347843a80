package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which twin is chosen, and which are selected together with it, as in a file manager. UI thread only.
 *
 * <p>One twin is chosen as long as there is any: its details are shown, and the arrows go on from it. Usually it is all
 * that is selected. What the user selects beyond that is kept by ID: it survives answers and another order, and a twin
 * leaves it only by leaving the list. A twin that a filter hides stays selected but is left alone by what is done
 * meanwhile, because nobody should change what they do not see.
 */
final class Selection {
    private final ObjectProperty<Optional<AvatarId>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Selected> selected = new ReadOnlyObjectWrapper<>(Selected.NONE);
    private List<Twin> grid = List.of();
    private Set<AvatarId> ids = Set.of();
    private Optional<AvatarId> anchor = Optional.empty();
    private boolean changing;

    /**
     * What is selected beyond the chosen twin alone.
     *
     * @param twins those that the grid shows, in its order; empty unless something else than the chosen twin is selected
     * @param hidden how many more are selected, but hidden by a filter
     */
    record Selected(List<Twin> twins, Set<AvatarId> ids, int hidden) {
        static final Selected NONE = new Selected(List.of(), Set.of(), 0);

        boolean isSome() {
            return !twins.isEmpty();
        }
    }

    Selection() {
        chosen.subscribe(now -> {
            if (!changing) {
                select(now, now.map(Set::of).orElse(Set.of()), now);
            }
        });
    }

    /** The twin whose details are shown; setting it gives up all else that is selected. */
    ObjectProperty<Optional<AvatarId>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Selected> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Says whether something else than the chosen twin alone is selected. */
    boolean isSome() {
        return selected.get().isSome();
    }

    /** Chooses one twin, and gives up all else. */
    void choose(AvatarId id) {
        select(Optional.of(id), Set.of(id), Optional.of(id));
    }

    /** Gives up all but the chosen twin. */
    void giveUp() {
        select(chosen.get(), chosen.get().map(Set::of).orElse(Set.of()), chosen.get());
    }

    /** Adds a twin, or takes it away; the last one stays. */
    void toggle(AvatarId id) {
        Set<AvatarId> changed = new LinkedHashSet<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        if (changed.isEmpty()) {
            changed.add(id);
        }
        AvatarId onlyOne = changed.size() == 1 ? changed.iterator().next() : id;
        select(Optional.of(onlyOne), changed, Optional.of(id));
    }

    /** Selects all twins from the last one that was chosen or toggled to this one, in the order of the grid. */
    void extendTo(AvatarId id) {
        int end = indexOf(id);
        int start = anchor.map(this::indexOf).filter(index -> index >= 0).orElse(end);
        if (end >= 0) {
            Set<AvatarId> range = grid.subList(Math.min(start, end), Math.max(start, end) + 1).stream()
                    .map(Twin::id)
                    .collect(Collectors.toSet());
            select(Optional.of(id), range, anchor);
        }
    }

    /** Goes to a twin, and leaves what is selected as it is. */
    void goTo(AvatarId id) {
        select(Optional.of(id), ids, anchor);
    }

    /** Selects every twin of the grid. */
    void selectAll() {
        if (grid.isEmpty()) {
            return;
        }
        Optional<AvatarId> kept = chosen.get().filter(id -> indexOf(id) >= 0);
        select(
                kept.or(() -> grid.stream().findFirst().map(Twin::id)),
                grid.stream().map(Twin::id).collect(Collectors.toSet()),
                anchor);
    }

    /** Returns the twin that stands this many places on from the chosen one; the first if that is not shown. */
    Optional<AvatarId> atStep(int step) {
        if (grid.isEmpty()) {
            return Optional.empty();
        }
        int present = chosen.get().map(this::indexOf).orElse(-1);
        int next = present < 0 ? 0 : Math.clamp(present + (long) step, 0, grid.size() - 1);
        return Optional.of(grid.get(next).id());
    }

    /** Returns the place of a twin in the grid, or -1. */
    int indexOf(AvatarId id) {
        return IntStream.range(0, grid.size())
                .filter(index -> grid.get(index).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /**
     * Goes on with what the grid shows now. Twins that left the list are no longer selected; if the chosen one did, its
     * neighbour is chosen.
     */
    void follow(List<Twin> shown, Predicate<AvatarId> onList) {
        List<Twin> before = grid;
        grid = shown;
        if (chosen.get().filter(onList).isEmpty()) {
            chosen.set(neighbour(before).or(() -> grid.stream().findFirst().map(Twin::id)));
        } else {
            select(chosen.get(), ids.stream().filter(onList).collect(Collectors.toSet()), anchor);
        }
    }

    /** Finds what stood next to the chosen twin and is still shown: after it, or else before it. */
    private Optional<AvatarId> neighbour(List<Twin> before) {
        Set<AvatarId> there = grid.stream().map(Twin::id).collect(Collectors.toSet());
        List<AvatarId> line = before.stream().map(Twin::id).toList();
        int place = chosen.get().map(line::indexOf).orElse(-1);
        if (place < 0) {
            return Optional.empty();
        }
        return line.subList(place, line.size()).stream()
                .filter(there::contains)
                .findFirst()
                .or(() -> line.subList(0, place).reversed().stream()
                        .filter(there::contains)
                        .findFirst());
    }

    private void select(Optional<AvatarId> newChosen, Set<AvatarId> newIds, Optional<AvatarId> newAnchor) {
        ids = newIds.isEmpty() && newChosen.isPresent() ? Set.of(newChosen.get()) : Set.copyOf(newIds);
        anchor = newAnchor;
        changing = true;
        try {
            chosen.set(newChosen);
        } finally {
            changing = false;
        }
        boolean chosenAlone = ids.equals(newChosen.map(Set::of).orElse(Set.of()));
        selected.set(chosenAlone ? Selected.NONE : several());
    }

    private Selected several() {
        List<Twin> twins = grid.stream().filter(twin -> ids.contains(twin.id())).toList();
        return new Selected(twins, ids, ids.size() - twins.size());
    }
}
