package app.twinwatch.ui.settings;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Buttons side by side of which one is chosen; in several lines where large text leaves no room. FX thread only. */
final class Segments extends FlowPane {
    Segments() {
        super(0, 4);
        getStyleClass().add("segments");
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (Node segment : getManagedChildren()) {
            width += snapSizeX(segment.prefWidth(-1));
        }
        return width;
    }
}
