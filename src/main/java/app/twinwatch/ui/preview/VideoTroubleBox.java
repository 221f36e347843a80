package app.twinwatch.ui.preview;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.StateGlyph;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** Stands in the film's place when it can't be played: why, and what else can be done. FX thread only. */
final class VideoTroubleBox extends VBox {
    private final Messages messages;
    private final Label words = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);

    /** @param wayOut what to do instead, named after what it does */
    VideoTroubleBox(Messages messages, List<Notice.Action> wayOut) {
        super(12);
        this.messages = messages;
        setId("video-trouble");
        getStyleClass().add("video-trouble");
        setAlignment(Pos.CENTER);
        words.setId("video-trouble-words");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER);
        wayOut.forEach(action -> {
            Button button = new Button(action.words());
            button.getStyleClass().add("small-button");
            button.setOnAction(_ -> action.run().run());
            buttons.getChildren().add(button);
        });
        getChildren().addAll(StateGlyph.icon(Feather.ALERT_CIRCLE, "video-trouble-glyph"), words, buttons);
    }

    /** Gives the focus to the first way out, if there is one. */
    void takeFocus() {
        buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    void show(VideoTrouble trouble) {
        words.setText(messages.text(trouble.messageKey()));
    }
}
