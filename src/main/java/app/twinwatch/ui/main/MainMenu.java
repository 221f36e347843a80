package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The items behind the menu button. FX thread only. */
final class MainMenu {
    private MainMenu() {}

    static List<MenuItem> items(
            MainCommands commands, Messages messages, boolean demo, Runnable enterKey, Runnable undo) {
        List<MenuItem> items = new ArrayList<>();
        items.add(appearance(commands, messages));
        items.add(item(messages, "menu.undo", undo));
        if (demo && commands.canLeaveDemo()) {
            items.add(new SeparatorMenuItem());
            items.add(item(messages, "menu.leaveDemo", commands::leaveDemo));
        } else if (!demo) {
            items.add(new SeparatorMenuItem());
            items.add(item(messages, "menu.key", enterKey));
            items.add(item(messages, "menu.logs", commands::openLogs));
            items.add(item(messages, "menu.demo", commands::startDemo));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(messages, "menu.quit", commands::quit));
        return items;
    }

    private static Menu appearance(MainCommands commands, Messages messages) {
        Menu menu = new Menu(messages.text("menu.appearance"));
        menu.setId("menu-appearance");
        ToggleGroup group = new ToggleGroup();
        for (Appearance.Wish wish : Appearance.Wish.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text("menu.appearance." + wish.name()));
            item.setId("appearance-" + wish.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(commands.appearance() == wish);
            item.setOnAction(_ -> commands.wishAppearance(wish));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(Messages messages, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
