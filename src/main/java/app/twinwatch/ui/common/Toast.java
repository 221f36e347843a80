package app.twinwatch.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A brief word in the corner that takes no focus and goes away by itself, with at most one thing to do.
 *
 * <p>What the user just did is confirmed at once. What happened by itself waits for its turn, so that it never pushes
 * away an Undo, and comes back if a confirmation took its place. While nobody looks at the window it stays until somebody
 * does, and makes way for a later one only, which is expected to say all that happened meanwhile.
 *
 * <p>Part of the window's own content rather than a pop-up window: it never covers another program, and JavaFX can't
 * trip over it when the application ends.
 */
public final class Toast extends HBox {
    private static final Duration SHORT = Duration.seconds(3);
    private static final Duration WITH_ACTION = Duration.seconds(10);

    private final Label words = new Label();
    private final Button action = new Button();
    private final PauseTransition stay = new PauseTransition();
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final ObservableValue<Boolean> lookedAt;
    private Optional<Notice> shown = Optional.empty();
    /** What came last of all that came while nobody looked. */
    private Optional<Notice> unseen = Optional.empty();

    /** @param lookedAt whether the user works in the window */
    public Toast(ObservableValue<Boolean> lookedAt) {
        this.lookedAt = lookedAt;
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.setId("toast-words");
        action.setId("toast-action");
        action.getStyleClass().add("toast-action");
        getChildren().addAll(words, action);
        setAccessibleRole(AccessibleRole.TEXT);
        stay.setOnFinished(_ -> {
            hide();
            showNext();
        });
        hide();
        lookedAt.subscribe(looked -> {
            if (looked) {
                unseen = Optional.empty();
                shown.filter(Notice::inTurn).ifPresent(_ -> stay.playFromStart());
            }
        });
    }

    /** Shows the words, or lets them wait for their turn; with something to do, for longer. */
    public void show(Notice notice) {
        if (!notice.inTurn()) {
            shown.filter(Notice::inTurn).ifPresent(waiting::addFirst);
            display(notice);
            return;
        }
        boolean replaces = unseen.isPresent() && unseen.equals(shown);
        unseen.ifPresent(waiting::remove);
        unseen = lookedAt.getValue() ? Optional.empty() : Optional.of(notice);
        if (shown.isEmpty() || replaces) {
            display(notice);
        } else {
            waiting.addLast(notice);
        }
    }

    private void display(Notice notice) {
        shown = Optional.of(notice);
        words.setText(notice.words());
        setAccessibleText(notice.words());
        Optional<Notice.Action> offered = notice.action();
        action.setVisible(offered.isPresent());
        action.setManaged(offered.isPresent());
        offered.ifPresent(offer -> {
            action.setText(offer.words());
            action.setOnAction(_ -> act(offer));
        });
        setVisible(true);
        // The same words twice are news twice, which a property would keep to itself.
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        stay.setDuration(offered.isPresent() ? WITH_ACTION : SHORT);
        if (notice.inTurn() && !lookedAt.getValue()) {
            stay.stop();
        } else {
            stay.playFromStart();
        }
    }

    /** What the action confirms comes before what waits. */
    private void act(Notice.Action offer) {
        hide();
        offer.run().run();
        if (shown.isEmpty()) {
            showNext();
        }
    }

    private void showNext() {
        Optional.ofNullable(waiting.poll()).ifPresent(this::display);
    }

    private void hide() {
        shown = Optional.empty();
        setVisible(false);
        stay.stop();
    }
}
