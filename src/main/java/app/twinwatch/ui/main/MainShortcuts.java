package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** What keys and dropped files do anywhere in the main window. FX thread only. */
final class MainShortcuts {
    private final MainView view;
    private final MainModels models;
    private final BooleanSupplier covered;

    /** @param covered says whether a pane lies over the window and has the keys to itself */
    MainShortcuts(MainView view, MainModels models, BooleanSupplier covered) {
        this.view = view;
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
                view.closeDetail();
                event.consume();
            }
        });
        view.setOnDragOver(event -> {
            if (!covered.getAsBoolean() && event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.setOnDragDropped(this::drop);
    }

    private boolean act(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isShortcutDown()) {
            return actWithShortcut(event.getCode(), typing);
        }
        return switch (event.getCode()) {
            case F5 -> done(view::checkAll);
            case ESCAPE -> done(view::closeDetail);
            case DELETE -> !typing && onChosen(twin -> models.actions().remove(List.of(twin.id())));
            default -> false;
        };
    }

    private boolean actWithShortcut(KeyCode code, boolean typing) {
        return switch (code) {
            case COMMA -> done(view::openSettings);
            case N -> done(() -> view.openAdd(""));
            case F -> done(view::focusSearch);
            case R -> done(view::checkAll);
            case C -> !typing && onChosen(models.actions()::copyVoiceId);
            case Z -> !typing && done(models.actions()::undoRemoval);
            case V -> !typing && Clipboard.getSystemClipboard().hasString() && done(this::paste);
            default -> false;
        };
    }

    private void paste() {
        view.openAdd(Clipboard.getSystemClipboard().getString());
    }

    private boolean onChosen(Consumer<Twin> action) {
        return models.grid()
                .chosenTwin()
                .map(twin -> done(() -> action.accept(twin)))
                .orElse(false);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            view.openAdd("");
            event.getDragboard().getFiles().forEach(file -> models.add().readFile(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
