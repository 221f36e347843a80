package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of an item of a menu, shown in the user's language: JavaFX calls them by English names only. Immutable. */
final class MenuKeys extends KeyCombination {
    private final KeyCodeCombination keys;
    private final String words;

    /** Takes the first keys of the shortcut. */
    MenuKeys(Shortcut shortcut, ShortcutWords words) {
        this(shortcut.keys().getFirst(), words.key(shortcut));
    }

    private MenuKeys(KeyCodeCombination keys, String words) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
        this.words = words;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MenuKeys same && keys.equals(same.keys) && words.equals(same.words);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
