package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import java.io.File;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes files with IDs that are dropped anywhere in the window, and says so while they hang over it. FX thread only. */
final class FileDrop {
    private final MainView view;
    private final Panes panes;
    private final MainModels models;
    private final StackPane hint = new StackPane();

    FileDrop(MainView view, Panes panes, MainModels models, Messages messages) {
        this.view = view;
        this.panes = panes;
        this.models = models;
        Label words = new Label(messages.text("drop.hint"));
        words.getStyleClass().add("drop-words");
        words.setWrapText(true);
        hint.setId("drop-hint");
        hint.getStyleClass().add("drop-hint");
        hint.getChildren().add(words);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
    }

    void install() {
        view.getChildren().add(hint);
        view.setOnDragOver(event -> {
            if (takes(event)) {
                hint.setVisible(true);
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.setOnDragExited(_ -> hint.setVisible(false));
        view.setOnDragDropped(this::drop);
    }

    /** What is dragged out of the window itself holds no IDs, and a key that is being typed stays. */
    private boolean takes(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles() && panes.takesMore();
    }

    private void drop(DragEvent event) {
        hint.setVisible(false);
        if (takes(event)) {
            panes.openAddForMore();
            models.add()
                    .readFiles(event.getDragboard().getFiles().stream()
                            .map(File::toPath)
                            .toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
