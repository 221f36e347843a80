package app.twinwatch.ui.preview;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
    private final ReadOnlyBooleanProperty playing;
    private final PauseTransition wait = new PauseTransition(PATIENCE);
    private boolean on;

    /**
     * Hides nothing until it is switched on.
     *
     * @param area where movements count
     * @param playing whether the film runs: one that stands still keeps its bar
     */
    IdleHide(Node area, Node bar, ReadOnlyBooleanProperty playing) {
        this.area = area;
        this.bar = bar;
        this.playing = playing;
        wait.setOnFinished(_ -> hide());
        area.addEventFilter(MouseEvent.ANY, this::noticed);
        area.addEventFilter(KeyEvent.ANY, this::noticed);
        playing.subscribe(this::awake);
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
        // Not otherwise: a transition that runs has JavaFX draw sixty times a second.
        if (on && playing.get()) {
            wait.playFromStart();
        } else {
            wait.stop();
        }
    }

    private void hide() {
        if (bar.isHover()) {
            wait.playFromStart();
        } else {
            // See-through rather than invisible: the focus stays where it is.
            bar.setOpacity(0);
            area.setCursor(Cursor.NONE);
        }
    }
}
