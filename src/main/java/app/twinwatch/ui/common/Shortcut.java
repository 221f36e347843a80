package app.twinwatch.ui.common;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Everything that keys do, in one list: what hears the keys asks it, the sheet of shortcuts shows it. A new one needs a
 * line here, a text {@code shortcut.NAME}, and a place that does it.
 */
public enum Shortcut {
    ADD(Room.LIST, withShortcutKey(KeyCode.N)),
    PASTE(Room.LIST, withShortcutKey(KeyCode.V)),
    SEARCH(Room.LIST, withShortcutKey(KeyCode.F)),
    CHECK_ALL(Room.LIST, alone(KeyCode.F5), withShortcutKey(KeyCode.R)),
    UNDO(Room.LIST, withShortcutKey(KeyCode.Z)),
    HISTORY(Room.LIST, withShortcutKey(KeyCode.H)),

    MOVE(Room.CARDS, alone(KeyCode.LEFT), alone(KeyCode.RIGHT), alone(KeyCode.UP), alone(KeyCode.DOWN)),
    PAGE(Room.CARDS, alone(KeyCode.PAGE_UP), alone(KeyCode.PAGE_DOWN)),
    FIRST_LAST(Room.CARDS, alone(KeyCode.HOME), alone(KeyCode.END)),
    EXTEND(Room.CARDS, withShift(KeyCode.LEFT), withShift(KeyCode.RIGHT)),
    TOGGLE(Room.CARDS, withShortcutKey(KeyCode.SPACE)),
    SELECT_ALL(Room.CARDS, withShortcutKey(KeyCode.A)),
    DETAILS(Room.CARDS, alone(KeyCode.ENTER)),
    PLAY(Room.CARDS, alone(KeyCode.SPACE)),
    COPY_VOICE(Room.CARDS, withShortcutKey(KeyCode.C)),
    TAGS(Room.CARDS, withShortcutKey(KeyCode.T)),
    TWIN_MENU(Room.CARDS, withShift(KeyCode.F10)),
    REMOVE(Room.CARDS, alone(KeyCode.DELETE)),

    FILM_PLAY(Room.FILM, alone(KeyCode.SPACE)),
    FILM_SKIP(Room.FILM, alone(KeyCode.LEFT), alone(KeyCode.RIGHT)),
    FILM_ENDS(Room.FILM, alone(KeyCode.HOME), alone(KeyCode.END)),
    FILM_VOLUME(Room.FILM, alone(KeyCode.UP), alone(KeyCode.DOWN)),
    FILM_SOUND(Room.FILM, alone(KeyCode.M)),
    FILM_FULL_SCREEN(Room.FILM, alone(KeyCode.F)),

    NEXT_AREA(Room.WINDOW, alone(KeyCode.F6)),
    AREA_BEFORE(Room.WINDOW, withShift(KeyCode.F6)),
    MENU(Room.WINDOW, alone(KeyCode.F10)),
    SETTINGS(Room.WINDOW, withShortcutKey(KeyCode.COMMA)),
    SHORTCUTS(Room.WINDOW, alone(KeyCode.F1)),
    CONFIRM_ADD(Room.WINDOW, withShortcutKey(KeyCode.ENTER)),
    CLOSE(Room.WINDOW, alone(KeyCode.ESCAPE)),
    QUIT(Room.WINDOW, withShortcutKey(KeyCode.Q));

    /** Where a shortcut is at work; the order is that of the sheet. */
    public enum Room {
        /** Anywhere in the main window, about the whole list. */
        LIST,
        /** While the keys go to the cards. */
        CARDS,
        /** While the keys go to the player. */
        FILM,
        /** The window itself and the panes over it. */
        WINDOW
    }

    private final Room room;

    @SuppressWarnings("ImmutableEnumChecker") // a list that can't be changed, of keys that can't
    private final List<KeyCodeCombination> keys;

    Shortcut(Room room, KeyCodeCombination... keys) {
        this.room = room;
        this.keys = List.of(keys);
    }

    public Room room() {
        return room;
    }

    /** Returns the keys that do it: one of them is enough. */
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    /** Says whether these keys were pressed, and no others with them. */
    public boolean isPressed(KeyEvent event) {
        return keys.stream().anyMatch(combination -> combination.match(event));
    }

    private static KeyCodeCombination alone(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCodeCombination withShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    /** With Ctrl, or with ⌘ on macOS. */
    private static KeyCodeCombination withShortcutKey(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
