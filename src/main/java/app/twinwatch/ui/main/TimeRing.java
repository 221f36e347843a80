package app.twinwatch.ui.main;

import java.util.OptionalInt;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/**
 * A ring that fills as the usual time of a training passes; a full one says only that it has passed. As large as the
 * stylesheet says. FX thread only.
 */
final class TimeRing extends Region {
    private static final double WHOLE = 360;
    private static final double TOP = 90;

    private final Circle whole = new Circle();
    private final Arc passed = new Arc(0, 0, 0, 0, TOP, 0);

    TimeRing() {
        getStyleClass().add("time-ring");
        whole.getStyleClass().add("time-ring-whole");
        passed.getStyleClass().add("time-ring-passed");
        passed.setStrokeLineCap(StrokeLineCap.ROUND);
        // Both have their centre in the ring's own: the outline of an arc changes with its length.
        whole.setManaged(false);
        passed.setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(whole, passed);
    }

    /** Shows how much has passed, in percent; nothing changes if that is not known. */
    void show(OptionalInt percent) {
        percent.ifPresent(share -> passed.setLength(-WHOLE * share / 100));
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        double radius = Math.max(0, middle - whole.getStrokeWidth() / 2);
        whole.setCenterX(middle);
        whole.setCenterY(middle);
        whole.setRadius(radius);
        passed.setCenterX(middle);
        passed.setCenterY(middle);
        passed.setRadiusX(radius);
        passed.setRadiusY(radius);
    }
}
