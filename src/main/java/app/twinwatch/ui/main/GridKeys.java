package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What keys do among the cards, as in a file manager: the arrows go from card to card, with Shift they select on the way,
 * with Ctrl they leave what is selected as it is. FX thread only.
 */
final class GridKeys {
    private final Selection selection;
    private final IntSupplier columns;
    private final IntSupplier page;
    private final Runnable reveal;
    private final Runnable open;
    private final Runnable play;

    /**
     * @param columns how many cards stand beside each other
     * @param page how many are in view
     * @param reveal brings the chosen card into view
     * @param open shows the details of the chosen twin
     * @param play plays the video of the chosen twin
     */
    GridKeys(
            Selection selection, IntSupplier columns, IntSupplier page, Runnable reveal, Runnable open, Runnable play) {
        this.selection = selection;
        this.columns = columns;
        this.page = page;
        this.reveal = reveal;
        this.open = open;
        this.play = play;
    }

    /** Does what the key means here. Says whether it means anything. */
    boolean act(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        Optional<Integer> step = stepOf(event.getCode());
        if (step.isPresent()) {
            selection.atStep(step.get()).ifPresent(id -> go(id, event));
            reveal.run();
            return true;
        }
        if (event.isShortcutDown()) {
            return actWithShortcut(event.getCode());
        }
        return switch (event.getCode()) {
            case ENTER -> done(open);
            // Among several selected ones it is plain what the space bar does in every list.
            case SPACE -> selection.isSome() ? toggle() : done(play);
            default -> false;
        };
    }

    private boolean actWithShortcut(KeyCode code) {
        return switch (code) {
            case A -> done(selection::selectAll);
            case SPACE -> toggle();
            default -> false;
        };
    }

    private void go(AvatarId id, KeyEvent event) {
        if (event.isShiftDown()) {
            selection.extendTo(id);
        } else if (event.isShortcutDown()) {
            selection.goTo(id);
        } else {
            selection.choose(id);
        }
    }

    private boolean toggle() {
        return done(() -> selection.chosenProperty().get().ifPresent(selection::toggle));
    }

    private Optional<Integer> stepOf(KeyCode code) {
        return switch (code) {
            case LEFT -> Optional.of(-1);
            case RIGHT -> Optional.of(1);
            case UP -> Optional.of(-columns.getAsInt());
            case DOWN -> Optional.of(columns.getAsInt());
            case PAGE_UP -> Optional.of(-page.getAsInt());
            case PAGE_DOWN -> Optional.of(page.getAsInt());
            case HOME -> Optional.of(-Integer.MAX_VALUE);
            case END -> Optional.of(Integer.MAX_VALUE);
            default -> Optional.empty();
        };
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
