package app.twinwatch.ui.preview;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * Makes the corners of what lies below look round, by painting over them in the colour of the pane. FX thread only.
 *
 * <p>A clip would paint every picture of a film twice wherever there is no graphics card.
 */
final class CornerCover extends Region {
    private final double radius;

    CornerCover(double radius) {
        this.radius = radius;
        getStyleClass().add("corner-cover");
        setMouseTransparent(true);
        setScaleShape(false);
    }

    @Override
    protected void layoutChildren() {
        Rectangle round = new Rectangle(getWidth(), getHeight());
        round.setArcWidth(2 * radius);
        round.setArcHeight(2 * radius);
        setShape(Shape.subtract(new Rectangle(getWidth(), getHeight()), round));
    }
}
