package app.twinwatch.ui.handover;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.StateGlyph;
import app.twinwatch.ui.common.UntilGone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane that says what an exported list would change, and asks. FX thread only. */
public final class MergeView extends VBox {
    private final Messages messages;
    private final Label headline = new Label();
    private final VBox remarks = new VBox(6);
    private final Button merge = new Button();
    private final Button cancel = new Button();

    /** @param close closes the pane */
    public MergeView(MergeViewModel viewModel, Messages messages, Runnable close) {
        this.messages = messages;
        setId("merge");
        getStyleClass().add("dialog");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("merge.title"));
        title.getStyleClass().add("dialog-title");
        Label explanation = new Label(messages.text("merge.explained"));
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        headline.setId("merge-headline");
        headline.getStyleClass().add("add-headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        VBox outcome = new VBox(6, headline, remarks);
        // Room for the usual remarks, so that the buttons stay where they are.
        outcome.setMinHeight(110);
        getChildren().addAll(title, explanation, outcome, buttons(viewModel, close));
        UntilGone.follow(this, viewModel.offerProperty().subscribe(this::show));
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return cancel;
    }

    private Node buttons(MergeViewModel viewModel, Runnable close) {
        cancel.setId("merge-cancel");
        cancel.setOnAction(_ -> close.run());
        merge.setId("merge-confirm");
        merge.setText(messages.text("merge.confirm"));
        merge.getStyleClass().add("accent");
        merge.setDefaultButton(true);
        merge.managedProperty().bind(merge.visibleProperty());
        merge.setOnAction(_ -> {
            close.run();
            viewModel.merge();
        });
        HBox buttons = new HBox(8, cancel, merge);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void show(MergeOffer offer) {
        switch (offer) {
            case MergeOffer.Reading() -> show(messages.text("merge.reading"), List.of(), false);
            case MergeOffer.Nothing(String sentence) -> show(sentence, List.of(), false);
            case MergeOffer.Ready(String sentence, List<String> more, boolean useful) -> show(sentence, more, useful);
        }
    }

    private void show(String sentence, List<String> more, boolean useful) {
        headline.setText(sentence);
        headline.setGraphic(useful ? StateGlyph.icon(Feather.CHECK, "success-glyph") : null);
        remarks.getChildren().setAll(more.stream().map(this::remark).toList());
        merge.setVisible(useful);
        cancel.setText(messages.text(useful ? "action.cancel" : "settings.done"));
    }

    private Node remark(String words) {
        Label remark = new Label(messages.text("add.remark", words));
        remark.getStyleClass().add("muted");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        return remark;
    }
}
