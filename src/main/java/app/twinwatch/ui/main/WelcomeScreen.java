package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.welcome.WelcomeView;
import app.twinwatch.ui.welcome.WelcomeViewModel;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** Stands before the window of somebody who has not used Twinwatch yet, and asks for the key. FX thread only. */
final class WelcomeScreen extends StackPane {
    private final Function<Runnable, WelcomeViewModel> models;
    private final Messages messages;
    private final Runnable lookAround;
    private Optional<WelcomeView> pane = Optional.empty();

    /**
     * @param models makes the view model of a pane, given what closes it
     * @param lookAround starts the demo
     */
    WelcomeScreen(Function<Runnable, WelcomeViewModel> models, Messages messages, Runnable lookAround) {
        this.models = models;
        this.messages = messages;
        this.lookAround = lookAround;
        getStyleClass().add("welcome-screen");
        setVisible(false);
    }

    void show() {
        WelcomeView view = WelcomeView.greeting(models.apply(this::leave), messages, lookAround);
        pane = Optional.of(view);
        StackPane placed = new StackPane(view);
        placed.getStyleClass().add("welcome-place");
        StackPane.setAlignment(view, Pos.TOP_CENTER);
        StackPane.setMargin(view, new Insets(24));
        ScrollPane scroll = new ScrollPane(placed);
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().setAll(scroll);
        setVisible(true);
    }

    void leave() {
        setVisible(false);
        getChildren().clear();
        pane = Optional.empty();
    }

    /** Says whether the user has begun to do something here, which nothing may take away. */
    boolean isTouched() {
        return pane.map(WelcomeView::isTouched).orElse(false);
    }

    /** Whether it stands before the window. */
    ReadOnlyBooleanProperty shownProperty() {
        return visibleProperty();
    }

    void focusFirst() {
        // A scroll pane takes its content in when it is dressed, and what is nowhere can't have the focus.
        applyCss();
        layout();
        pane.ifPresent(view -> view.firstFocus().requestFocus());
    }
}
