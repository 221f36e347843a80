package app.twinwatch.ui.welcome;

import app.twinwatch.ui.common.AppIcon;
import app.twinwatch.ui.common.Messages;
import atlantafx.base.controls.PasswordTextField;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Greets a new user and asks for the key, or asks for a new one. FX thread only. */
public final class WelcomeView extends VBox {
    private static final double WIDTH = 540;

    private final Messages messages;
    private final PasswordTextField key = new PasswordTextField();

    /** @param lookAround starts the demo */
    public WelcomeView(WelcomeViewModel viewModel, Messages messages, Runnable lookAround) {
        this.messages = messages;
        setId("welcome");
        getStyleClass().addAll("dialog", "welcome");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label label = new Label(messages.text("welcome.key"));
        label.getStyleClass().add("strong");
        label.setLabelFor(key);
        getChildren()
                .addAll(
                        greeting(),
                        label,
                        key(viewModel),
                        text("welcome.where", "muted"),
                        problem(viewModel),
                        buttons(viewModel, lookAround));
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return key;
    }

    private Node greeting() {
        ImageView icon = new ImageView(AppIcon.ofSize(128));
        icon.setFitWidth(48);
        icon.setFitHeight(48);
        Label title = new Label(messages.text("welcome.title"));
        title.getStyleClass().add("welcome-title");
        VBox words = new VBox(4, title, text("welcome.purpose", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox greeting = new HBox(16, icon, words);
        greeting.setAlignment(Pos.CENTER_LEFT);
        return greeting;
    }

    private Node key(WelcomeViewModel viewModel) {
        key.setId("welcome-key");
        key.setPromptText(messages.text("welcome.prompt"));
        key.setAccessibleText(messages.text("welcome.key"));
        ToggleButton show = new ToggleButton(messages.text("welcome.show"));
        show.setId("welcome-show");
        show.getStyleClass().addAll("flat", "show-key");
        show.setCursor(Cursor.HAND);
        show.selectedProperty().subscribe(shown -> {
            key.setRevealPassword(shown);
            show.setText(messages.text(shown ? "welcome.hide" : "welcome.show"));
        });
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

    private Node problem(WelcomeViewModel viewModel) {
        Label problem = new Label();
        problem.setId("welcome-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(20);
        problem.textProperty().bind(viewModel.problemProperty());
        return problem;
    }

    private Node buttons(WelcomeViewModel viewModel, Runnable lookAround) {
        Button demo = new Button(messages.text("welcome.demo"));
        demo.setId("welcome-demo");
        demo.getStyleClass().add("flat");
        demo.setOnAction(_ -> lookAround.run());
        Button start = new Button(messages.text("welcome.start"));
        start.setId("welcome-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(_ -> viewModel.submit());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox buttons = new HBox(8, demo, spring, start);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private Label text(String messageKey, String styleClass) {
        Label text = new Label(messages.text(messageKey));
        text.getStyleClass().add(styleClass);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }
}
