package app.twinwatch.ui.calls;

import app.twinwatch.heygen.ApiCall;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call in the list: whom it was about and when, and below what was asked and answered. FX thread only. */
final class CallCell extends ListCell<ApiCall> {
    private final Function<ApiCall, CallRow> rows;
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label what = new Label();
    private final HBox first = new HBox(12, who, when);
    private final VBox content = new VBox(2, first, what);

    CallCell(Function<ApiCall, CallRow> rows) {
        this.rows = rows;
        // As wide as the list, however little that is.
        setPrefWidth(0);
        who.getStyleClass().add("call-who");
        who.setMaxWidth(Double.MAX_VALUE);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        when.getStyleClass().add("muted");
        when.setMinWidth(USE_PREF_SIZE);
        first.setAlignment(Pos.BASELINE_LEFT);
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable ApiCall call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        CallRow row = rows.apply(call);
        who.setText(row.who());
        when.setText(row.when());
        what.setText(row.what());
        setAccessibleText(row.spoken());
        setGraphic(content);
    }
}
