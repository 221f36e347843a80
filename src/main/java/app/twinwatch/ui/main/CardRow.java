package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One row of cards; the list uses a handful of these for all rows. */
final class CardRow extends ListCell<List<Twin>> {
    private final Supplier<TwinCard> newCard;
    private final Drawing drawing;
    private final HBox box = new HBox();
    private final List<TwinCard> cards = new ArrayList<>();

    /** How a card gets its content. */
    interface Drawing {
        void draw(TwinCard card, Twin twin);

        /** Returns how many cards stand in a row. */
        int columns();
    }

    CardRow(Supplier<TwinCard> newCard, Drawing drawing) {
        this.newCard = newCard;
        this.drawing = drawing;
        box.getStyleClass().add("card-row");
        getStyleClass().add("card-row-cell");
    }

    /** Draws the present twins again, with new words or another choice. */
    void redraw() {
        List<Twin> twins = getItem();
        if (twins == null || isEmpty()) {
            return;
        }
        for (int column = 0; column < cards.size(); column++) {
            TwinCard card = cards.get(column);
            card.setVisible(column < twins.size());
            if (column < twins.size()) {
                drawing.draw(card, twins.get(column));
            } else {
                card.clear();
            }
        }
    }

    /** Returns the cards that show a twin. */
    List<TwinCard> shownCards() {
        return cards.stream().filter(TwinCard::isVisible).toList();
    }

    @Override
    protected void updateItem(@Nullable List<Twin> twins, boolean empty) {
        super.updateItem(twins, empty);
        if (empty || twins == null) {
            cards.forEach(TwinCard::clear);
            setGraphic(null);
            return;
        }
        fitColumns();
        redraw();
        setGraphic(box);
    }

    private void fitColumns() {
        while (cards.size() < drawing.columns()) {
            TwinCard card = newCard.get();
            // Equal widths, whatever the cards hold.
            card.setMinWidth(0);
            card.setPrefWidth(1);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMaxWidth(Double.MAX_VALUE);
            cards.add(card);
            box.getChildren().add(card);
        }
        while (cards.size() > drawing.columns()) {
            cards.removeLast().clear();
            box.getChildren().removeLast();
        }
    }
}
