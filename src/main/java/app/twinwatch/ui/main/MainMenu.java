package app.twinwatch.ui.main;

import app.twinwatch.store.Theme;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import app.twinwatch.ui.settings.LooksViewModel;
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
            MainCommands commands,
            LooksViewModel looks,
            Messages messages,
            boolean demo,
            List<MenuItem> lists,
            Runnable find,
            Runnable openSettings,
            Runnable openShortcuts,
            Runnable undo) {
        ShortcutWords words = new ShortcutWords(messages);
        List<MenuItem> items = new ArrayList<>();
        items.add(appearance(looks, messages));
        items.add(item(messages, "menu.find", find));
        items.addAll(lists);
        items.add(item(messages, "menu.undo", undo));
        MenuItem settings = item(messages, "menu.settings", openSettings);
        settings.setAccelerator(new MenuKeys(Shortcut.SETTINGS, words));
        items.add(settings);
        MenuItem shortcuts = item(messages, "menu.shortcuts", openShortcuts);
        shortcuts.setAccelerator(new MenuKeys(Shortcut.SHORTCUTS, words));
        items.add(shortcuts);
        if (demo && commands.canLeaveDemo()) {
            items.add(new SeparatorMenuItem());
            items.add(item(messages, "menu.leaveDemo", commands::leaveDemo));
        } else if (!demo) {
            items.add(new SeparatorMenuItem());
            items.add(item(messages, "menu.logs", commands::openLogs));
            items.add(item(messages, "menu.demo", commands::startDemo));
        }
        items.add(new SeparatorMenuItem());
        MenuItem quit = item(messages, "menu.quit", commands::quit);
        quit.setAccelerator(new MenuKeys(Shortcut.QUIT, words));
        items.add(quit);
        return items;
    }

    private static Menu appearance(LooksViewModel looks, Messages messages) {
        Menu menu = new Menu(messages.text("menu.appearance"));
        menu.setId("menu-appearance");
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text("menu.appearance." + theme.name()));
            item.setId("appearance-" + theme.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            looks.themeProperty().subscribe(present -> item.setSelected(present == theme));
            item.setOnAction(_ -> looks.chooseTheme(theme));
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
