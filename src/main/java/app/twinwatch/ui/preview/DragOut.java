package app.twinwatch.ui.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * Lets what a node shows be dragged out of the window as a file. FX thread only.
 *
 * <p>The file is looked for when the mouse goes down, because it has to be there when the dragging begins.
 */
public final class DragOut {
    private final Node node;
    private final Function<Node, CompletableFuture<Optional<Path>>> files;
    private final Consumer<Path> begun;
    private CompletableFuture<Optional<Path>> file = CompletableFuture.completedFuture(Optional.empty());

    private DragOut(Node node, Function<Node, CompletableFuture<Optional<Path>>> files, Consumer<Path> begun) {
        this.node = node;
        this.files = files;
        this.begun = begun;
    }

    /**
     * Begins to listen.
     *
     * @param files brings the file of what is shown at a place within the node; empty where there is none
     * @param begun hears which of them is dragged
     */
    public static void install(
            Node node, Function<Node, CompletableFuture<Optional<Path>>> files, Consumer<Path> begun) {
        DragOut dragOut = new DragOut(node, files, begun);
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, dragOut::prepare);
        node.addEventFilter(MouseEvent.DRAG_DETECTED, dragOut::begin);
    }

    private void prepare(MouseEvent event) {
        file = event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node place
                ? files.apply(place)
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private void begin(MouseEvent event) {
        file.getNow(Optional.empty()).ifPresent(ready -> {
            begun.accept(ready);
            node.startDragAndDrop(TransferMode.COPY).setContent(Map.of(DataFormat.FILES, List.of(ready.toFile())));
            if (event.getTarget() instanceof ButtonBase button) {
                // The end of the dragging is no click.
                button.disarm();
            }
            event.consume();
        });
    }
}
