package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Shortcut;
import app.twinwatch.ui.common.ShortcutWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The sheet of shortcuts, and that each line of it is true. What keys do in the film is tried with the player. */
class ShortcutsJourneyTest extends Journey {
    private static final AvatarId NEW = new AvatarId("dddddddd000000000000000000000004");

    @BeforeEach
    void startWithBeaChosen() {
        startWithThreeTwins();
        window.seeFocusOn("#twin-grid");
        window.press(KeyCode.HOME);
        window.see(".detail-name", "Bea");
    }

    @Test
    void theSheetListsEveryShortcutAndClosesByEscape() {
        window.press(KeyCode.F1);
        window.seeFocusOn("#shortcuts-close");
        ShortcutWords words = new ShortcutWords(EnglishWords.MESSAGES);
        List<String> listed = window.textsOf("#shortcuts .label");
        assertThat(Stream.of(Shortcut.values()))
                .allSatisfy(shortcut ->
                        assertThat(listed).contains(words.does(shortcut)).containsAll(words.keys(shortcut)));
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#shortcuts");
        window.seeFocusOn("#twin-grid");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "FILM_.*")
    void everyListedShortcutDoesWhatItSays(Shortcut shortcut) {
        for (KeyCodeCombination keys : shortcut.keys()) {
            seeThatItWorks(shortcut, keys);
        }
    }

    private void seeThatItWorks(Shortcut shortcut, KeyCodeCombination keys) {
        switch (shortcut) {
            case ADD -> opens(keys, "#add");
            case PASTE -> {
                window.copyElsewhere(NEW.value());
                press(keys);
                window.see("#add-text", NEW.value());
            }
            case SEARCH -> {
                press(keys);
                window.seeFocusOn("#search");
            }
            case CHECK_ALL -> {
                press(keys);
                window.see("#toast-words", "heck");
            }
            case UNDO -> {
                window.press(KeyCode.DELETE);
                seeCards("Ada", "Cem");
                press(keys);
                seeCards("Bea", "Ada", "Cem");
            }
            case MOVE, PAGE, FIRST_LAST -> moves(keys);
            case EXTEND -> {
                window.press(KeyCode.RIGHT);
                window.see(".detail-name", "Ada");
                press(keys);
                window.see("#selection-count", "2 twins selected");
            }
            case TOGGLE -> {
                window.press(KeyCode.SHIFT, KeyCode.RIGHT);
                window.see("#selection-count", "2 twins selected");
                press(keys);
                window.seeNothingOf("#selection-count");
            }
            case SELECT_ALL -> {
                press(keys);
                window.see("#selection-count", "3 twins selected");
            }
            case TAGS -> opens(keys, "#tag-pane");
            case HISTORY -> opens(keys, "#history");
            case DETAILS -> {
                narrow();
                press(keys);
                window.see(".detail-name", "Bea");
            }
            case PLAY -> {
                narrow();
                press(keys);
                // Bea has no video; the space bar opens what there is of her.
                window.see(".detail-name", "Bea");
            }
            case COPY_VOICE -> {
                window.press(KeyCode.RIGHT);
                window.see(".detail-name", "Ada");
                press(keys);
                Eventually.that(
                        "the voice ID is copied", () -> window.clipboard().equals(VOICE));
            }
            case TWIN_MENU -> {
                press(keys);
                Eventually.that("the menu of the twin is open", () -> window.isOffered("Copy avatar ID"));
                window.press(KeyCode.ESCAPE);
            }
            case REMOVE -> {
                press(keys);
                seeCards("Ada", "Cem");
            }
            case NEXT_AREA -> {
                press(keys);
                window.seeFocusOn("#detail");
            }
            case AREA_BEFORE -> {
                press(keys);
                window.seeFocusOn(".filter-bar");
            }
            case MENU -> {
                press(keys);
                Eventually.that("the menu is open", () -> window.isOffered("Quit"));
                window.press(KeyCode.ESCAPE);
            }
            case SETTINGS -> opens(keys, "#settings");
            case SHORTCUTS -> opens(keys, "#shortcuts");
            case CONFIRM_ADD -> {
                window.press(KeyCode.CONTROL, KeyCode.N);
                window.seeFocusOn("#add-text");
                window.type(NEW.value());
                window.see("#add-confirm", "Add 1 twin");
                press(keys);
                window.seeNothingOf("#add");
                window.seeThat(card(NEW));
            }
            case CLOSE -> {
                narrow();
                window.press(KeyCode.ENTER);
                window.seeThat("#detail");
                press(keys);
                window.seeNothingOf("#detail");
            }
            case QUIT -> {
                window.press(KeyCode.F1);
                window.seeFocusOn("#shortcuts-close");
                press(keys);
                Eventually.that("the program ends", () -> window.exitCode().equals(Optional.of(0)));
            }
            case FILM_PLAY, FILM_SKIP, FILM_ENDS, FILM_VOLUME, FILM_SOUND, FILM_FULL_SCREEN ->
                throw new AssertionError("tried with the player");
        }
    }

    private void opens(KeyCodeCombination keys, String pane) {
        press(keys);
        window.seeThat(pane);
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf(pane);
    }

    /** Goes there from a card where the key leads elsewhere. */
    private void moves(KeyCodeCombination keys) {
        boolean back =
                List.of(KeyCode.LEFT, KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME).contains(keys.getCode());
        window.press(back ? KeyCode.END : KeyCode.HOME);
        String from = back ? "Cem" : "Bea";
        window.see(".detail-name", from);
        press(keys);
        Eventually.that(
                "another card is chosen", () -> !window.textOf(".detail-name").equals(from));
    }

    private void narrow() {
        window.run(() -> {
            window.stage().setWidth(760);
            window.stage().setHeight(720);
        });
        window.seeNothingOf("#detail");
    }

    private void press(KeyCodeCombination keys) {
        if (keys.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            window.press(KeyCode.CONTROL, keys.getCode());
        } else if (keys.getShift() == KeyCombination.ModifierValue.DOWN) {
            window.press(KeyCode.SHIFT, keys.getCode());
        } else {
            window.press(keys.getCode());
        }
    }
}
