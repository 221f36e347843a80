package app.twinwatch.ui.detail;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A twin's name, to be changed where it stands: Enter and leaving the field keep what was typed, Escape does not. Under
 * a name of the user's own stands HeyGen's. FX thread only.
 */
final class NameBox extends VBox {
    private final BiConsumer<AvatarId, String> rename;
    private final Label name = new Label();
    private final Button edit = new Button();
    private final HBox reading = new HBox(4, name, edit);
    private final TextField field = new TextField();
    private final BesideBox line;
    private final Label hiddenName = new Label();
    private Optional<Twin> shown = Optional.empty();
    private Optional<AvatarId> edited = Optional.empty();

    /**
     * An empty box.
     *
     * @param rename takes the twin and what was typed
     * @param beside stands at the end of the line
     */
    NameBox(Messages messages, BiConsumer<AvatarId, String> rename, Region beside) {
        super(2);
        this.rename = rename;
        this.line = new BesideBox(reading, beside);
        prepareReading(messages);
        prepareField(messages);
        hiddenName.setId("detail-heygen-name");
        hiddenName.getStyleClass().add("muted");
        hiddenName.setWrapText(true);
        hiddenName.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(line, hiddenName);
    }

    private void prepareReading(Messages messages) {
        name.setId("detail-name");
        name.getStyleClass().add("detail-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setOnMouseClicked(_ -> begin());
        edit.setId("detail-rename");
        edit.getStyleClass().addAll("small-button", "icon-button");
        edit.setGraphic(StateGlyph.icon(Feather.EDIT_2, "quiet-glyph"));
        edit.setAccessibleText(messages.text("detail.rename"));
        edit.setTooltip(new Tooltip(messages.text("detail.rename.tip")));
        edit.setMinWidth(USE_PREF_SIZE);
        edit.setOnAction(_ -> begin());
        reading.setAlignment(Pos.CENTER_LEFT);
    }

    private void prepareField(Messages messages) {
        field.setId("detail-name-field");
        field.setPromptText(messages.text("detail.rename.prompt"));
        field.setAccessibleText(messages.text("detail.rename"));
        field.setTextFormatter(TextLimit.of(Remarks.LONGEST_LABEL));
        field.setOnAction(_ -> endByKey(true));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endByKey(false);
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                end(true);
            }
        });
    }

    /** Shows a twin's name; a name that is just being typed goes to the twin it was begun for. */
    void show(DetailContent content) {
        Twin twin = content.twin();
        if (edited.isPresent() && !edited.get().equals(twin.id())) {
            end(true);
        }
        shown = Optional.of(twin);
        name.setText(twin.displayName());
        hiddenName.setText(content.hiddenName().orElse(""));
        hiddenName.setVisible(content.hiddenName().isPresent());
        hiddenName.setManaged(content.hiddenName().isPresent());
    }

    private void begin() {
        shown.ifPresent(twin -> {
            edited = Optional.of(twin.id());
            field.setText(twin.label().or(twin::name).orElse(""));
            line.setFirst(field);
            field.requestFocus();
            field.selectAll();
        });
    }

    private void endByKey(boolean keep) {
        end(keep);
        edit.requestFocus();
    }

    private void end(boolean keep) {
        Optional<AvatarId> twin = edited;
        // Forgotten first: the field loses the focus when it goes, and would end the typing once more.
        edited = Optional.empty();
        twin.ifPresent(id -> {
            line.setFirst(reading);
            if (keep) {
                rename.accept(id, field.getText());
            }
        });
    }
}
