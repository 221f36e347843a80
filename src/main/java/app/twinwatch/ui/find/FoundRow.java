package app.twinwatch.ui.find;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.PictureBox;
import app.twinwatch.ui.common.StatePill;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.ui.common.TwinPictures;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A line with a twin of the account. FX thread only. */
final class FoundRow extends ListCell<FoundTwin> {
    private static final double RADIUS = 4;
    /** From this many widths of the picture there is room for it beside the words. */
    private static final double ROOMY = 6;

    private final Messages messages;
    private final FindViewModel viewModel;
    private final CheckBox choice = new CheckBox();
    private final PictureBox picture;
    private final Label name = new Label();
    private final Tooltip wholeName = new Tooltip();
    private final StatePill pill = new StatePill();
    private final Label known = new Label();
    private final HBox line;
    private @Nullable Twin shown;

    FoundRow(FindViewModel viewModel, Messages messages, TwinPictures pictures) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.picture = new PictureBox(pictures, RADIUS, true);
        getStyleClass().add("found-row");
        // Keys go to the list, whose space bar chooses.
        choice.setFocusTraversable(false);
        choice.setMouseTransparent(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("found-picture");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        known.setText(messages.text("find.known"));
        known.getStyleClass().add("muted");
        name.setTooltip(wholeName);
        // Where large text leaves little room, the name is worth more than the small picture.
        frame.visibleProperty()
                .bind(widthProperty().greaterThan(frame.widthProperty().multiply(ROOMY)));
        frame.managedProperty().bind(frame.visibleProperty());
        known.setMinWidth(USE_PREF_SIZE);
        known.managedProperty().bind(known.visibleProperty());
        // A twin on the list tells its state there.
        pill.visibleProperty()
                .bind(frame.visibleProperty().or(known.visibleProperty().not()));
        pill.managedProperty().bind(pill.visibleProperty());
        line = new HBox(12, choice, frame, name, pill, known);
        line.setAlignment(Pos.CENTER_LEFT);
        // The list is as wide as its pane, not as its longest name.
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (shown != null) {
                viewModel.toggle(shown.id());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FoundTwin found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            shown = null;
            picture.clear();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Twin twin = found.twin();
        shown = twin;
        choice.setSelected(found.chosen());
        choice.setDisable(found.known());
        name.setText(twin.displayName());
        wholeName.setText(twin.displayName());
        pill.show(Tone.of(twin.state()), viewModel.pill(twin.state()));
        known.setVisible(found.known());
        picture.show(twin);
        setGraphic(line);
        String key = found.known() ? "find.row.known" : found.chosen() ? "find.row.chosen" : "find.row";
        setAccessibleText(messages.text(key, twin.displayName(), viewModel.pill(twin.state())));
    }
}
