package app.twinwatch.ui.find;

import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.common.UntilGone;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane with the twins of the account. FX thread only. */
public final class FindView extends VBox {
    private final FindViewModel viewModel;
    private final Messages messages;
    private final CustomTextField search = new CustomTextField();
    private final ListView<FoundTwin> list = new ListView<>();
    private final ProgressIndicator asking = new ProgressIndicator();
    private final Label summary = new Label();
    private final Button more = new Button();
    private final Button all = new Button();
    private final Button add = new Button();

    /** @param close closes the pane */
    public FindView(FindViewModel viewModel, Messages messages, TwinPictures pictures, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("find");
        getStyleClass().addAll("dialog", "find");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("find.title"));
        title.getStyleClass().add("dialog-title");
        getChildren().addAll(title, search(), list(pictures, close), outcome(), buttons(close));
        UntilGone.follow(
                this,
                viewModel.shownProperty().subscribe(this::show),
                viewModel.stageProperty().subscribe(this::show));
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return search;
    }

    private Node search() {
        search.setId("find-search");
        search.getStyleClass().add("search");
        search.setLeft(StateGlyph.icon(Feather.SEARCH, "search-glyph"));
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
        return search;
    }

    private Node list(TwinPictures pictures, Runnable close) {
        list.setId("find-list");
        list.getStyleClass().add("find-list");
        list.setAccessibleText(messages.text("find.accessible"));
        list.setCellFactory(_ -> new FoundRow(viewModel, messages, pictures));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            FoundTwin chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                viewModel.toggle(chosen.twin().id());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                // The list would keep it to itself.
                add.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                // A list takes Escape for the end of an edit that this one never has.
                close.run();
                event.consume();
            }
        });
        asking.setMaxSize(36, 36);
        StackPane room = new StackPane(list, asking);
        room.getStyleClass().add("find-room");
        return room;
    }

    private Node outcome() {
        summary.setId("find-summary");
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        more.setId("find-more");
        more.getStyleClass().add("small-button");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(_ -> viewModel.more());
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox outcome = new HBox(12, summary, more);
        outcome.setAlignment(Pos.CENTER_LEFT);
        // The buttons below stay where they are, whatever is said.
        outcome.setMinHeight(40);
        return outcome;
    }

    private Node buttons(Runnable close) {
        all.setId("find-all");
        all.getStyleClass().add("flat");
        all.setOnAction(_ -> viewModel.toggleAllNew());
        Button cancel = new Button(messages.text("action.cancel"));
        cancel.setId("find-cancel");
        cancel.setOnAction(_ -> close.run());
        add.setId("find-confirm");
        add.getStyleClass().add("accent");
        add.setDefaultButton(true);
        add.setOnAction(_ -> {
            viewModel.add();
            close.run();
        });
        return new ButtonLine(List.of(all), List.of(cancel, add));
    }

    private void show(List<FoundTwin> lines) {
        // Line by line, so that the list keeps its place and its selection.
        List<FoundTwin> items = list.getItems();
        if (items.size() == lines.size()) {
            for (int index = 0; index < lines.size(); index++) {
                if (!items.get(index).equals(lines.get(index))) {
                    items.set(index, lines.get(index));
                }
            }
        } else {
            items.clear();
            items.addAll(lines);
        }
        draw();
    }

    private void show(FindStage stage) {
        boolean open = stage instanceof FindStage.Asking;
        asking.setVisible(open);
        more.setVisible(!open && canAskAgain(stage));
        more.setManaged(more.isVisible());
        more.setText(messages.text(stage instanceof FindStage.Trouble ? "find.again" : "find.more"));
        draw();
    }

    private static boolean canAskAgain(FindStage stage) {
        return switch (stage) {
            case FindStage.Asking() -> false;
            case FindStage.Shown(boolean hasMore) -> hasMore;
            case FindStage.Trouble(String _) -> true;
        };
    }

    private void draw() {
        int found = viewModel.foundCount();
        search.setPromptText(messages.text("find.search", found));
        search.setAccessibleText(messages.text("find.search", found));
        summary.setText(viewModel.summary());
        all.setText(messages.text(viewModel.hasUnchosen() ? "find.chooseAll" : "find.chooseNone"));
        all.setDisable(!viewModel.hasUnchosen() && viewModel.chosenCount() == 0);
        add.setText(messages.text("add.confirm", viewModel.chosenCount()));
        add.setDisable(viewModel.chosenCount() == 0);
    }
}
