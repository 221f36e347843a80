package app.twinwatch.ui.history;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.UntilGone;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The pane that tells what happened. FX thread only. */
public final class HistoryView extends VBox {
    private final HistoryViewModel viewModel;
    private final Messages messages;
    private final Consumer<AvatarId> showTwin;
    private final CustomTextField search = new CustomTextField();
    private final ComboBox<TwinChoice> twins = new ComboBox<>();
    private final ListView<HistoryEntry> list = new ListView<>();
    private final Label summary = new Label();
    private final Label nothing = new Label();
    private final Button save = new Button();
    private boolean filling;

    /**
     * Shows what the view model has.
     *
     * @param showTwin leads to a twin that is on the list
     * @param saveCsv asks where to save the shown events, and saves them
     * @param close closes the pane
     */
    public HistoryView(
            HistoryViewModel viewModel,
            Messages messages,
            Consumer<AvatarId> showTwin,
            Runnable saveCsv,
            Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.showTwin = showTwin;
        setId("history");
        getStyleClass().addAll("dialog", "calls", "history");
        setMinHeight(USE_PREF_SIZE);
        // Large text must not make it wider than the window.
        setMinWidth(0);
        search.setMinWidth(0);
        Label title = new Label(messages.text("history.title"));
        title.getStyleClass().add("dialog-title");
        Label explanation = new Label(messages.text("history.explained"));
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        new VBox(4, title, explanation),
                        search(),
                        choices(),
                        summary(),
                        list(close),
                        buttons(saveCsv, close));
        UntilGone.follow(
                this,
                viewModel.answerProperty().subscribe(this::show),
                viewModel.readProperty().subscribe(this::sayWhyEmpty),
                () -> search.textProperty().unbindBidirectional(viewModel.searchProperty()),
                viewModel::close);
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return list;
    }

    private Node search() {
        search.setId("history-search");
        search.getStyleClass().add("search");
        search.setLeft(StateGlyph.icon(Feather.SEARCH, "search-glyph"));
        search.setPromptText(messages.text("history.search"));
        search.setAccessibleText(messages.text("history.search"));
        // Large text may leave no room for all of it.
        search.setTooltip(new Tooltip(messages.text("history.search")));
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        return search;
    }

    private Node choices() {
        twins.setId("history-twin");
        twins.setAccessibleText(messages.text("history.twin"));
        twins.setConverter(words(TwinChoice::words));
        twins.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !filling) {
                viewModel.choose(chosen);
            }
        });
        FlowPane line = new FlowPane(
                8,
                8,
                choice(
                        "history-period",
                        "history.period",
                        List.of(HistoryPeriod.values()),
                        viewModel.periodProperty(),
                        period -> messages.text("history.period." + period.name())),
                choice(
                        "history-kind",
                        "history.kind",
                        List.of(HistoryKind.values()),
                        viewModel.kindProperty(),
                        kind -> messages.text("history.kind." + kind.name())),
                twins);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private <T> ComboBox<T> choice(
            String id, String key, List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(messages.text(key));
        box.setConverter(words(words));
        box.getItems().setAll(values);
        box.setValue(chosen.get());
        box.valueProperty().addListener((_, _, value) -> {
            if (value != null) {
                chosen.set(value);
            }
        });
        return box;
    }

    private Node summary() {
        summary.setId("history-summary");
        summary.getStyleClass().add("history-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        return summary;
    }

    private Node list(Runnable close) {
        list.setId("history-list");
        list.getStyleClass().add("calls-list");
        list.setAccessibleText(messages.text("history.list"));
        list.setCellFactory(_ -> cell());
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ESCAPE -> {
                    // A list takes Escape for the end of an edit that this one never has.
                    close.run();
                    event.consume();
                }
                case ENTER -> {
                    lead(list.getSelectionModel().getSelectedItem());
                    event.consume();
                }
                default -> {}
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private ListCell<HistoryEntry> cell() {
        HistoryCell cell = new HistoryCell(viewModel::row, messages.text("history.gone"));
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                lead(cell.getItem());
            }
        });
        return cell;
    }

    private void lead(@Nullable HistoryEntry entry) {
        if (entry != null && entry.listed()) {
            showTwin.accept(entry.event().id());
        }
    }

    private Node buttons(Runnable saveCsv, Runnable close) {
        save.setId("history-save");
        save.setText(messages.text("calls.save"));
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> saveCsv.run());
        Button done = new Button(messages.text("settings.done"));
        done.setId("history-done");
        done.getStyleClass().add("accent");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> close.run());
        return new ButtonLine(List.of(save), List.of(done));
    }

    private void show(HistoryQuestion.Answer answer) {
        filling = true;
        twins.getItems().setAll(answer.choices());
        twins.setValue(viewModel.chosen().orElse(null));
        filling = false;
        @Nullable HistoryEntry selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(answer.entries());
        if (selected != null) {
            // What happens while somebody reads must not take the choice away.
            list.getSelectionModel().select(selected);
        }
        summary.setText(answer.summary());
        save.setDisable(answer.entries().isEmpty());
        sayWhyEmpty();
    }

    private void sayWhyEmpty() {
        boolean waiting = !viewModel.readProperty().get();
        boolean narrowed = !viewModel.searchProperty().get().isBlank()
                || viewModel.kindProperty().get() != HistoryKind.ALL;
        nothing.setText(messages.text(
                waiting
                        ? "history.reading"
                        : narrowed
                                ? "history.none.fits"
                                : "history.none." + viewModel.periodProperty().get()));
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
