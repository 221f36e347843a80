package app.twinwatch.ui.calls;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UntilGone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The pane that lists every call to HeyGen. FX thread only. */
public final class CallsView extends VBox {
    private final CallsViewModel viewModel;
    private final Messages messages;
    private final ListView<ApiCall> list = new ListView<>();
    private final ComboBox<CallFilter> filter = new ComboBox<>();
    private final Button save = new Button();
    private boolean filling;

    /**
     * Shows what the view model has.
     *
     * @param saveCsv asks where to save the shown calls, and saves them
     * @param close closes the pane
     */
    public CallsView(CallsViewModel viewModel, Messages messages, Runnable saveCsv, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("calls");
        getStyleClass().addAll("dialog", "calls");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("calls.title"));
        title.getStyleClass().add("dialog-title");
        Label explanation = new Label(viewModel.explanation());
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new VBox(4, title, explanation), choice(), list(close), buttons(saveCsv, close));
        UntilGone.follow(
                this,
                viewModel.filtersProperty().subscribe(this::offer),
                viewModel.shownProperty().subscribe(this::show),
                viewModel::close);
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return list;
    }

    private Node choice() {
        Label used = new Label();
        used.setId("calls-used");
        used.textProperty().bind(viewModel.summaryProperty());
        used.setMinWidth(USE_PREF_SIZE);
        filter.setId("calls-filter");
        filter.setAccessibleText(messages.text("calls.filter"));
        filter.setMaxWidth(320);
        filter.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CallFilter choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public CallFilter fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        filter.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !filling) {
                viewModel.choose(chosen);
            }
        });
        FlowPane line = new FlowPane(16, 8, filter, used);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node list(Runnable close) {
        list.setId("calls-list");
        list.getStyleClass().add("calls-list");
        list.setAccessibleText(messages.text("calls.list"));
        list.setCellFactory(_ -> new CallCell(viewModel::row));
        Label nothing = new Label(messages.text("calls.none"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        // A list takes Escape for the end of an edit that this one never has.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private Node buttons(Runnable saveCsv, Runnable close) {
        save.setId("calls-save");
        save.setText(messages.text("calls.save"));
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> saveCsv.run());
        Button done = new Button(messages.text("settings.done"));
        done.setId("calls-done");
        done.getStyleClass().add("accent");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> close.run());
        return new ButtonLine(List.of(save), List.of(done));
    }

    /** The numbers beside the choices grow while one looks. */
    private void offer(List<CallFilter> choices) {
        filling = true;
        filter.getItems().setAll(choices);
        filter.setValue(choices.isEmpty() ? null : viewModel.chosen());
        filling = false;
    }

    private void show(List<ApiCall> calls) {
        @Nullable ApiCall selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(calls);
        if (selected != null) {
            // A call that comes while somebody reads must not take the choice away.
            list.getSelectionModel().select(selected);
        }
        save.setDisable(calls.isEmpty());
    }
}
