package app.twinwatch.ui.common;

import app.twinwatch.desktop.OperatingSystem;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Says keys as they stand on the user's keyboard, such as "Ctrl+F" or "⌘F". Immutable; any thread. */
public final class ShortcutWords {
    /** Keys that are called by a word, which is another one in each language. */
    private static final Set<KeyCode> NAMED = Set.of(
            KeyCode.DELETE,
            KeyCode.DOWN,
            KeyCode.END,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.HOME,
            KeyCode.LEFT,
            KeyCode.PAGE_DOWN,
            KeyCode.PAGE_UP,
            KeyCode.RIGHT,
            KeyCode.SPACE,
            KeyCode.UP);

    private final Messages messages;
    private final boolean mac;

    public ShortcutWords(Messages messages) {
        this(messages, OperatingSystem.current() == OperatingSystem.MACOS);
    }

    ShortcutWords(Messages messages, boolean mac) {
        this.messages = messages;
        this.mac = mac;
    }

    /** Returns what the shortcut does. */
    public String does(Shortcut shortcut) {
        return messages.text("shortcut." + shortcut.name());
    }

    /** Returns the first of its keys, where there is room for one only. */
    public String key(Shortcut shortcut) {
        return words(shortcut.keys().getFirst());
    }

    /** Returns all its keys. */
    public List<String> keys(Shortcut shortcut) {
        return shortcut.keys().stream().map(this::words).toList();
    }

    String words(KeyCodeCombination keys) {
        String last = name(keys.getCode());
        String shifted = isDown(keys.getShift()) ? messages.text(mac ? "keys.shift.mac" : "keys.shift", last) : last;
        return isDown(keys.getShortcut()) ? messages.text(mac ? "keys.control.mac" : "keys.control", shifted) : shifted;
    }

    private String name(KeyCode code) {
        if (NAMED.contains(code)) {
            return messages.text("key." + code.name());
        }
        return code == KeyCode.COMMA ? "," : code.getName();
    }

    private static boolean isDown(KeyCombination.ModifierValue value) {
        return value == KeyCombination.ModifierValue.DOWN;
    }
}
