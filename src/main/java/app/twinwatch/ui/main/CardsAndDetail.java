package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Toast;
import app.twinwatch.ui.detail.DetailView;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The cards, with the details beside them, or over them where there is no room for both. FX thread only. */
final class CardsAndDetail extends HBox {
    private final StackPane cards = new StackPane();
    private final DetailView detail;
    private final Toast toast;
    private final Runnable hidden;
    private boolean narrow;
    private boolean some;
    private boolean open;
    private boolean shown;

    /**
     * Shows nothing yet.
     *
     * @param toast tells things in a corner of the cards
     * @param hidden called when the details are no longer seen
     */
    CardsAndDetail(DetailView detail, Toast toast, Runnable hidden) {
        this.detail = detail;
        this.toast = toast;
        this.hidden = hidden;
        HBox.setHgrow(cards, Priority.ALWAYS);
        cards.setMinWidth(0);
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, new Insets(16, 20, 16, 20));
        getChildren().setAll(cards);
    }

    /** Returns what holds the cards, or whatever is shown in their place. */
    StackPane cards() {
        return cards;
    }

    /** Shows the cards, or what stands in their place. */
    void fill(Node content) {
        cards.getChildren().setAll(content, toast);
    }

    boolean shows(Node content) {
        return cards.getChildren().contains(content);
    }

    /** Says whether there is room for cards and details beside each other. */
    void fit(boolean isNarrow) {
        narrow = isNarrow;
        detail.setClosable(isNarrow);
        place();
    }

    /** @param isSome whether there is a twin to show details of */
    void showDetailOfSome(boolean isSome) {
        some = isSome;
        place();
    }

    /** Folds the details out or away, where they lie over the cards. */
    void open(boolean wanted) {
        open = wanted;
        place();
    }

    boolean isOpen() {
        return open;
    }

    /** Puts the details beside the cards, over them, or away. */
    private void place() {
        boolean beside = some && !narrow;
        boolean over = some && narrow && open;
        if (beside != getChildren().contains(detail)) {
            if (beside) {
                cards.getChildren().remove(detail);
                getChildren().add(detail);
            } else {
                getChildren().remove(detail);
            }
        }
        if (over != cards.getChildren().contains(detail)) {
            if (over) {
                StackPane.setAlignment(detail, Pos.CENTER_RIGHT);
                cards.getChildren().add(cards.getChildren().indexOf(toast), detail);
            } else {
                cards.getChildren().remove(detail);
            }
        }
        if (shown && !beside && !over) {
            hidden.run();
        }
        shown = beside || over;
    }
}
