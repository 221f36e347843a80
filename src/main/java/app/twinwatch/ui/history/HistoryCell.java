package app.twinwatch.ui.history;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** One event in the list, below the name of its day where that begins. FX thread only. */
final class HistoryCell extends ListCell<HistoryEntry> {
    private final Function<HistoryEntry, HistoryRow> rows;
    private final Label day = line("history-day");
    private final Circle dot = new Circle(4);
    private final Label who = line("call-who");
    private final Label gone = new Label();
    private final Label when = new Label();
    private final Label what = line("muted");
    private final Label said = line("muted");
    private final VBox content;

    HistoryCell(Function<HistoryEntry, HistoryRow> rows, String goneWords) {
        this.rows = rows;
        // As wide as the list, however little that is.
        setPrefWidth(0);
        who.setWrapText(false);
        who.setMinWidth(0);
        gone.setText(goneWords);
        gone.getStyleClass().add("muted");
        gone.setMinWidth(USE_PREF_SIZE);
        when.getStyleClass().add("muted");
        when.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(12, who, gone, when);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, first, what, said);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, dot, words);
        row.setAlignment(Pos.CENTER_LEFT);
        this.content = new VBox(6, day, row);
    }

    @Override
    protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        HistoryRow row = rows.apply(entry);
        show(day, entry.day().orElse(""));
        dot.getStyleClass().setAll("dot", row.tone().styleClass());
        who.setText(row.who());
        gone.setVisible(!entry.listed());
        gone.setManaged(!entry.listed());
        when.setText(row.when());
        what.setText(row.what());
        show(said, row.said().orElse(""));
        setAccessibleText(row.spoken());
        setGraphic(content);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
