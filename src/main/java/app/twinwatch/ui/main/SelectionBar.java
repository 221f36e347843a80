package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.main.Selection.Selected;
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
    private final Messages messages;
    private final List<SelectionDeed> deeds;
    private final List<Button> buttons;
    private final Runnable focusCards;
    private final Label count = new Label();

    /** @param focusCards takes the focus when the bar goes and had it */
    SelectionBar(Selection selection, List<SelectionDeed> deeds, Messages messages, Runnable focusCards) {
        this.messages = messages;
        this.focusCards = focusCards;
        this.deeds = List.copyOf(deeds);
        this.buttons = deeds.stream().map(deed -> button(deed, selection)).toList();
        setId("selection-bar");
        getStyleClass().add("selection-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        count.setId("selection-count");
        count.getStyleClass().add("selection-count");
        count.setMinWidth(USE_PREF_SIZE);
        ToolBar tools = new ToolBar(buttons.toArray(Button[]::new));
        tools.getStyleClass().add("selection-tools");
        tools.setMinWidth(0);
        HBox.setHgrow(tools, Priority.ALWAYS);
        getChildren().addAll(giveUp(selection), count, tools);
        selection.selectedProperty().subscribe(this::show);
    }

    private Button giveUp(Selection selection) {
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

    private static Button button(SelectionDeed deed, Selection selection) {
        Button button = new Button();
        button.setId(deed.id());
        button.getStyleClass().add("small-button");
        button.setOnAction(
                _ -> deed.run().accept(selection.selectedProperty().get().twins()));
        return button;
    }

    private void show(Selected selected) {
        if (selected.isSome()) {
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
