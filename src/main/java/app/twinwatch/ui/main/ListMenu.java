package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What the main menu offers for the list as a whole: its history, and handing it over. FX thread only. */
final class ListMenu {
    private final Panes panes;
    private final Messages messages;

    ListMenu(Panes panes, Messages messages) {
        this.panes = panes;
        this.messages = messages;
    }

    List<MenuItem> items() {
        MenuItem history = item("menu.history", () -> panes.openHistory(Optional.empty()));
        history.setAccelerator(new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN));
        return List.of(history);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
