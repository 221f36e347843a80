package app.twinwatch.ui.handover;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UntilGone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pane that shows how saving all previews goes. FX thread only. */
public final class SavingView extends VBox {
    private final SavingViewModel viewModel;
    private final Messages messages;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox remarks = new VBox(6);
    private final Button openFolder = new Button();
    private final Button fresh = new Button();
    private final Button end = new Button();
    private final Runnable close;
    private boolean busy;

    /** @param close closes the pane; what is under way goes on */
    public SavingView(SavingViewModel viewModel, Messages messages, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.close = close;
        setId("saving");
        getStyleClass().add("dialog");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("saving.title"));
        title.getStyleClass().add("dialog-title");
        words.setId("saving-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        bar.setId("saving-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.text("saving.title"));
        bar.managedProperty().bind(bar.visibleProperty());
        VBox outcome = new VBox(10, words, bar, remarks);
        outcome.setMinHeight(110);
        getChildren().addAll(title, outcome, buttons());
        UntilGone.follow(this, viewModel.stageProperty().subscribe(this::show));
    }

    /** Returns what should have the focus first. */
    public Node firstFocus() {
        return end;
    }

    private Node buttons() {
        openFolder.setId("saving-folder");
        openFolder.setText(messages.text("saving.openFolder"));
        openFolder.setMinWidth(USE_PREF_SIZE);
        openFolder.setOnAction(_ -> viewModel.openFolder());
        fresh.setId("saving-fresh");
        fresh.setMinWidth(USE_PREF_SIZE);
        fresh.setOnAction(_ -> viewModel.askForFreshLinks());
        fresh.managedProperty().bind(fresh.visibleProperty());
        end.setId("saving-end");
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(_ -> {
            if (busy) {
                viewModel.cancel();
            } else {
                close.run();
            }
        });
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox buttons = new HBox(8, openFolder, fresh, spring, end);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void show(SavingStage stage) {
        switch (stage) {
            case SavingStage.Idle() -> show(messages.text("saving.cancelled"), List.of(), 0);
            case SavingStage.Running(String now, double share) -> showBusy(now, share);
            case SavingStage.Asking(String now) -> showBusy(now, 0);
            case SavingStage.Done(String headline, List<String> more, int checks) -> show(headline, more, checks);
        }
    }

    private void showBusy(String now, double share) {
        busy = true;
        words.setText(now);
        bar.setProgress(share);
        bar.setVisible(true);
        remarks.getChildren().setAll(remark(messages.text("saving.goesOn")));
        fresh.setVisible(false);
        end.setText(messages.text("action.cancel"));
        end.getStyleClass().remove("accent");
    }

    private void show(String headline, List<String> more, int checks) {
        busy = false;
        words.setText(headline);
        bar.setVisible(false);
        remarks.getChildren().setAll(more.stream().map(this::remark).toList());
        fresh.setText(messages.text("saving.fresh", checks));
        fresh.setVisible(checks > 0);
        end.setText(messages.text("settings.done"));
        if (!end.getStyleClass().contains("accent")) {
            end.getStyleClass().add("accent");
        }
    }

    private Node remark(String text) {
        Label remark = new Label(messages.text("add.remark", text));
        remark.getStyleClass().add("muted");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        return remark;
    }
}
