package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the main menu offers for the list as a whole: its history, and handing it over. FX thread only. */
final class ListMenu {
    private final Panes panes;
    private final MainModels models;
    private final Messages messages;

    ListMenu(Panes panes, MainModels models, Messages messages) {
        this.panes = panes;
        this.models = models;
        this.messages = messages;
    }

    List<MenuItem> items() {
        MenuItem history = item("menu.history", () -> panes.openHistory(Optional.empty()));
        history.setAccelerator(new MenuKeys(Shortcut.HISTORY, new ShortcutWords(messages)));
        return List.of(history, handOver());
    }

    private Menu handOver() {
        Menu menu = new Menu(messages.text("menu.handOver"));
        menu.setId("menu-hand-over");
        menu.getItems()
                .setAll(
                        item("menu.exportCsv", () -> panes.exportCsv(shown())),
                        item("menu.exportJson", () -> panes.exportJson(shown())),
                        item("menu.copySummary", () -> models.lists().export().copySummary(shown())),
                        item("menu.saveAll", panes::openSaving),
                        new SeparatorMenuItem(),
                        item("menu.import", panes::openImport));
        return menu;
    }

    /** Returns the twins that search and filter let through, in their order. */
    private List<Twin> shown() {
        return models.grid().shownProperty().get();
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
