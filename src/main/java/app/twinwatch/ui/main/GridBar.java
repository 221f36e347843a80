package app.twinwatch.ui.main;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/**
 * The line above the cards: the chips, or what can be done with the selected twins. Both have the same room, so that the
 * cards do not move when one takes the other's place. FX thread only.
 */
final class GridBar extends StackPane {
    private final FilterBar filters;

    GridBar(FilterBar filters, SelectionBar selection) {
        this.filters = filters;
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(filters, selection);
        selection.visibleProperty().subscribe(shown -> filters.setVisible(!shown));
    }

    /** Saves room in a narrow window. */
    void compact(boolean narrow) {
        filters.compact(narrow);
    }
}
