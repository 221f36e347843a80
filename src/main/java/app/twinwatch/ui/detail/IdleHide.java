package app.twinwatch.ui.detail;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Hides a film's bar, and the pointer, while nobody moves; any key or movement brings them back. FX thread only. */
final class IdleHide {
    private static final Duration PATIENCE = Duration.seconds(3);

    private final Node area;
    private final Node bar;
    private final BooleanSupplier wanted;
    private final PauseTransition wait = new PauseTransition(PATIENCE);
    private boolean on;

    /**
     * Hides nothing until it is switched on.
     *
     * @param area where movements count
     * @param wanted asked whether to hide now: a film that stands still keeps its bar
     */
    IdleHide(Node area, Node bar, BooleanSupplier wanted) {
        this.area = area;
        this.bar = bar;
        this.wanted = wanted;
        wait.setOnFinished(_ -> hide());
        area.addEventFilter(MouseEvent.ANY, this::noticed);
        area.addEventFilter(KeyEvent.ANY, this::noticed);
    }

    void setOn(boolean newOn) {
        on = newOn;
        awake();
    }

    private void noticed(InputEvent event) {
        // Leaving and entering are told when the bar itself goes, and are no movement.
        boolean moved =
                event.getEventType() != MouseEvent.MOUSE_EXITED && event.getEventType() != MouseEvent.MOUSE_ENTERED;
        if (on && moved) {
            awake();
        }
    }

    private void awake() {
        bar.setOpacity(1);
        area.setCursor(Cursor.DEFAULT);
        if (on) {
            wait.playFromStart();
        } else {
            wait.stop();
        }
    }

    private void hide() {
        if (wanted.getAsBoolean() && !bar.isHover()) {
            // See-through rather than invisible: the focus stays where it is.
            bar.setOpacity(0);
            area.setCursor(Cursor.NONE);
        } else {
            wait.playFromStart();
        }
    }
}
