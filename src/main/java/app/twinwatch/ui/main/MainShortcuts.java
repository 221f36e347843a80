package app.twinwatch.ui.main;

import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Shortcut;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/** What keys do anywhere in the main window. FX thread only. */
final class MainShortcuts {
    /** Windows itself asks for the menu; elsewhere nobody does. */
    private static final boolean SYSTEM_OPENS_MENUS = OperatingSystem.current() == OperatingSystem.WINDOWS;

    private final MainView view;
    private final HeaderView header;
    private final Panes panes;
    private final Areas areas;
    private final MainModels models;
    private final BooleanSupplier covered;

    /** @param covered says whether a pane lies over the window and has the keys to itself */
    MainShortcuts(
            MainView view, HeaderView header, Panes panes, Areas areas, MainModels models, BooleanSupplier covered) {
        this.view = view;
        this.header = header;
        this.panes = panes;
        this.areas = areas;
        this.models = models;
        this.covered = covered;
    }

    void install() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!covered.getAsBoolean() && act(event)) {
                event.consume();
            }
        });
        // Before the list of cards takes the key for an edit that it never has.
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean onCards = !covered.getAsBoolean() && !(event.getTarget() instanceof TextInputControl);
            if (event.getCode() == KeyCode.ESCAPE && onCards) {
                giveUp();
                event.consume();
            }
        });
    }

    private boolean act(KeyEvent event) {
        return Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.isPressed(event))
                .anyMatch(shortcut -> act(shortcut, event));
    }

    /** @return whether that was done here; other keys belong to whatever has the focus */
    private boolean act(Shortcut shortcut, KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        return switch (shortcut) {
            case ADD -> done(() -> view.openAdd(""));
            case PASTE -> !typing && Clipboard.getSystemClipboard().hasString() && done(this::paste);
            case SEARCH -> done(header::focusSearch);
            case CHECK_ALL -> done(view::checkAll);
            case UNDO -> !typing && done(models.actions()::undo);
            case COPY_VOICE -> !typing && onTargets(this::copy);
            case REMOVE -> !typing && on(models.grid().removable(), this::remove);
            case TAGS -> !typing && onTargets(panes::openTags);
            case NEXT_AREA -> done(areas::next);
            case AREA_BEFORE -> done(areas::before);
            case MENU -> done(header::openMenu);
            case HISTORY -> done(() -> panes.openHistory(Optional.empty()));
            case SETTINGS -> done(panes::openSettings);
            case SHORTCUTS -> done(panes::openShortcuts);
            case CLOSE -> done(this::giveUp);
            case TWIN_MENU -> !SYSTEM_OPENS_MENUS && done(() -> openMenuOf((Node) event.getTarget()));
            case MOVE, PAGE, FIRST_LAST, EXTEND, SELECT_ALL, TOGGLE, DETAILS, PLAY -> false;
            case FILM_PLAY, FILM_SKIP, FILM_ENDS, FILM_VOLUME, FILM_SOUND, FILM_FULL_SCREEN -> false;
            case CONFIRM_ADD -> false;
            case QUIT -> false; // the menu hears it, above any pane
        };
    }

    private static void openMenuOf(Node node) {
        Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, new PickResult(node, 0, 0)));
    }

    private void paste() {
        view.openAdd(Clipboard.getSystemClipboard().getString());
    }

    /** First what is selected beyond the chosen twin, then the details that lie over the cards. */
    private void giveUp() {
        if (models.grid().selection().isSome()) {
            models.grid().selection().giveUp();
        } else {
            view.closeDetail();
        }
    }

    private void remove(List<Twin> twins) {
        models.actions().remove(twins.stream().map(Twin::id).toList());
    }

    private void copy(List<Twin> twins) {
        if (twins.size() == 1) {
            models.actions().copyVoiceId(twins.getFirst());
        } else {
            models.actions().copyVoiceIds(twins);
        }
    }

    private boolean onTargets(Consumer<List<Twin>> action) {
        return on(models.grid().targets(), action);
    }

    private static boolean on(List<Twin> targets, Consumer<List<Twin>> action) {
        return !targets.isEmpty() && done(() -> action.accept(targets));
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
