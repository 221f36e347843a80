package app.twinwatch.ui.detail;

import app.twinwatch.twin.Tag;
import app.twinwatch.ui.common.Messages;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * In the place of a tag while it gets another name: Enter and leaving the field keep what was typed, Escape does not. FX
 * thread only.
 */
final class TagNameField extends TextField {
    private final Consumer<String> keep;
    private final Runnable over;
    private boolean ended;

    /**
     * @param keep takes the new name
     * @param over is called in any case, and before
     */
    TagNameField(Tag tag, Messages messages, Consumer<String> keep, Runnable over) {
        super(tag.name());
        this.keep = keep;
        this.over = over;
        setId("tag-name");
        getStyleClass().addAll("plain-field", "tag-field", "tag-name-field");
        setAccessibleText(messages.text("tags.rename"));
        setTextFormatter(TextLimit.of(Tag.LONGEST));
        setPrefColumnCount(14);
        setOnAction(_ -> end(true));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end(false);
                event.consume();
            }
        });
        focusedProperty().addListener((_, before, _) -> {
            if (before) {
                end(true);
            }
        });
    }

    private void end(boolean kept) {
        // The field loses the focus when it goes, and would end once more.
        if (!ended) {
            ended = true;
            over.run();
            if (kept) {
                keep.accept(getText());
            }
        }
    }
}
