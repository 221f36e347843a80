package app.twinwatch.ui.common;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A brief word in the corner that takes no focus and goes away by itself, with at most one thing to do.
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

    public Toast() {
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.setId("toast-words");
        action.setId("toast-action");
        action.getStyleClass().add("toast-action");
        getChildren().addAll(words, action);
        setAccessibleRole(AccessibleRole.TEXT);
        stay.setOnFinished(_ -> hide());
        hide();
    }

    /** Shows the words; with something to do, for longer. */
    public void show(Notice notice) {
        words.setText(notice.words());
        setAccessibleText(notice.words());
        Optional<Notice.Action> offered = notice.action();
        action.setVisible(offered.isPresent());
        action.setManaged(offered.isPresent());
        offered.ifPresent(offer -> {
            action.setText(offer.words());
            action.setOnAction(_ -> {
                hide();
                offer.run().run();
            });
        });
        setVisible(true);
        stay.setDuration(offered.isPresent() ? WITH_ACTION : SHORT);
        stay.playFromStart();
    }

    private void hide() {
        setVisible(false);
        stay.stop();
    }
}
