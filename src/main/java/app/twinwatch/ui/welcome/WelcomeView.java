package app.twinwatch.ui.welcome;

import app.twinwatch.ui.common.AppIcon;
import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import atlantafx.base.controls.PasswordTextField;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Greets a new user and asks for the key, or asks for a new one. FX thread only. */
public final class WelcomeView extends VBox {
    private final WelcomeViewModel viewModel;
    private final Messages messages;
    private final PasswordTextField key = new PasswordTextField();

    private WelcomeView(WelcomeViewModel viewModel, Messages messages, Node heading, Button other) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("welcome");
        getStyleClass().addAll("dialog", "welcome");
        setMinHeight(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label label = new Label(messages.text("welcome.key"));
        label.getStyleClass().add("strong");
        label.setLabelFor(key);
        Label where = wrapped("muted");
        where.setId("welcome-where");
        where.textProperty().bind(viewModel.whereProperty());
        getChildren().addAll(heading, label, key(), where, remark(), buttons(other));
        // However it is closed, what was typed must not stay behind.
        sceneProperty().subscribe((_, now) -> {
            if (now == null) {
                viewModel.leave();
            }
        });
    }

    /**
     * Greets somebody who has not used Twinwatch yet.
     *
     * @param lookAround starts the demo
     */
    public static WelcomeView greeting(WelcomeViewModel viewModel, Messages messages, Runnable lookAround) {
        Button demo = button("welcome-demo", messages.text("welcome.demo"), lookAround);
        demo.getStyleClass().add("flat");
        return new WelcomeView(viewModel, messages, greeting(messages), demo);
    }

    /**
     * Asks for another key.
     *
     * @param cancel closes the pane and leaves everything as it is
     */
    public static WelcomeView anotherKey(WelcomeViewModel viewModel, Messages messages, Runnable cancel) {
        Label title = new Label(messages.text("welcome.another"));
        title.getStyleClass().add("dialog-title");
        Button button = button("welcome-cancel", messages.text("action.cancel"), cancel);
        WelcomeView view = new WelcomeView(viewModel, messages, title, button);
        // The field takes Escape for itself and does nothing with it.
        view.key.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume();
            }
        });
        return view;
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return key;
    }

    /** Says whether the user has begun to do something here, which nothing may take away. */
    public boolean isTouched() {
        return viewModel.isTouched();
    }

    private static Node greeting(Messages messages) {
        ImageView icon = new ImageView(AppIcon.ofSize(128));
        icon.setFitWidth(48);
        icon.setFitHeight(48);
        Label title = new Label(messages.text("welcome.title"));
        title.getStyleClass().add("welcome-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label purpose = wrapped("muted");
        purpose.setText(messages.text("welcome.purpose"));
        VBox words = new VBox(4, title, purpose);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox greeting = new HBox(16, icon, words);
        greeting.setAlignment(Pos.CENTER_LEFT);
        return greeting;
    }

    private Node key() {
        key.setId("welcome-key");
        key.setPromptText(messages.text("welcome.prompt"));
        key.setAccessibleText(messages.text("welcome.key"));
        ToggleButton show = new ToggleButton(messages.text("welcome.show"));
        show.setId("welcome-show");
        show.getStyleClass().addAll("flat", "show-key");
        show.setCursor(Cursor.HAND);
        show.setMinWidth(USE_PREF_SIZE);
        show.selectedProperty().subscribe(shown -> {
            key.setRevealPassword(shown);
            show.setText(messages.text(shown ? "welcome.hide" : "welcome.show"));
        });
        // The field around it would take the click for Enter.
        show.setOnAction(ActionEvent::consume);
        key.setRight(show);
        key.passwordProperty().subscribe(viewModel.typedProperty()::set);
        viewModel.typedProperty().subscribe(typed -> {
            if (typed.isEmpty()) {
                key.clear();
            }
        });
        key.setOnAction(_ -> viewModel.submit());
        return key;
    }

    private Node remark() {
        Label remark = wrapped("problem");
        remark.setId("welcome-problem");
        remark.textProperty().bind(viewModel.remarkProperty());
        viewModel.progressProperty().subscribe(progress -> {
            boolean accepted = progress instanceof WelcomeViewModel.Progress.Accepted;
            remark.setGraphic(accepted ? StateGlyph.icon(Feather.CHECK, "success-glyph") : null);
            remark.getStyleClass()
                    .setAll(
                            "label",
                            switch (progress) {
                                case WelcomeViewModel.Progress.Trying() -> "muted";
                                case WelcomeViewModel.Progress.Accepted(var _) -> "success";
                                case WelcomeViewModel.Progress.Typing(), WelcomeViewModel.Progress.Doubtful(var _) ->
                                    "problem";
                            });
        });
        return remark;
    }

    private Node buttons(Button other) {
        Button start = button("welcome-start", "", viewModel::submit);
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.textProperty().bind(viewModel.submitProperty());
        return new ButtonLine(List.of(other), List.of(start));
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label wrapped(String styleClass) {
        Label text = new Label();
        text.getStyleClass().add(styleClass);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }
}
