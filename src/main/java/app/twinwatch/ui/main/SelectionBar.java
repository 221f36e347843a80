package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.main.Selection.Selected;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * In the place of the chips while several twins are selected: how many, and what can be done with them. What does not fit
 * beside each other goes into a menu at the end. FX thread only.
 */
final class SelectionBar extends HBox {
    private final Selection selection;
    private final List<SelectionDeed> deeds;
    private final Messages messages;
    private final Runnable focusCards;
    private final List<Button> buttons = new ArrayList<>();
    private final Label count = new Label();

    /** @param focusCards takes the focus when the bar goes and had it */
    SelectionBar(Selection selection, List<SelectionDeed> deeds, Messages messages, Runnable focusCards) {
        this.selection = selection;
        this.deeds = List.copyOf(deeds);
        this.messages = messages;
        this.focusCards = focusCards;
        setId("selection-bar");
        getStyleClass().add("selection-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        count.setId("selection-count");
        count.getStyleClass().add("selection-count");
        count.setMinWidth(USE_PREF_SIZE);
        selection.selectedProperty().subscribe(this::show);
    }

    /** Comes with the first selection: a start has no use for it. */
    private void fill() {
        deeds.forEach(deed -> buttons.add(button(deed)));
        ToolBar tools = new ToolBar(buttons.toArray(Button[]::new));
        tools.getStyleClass().add("selection-tools");
        tools.setMinWidth(0);
        HBox.setHgrow(tools, Priority.ALWAYS);
        getChildren().addAll(giveUp(), count, tools);
    }

    private Button giveUp() {
        Button close = new Button();
        close.setId("selection-give-up");
        close.setGraphic(StateGlyph.icon(Feather.X, "button-glyph"));
        close.getStyleClass().addAll("small-button", "icon-button");
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(messages.text("selection.giveUp"));
        close.setTooltip(new Tooltip(messages.text("selection.giveUp")));
        close.setOnAction(_ -> selection.giveUp());
        return close;
    }

    private Button button(SelectionDeed deed) {
        Button button = new Button();
        button.setId(deed.id());
        button.getStyleClass().add("small-button");
        button.setOnAction(
                _ -> deed.run().accept(selection.selectedProperty().get().twins()));
        return button;
    }

    private void show(Selected selected) {
        if (selected.isSome()) {
            if (buttons.isEmpty()) {
                fill();
            }
            int twins = selected.twins().size();
            count.setText(messages.text("selection.count", twins, selected.hidden()));
            for (int index = 0; index < deeds.size(); index++) {
                buttons.get(index).setText(deeds.get(index).words().apply(twins));
            }
        }
        boolean focusLeaves = !selected.isSome() && isFocusWithin();
        setVisible(selected.isSome());
        if (focusLeaves) {
            focusCards.run();
        }
    }
}
