package app.twinwatch.ui.main;

import java.util.OptionalInt;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** A ring that fills as the usual time of a training passes; a full one says only that it has passed. FX thread only. */
final class TimeRing extends StackPane {
    private static final double RADIUS = 21;
    private static final double WHOLE = 360;
    private static final double TOP = 90;

    private final Arc passed = new Arc(0, 0, RADIUS, RADIUS, TOP, 0);

    TimeRing() {
        getStyleClass().add("time-ring");
        Circle whole = new Circle(RADIUS);
        whole.getStyleClass().add("time-ring-whole");
        // The arc alone would be centred by its own outline, which changes with its length.
        whole.setManaged(false);
        passed.setManaged(false);
        passed.getStyleClass().add("time-ring-passed");
        passed.setStrokeLineCap(StrokeLineCap.ROUND);
        setMouseTransparent(true);
        getChildren().addAll(whole, passed);
    }

    /** Shows how much has passed, in percent; nothing changes if that is not known. */
    void show(OptionalInt percent) {
        percent.ifPresent(share -> passed.setLength(-WHOLE * share / 100));
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(part -> part.relocate(0, 0));
        getChildren().forEach(part -> {
            part.setLayoutX(getWidth() / 2);
            part.setLayoutY(getHeight() / 2);
        });
    }
}
