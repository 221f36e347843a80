package app.twinwatch.ui.add;

import app.twinwatch.ui.common.ButtonLine;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.UntilGone;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** The pane for new twins: paste, see what was found, add. FX thread only. */
public final class AddView extends VBox {
    private final AddViewModel viewModel;
    private final Messages messages;
    private final TextArea text = new TextArea();
    private final Label headline = new Label();
    private final VBox remarks = new VBox(6);
    private final Button add = new Button();

    /**
     * @param find lists the twins of the account instead
     * @param merge merges an exported list instead
     * @param close closes the pane
     */
    public AddView(AddViewModel viewModel, Messages messages, Runnable find, Consumer<String> merge, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("add");
        getStyleClass().add("dialog");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("add.title"));
        title.getStyleClass().add("dialog-title");
        Label explanation = new Label(messages.text("add.explanation"));
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        Node offer = offer(merge);
        getChildren().addAll(title, explanation, text(), outcome(), offer, buttons(find, close));
        UntilGone.follow(
                this,
                viewModel.summaryProperty().subscribe(this::show),
                viewModel.exportProperty().subscribe(export -> offer.setVisible(export.isPresent())));
        setOnDragOver(AddView::acceptFiles);
        setOnDragDropped(this::takeFiles);
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return text;
    }

    private Node text() {
        text.setId("add-text");
        text.getStyleClass().add("paste-area");
        text.setPrefHeight(130);
        text.setMinHeight(90);
        text.setWrapText(true);
        text.setPromptText(messages.text("add.prompt"));
        text.setAccessibleText(messages.text("add.accessible"));
        text.setTextFormatter(new TextFormatter<>(this::divertLongText));
        text.textProperty().bindBidirectional(viewModel.textProperty());
        // Tab leaves the field, as in every other one; nobody writes tabs into IDs by hand.
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case TAB -> {
                    text.requestFocusTraversal(
                            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                    event.consume();
                }
                case ENTER -> {
                    if (event.isShortcutDown()) {
                        add.fire();
                        event.consume();
                    }
                }
                default -> {}
            }
        });
        return text;
    }

    /** Lets nothing into the field that would make it slow; the IDs of a long text come in by another way. */
    private TextFormatter.Change divertLongText(TextFormatter.Change change) {
        boolean pasted =
                !change.getControlNewText().equals(viewModel.textProperty().get());
        if (pasted && change.getText().length() > AddViewModel.LONGEST_SHOWN) {
            viewModel.readLong(change.getText());
            change.setText("");
            change.selectRange(change.getRangeStart(), change.getRangeStart());
        }
        return change;
    }

    private Node outcome() {
        headline.setId("add-headline");
        headline.getStyleClass().add("add-headline");
        headline.setWrapText(true);
        VBox outcome = new VBox(6, headline, remarks);
        // Room for the usual remarks, so that the buttons stay where they are while one types.
        outcome.setMinHeight(84);
        return outcome;
    }

    /** An exported list holds names, notes and more, which the IDs alone would leave behind. */
    private Node offer(Consumer<String> merge) {
        Label words = new Label(messages.text("add.export"));
        words.setId("add-export");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button instead = new Button(messages.text("add.export.merge"));
        instead.setId("add-merge");
        instead.setMinWidth(USE_PREF_SIZE);
        instead.setOnAction(_ -> viewModel.exportProperty().get().ifPresent(merge));
        HBox offer = new HBox(12, words, instead);
        offer.setAlignment(Pos.CENTER_LEFT);
        offer.getStyleClass().add("add-offer");
        offer.managedProperty().bind(offer.visibleProperty());
        return offer;
    }

    private Node buttons(Runnable find, Runnable close) {
        Button file = new Button(messages.text("add.chooseFile"));
        file.setId("add-file");
        file.getStyleClass().add("flat");
        file.setOnAction(_ -> chooseFile());
        Button inAccount = new Button(messages.text("add.find"));
        inAccount.setId("add-find");
        inAccount.getStyleClass().add("flat");
        inAccount.setTooltip(new Tooltip(messages.text("add.find.tip")));
        inAccount.setOnAction(_ -> find.run());
        Button cancel = new Button(messages.text("action.cancel"));
        cancel.setId("add-cancel");
        cancel.setOnAction(_ -> close.run());
        add.setId("add-confirm");
        add.getStyleClass().add("accent");
        add.setDefaultButton(true);
        add.setOnAction(_ -> {
            viewModel.add();
            close.run();
        });
        return new ButtonLine(List.of(file, inAccount), List.of(cancel, add));
    }

    private void show(AddSummary summary) {
        boolean some = !summary.fresh().isEmpty();
        headline.setText(summary.headline());
        headline.setGraphic(some ? StateGlyph.icon(Feather.CHECK, "success-glyph") : null);
        remarks.getChildren()
                .setAll(summary.remarks().stream().map(this::remark).toList());
        add.setDisable(!some);
        add.setText(messages.text("add.confirm", summary.fresh().size()));
    }

    private Node remark(String words) {
        Label remark = new Label(messages.text("add.remark", words));
        remark.getStyleClass().add("muted");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        return remark;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("add.chooseFile.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                messages.text("add.chooseFile.kinds"), List.of("*.txt", "*.csv", "*.json")),
                        new FileChooser.ExtensionFilter(messages.text("add.chooseFile.all"), "*.*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            viewModel.readFiles(List.of(chosen.toPath()));
        }
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void takeFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            viewModel.readFiles(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        } else if (event.getDragboard().hasString()) {
            text.appendText("\n" + event.getDragboard().getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
