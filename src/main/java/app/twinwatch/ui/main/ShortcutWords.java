package app.twinwatch.ui.main;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Says a shortcut as the keyboard of this operating system has it, such as "Ctrl+F" or "⌘F". */
final class ShortcutWords {
    private ShortcutWords() {}

    /** Returns the words for the key together with the usual shortcut key. */
    static String of(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).getDisplayText();
    }
}
