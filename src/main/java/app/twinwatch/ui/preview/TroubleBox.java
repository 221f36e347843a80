package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Says under the picture why there is no film, and offers what can be done about it. FX thread only. */
final class TroubleBox extends VBox {
    private final Messages messages;
    private final Consumer<WayOut> take;
    private final Label words = new Label();
    private final FlowPane ways = new FlowPane(8, 8);
    private List<Button> buttons = List.of();

    /** @param take goes the way that the user chose */
    TroubleBox(Messages messages, Consumer<WayOut> take) {
        super(10);
        this.messages = messages;
        this.take = take;
        setId("preview-trouble");
        getStyleClass().add("preview-trouble");
        words.setId("preview-trouble-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().add(words);
        hide();
    }

    void show(PreviewTrouble trouble) {
        words.setText(messages.text(trouble.messageKey()));
        buttons = trouble.waysOut().stream().map(this::button).toList();
        ways.getChildren().clear();
        if (buttons.size() == 1) {
            // With large text, what does not fit on one line takes another one.
            buttons.getFirst().setWrapText(true);
            getChildren().setAll(words, buttons.getFirst());
        } else {
            ways.getChildren().setAll(buttons);
            getChildren().setAll(words, ways);
        }
        setVisible(true);
        setManaged(true);
    }

    /** Gives the focus to the first way out. */
    void takeFocus() {
        buttons.getFirst().requestFocus();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    private Button button(WayOut way) {
        Button button = new Button(messages.text(way.messageKey()));
        button.setId("preview-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> take.accept(way));
        return button;
    }
}
