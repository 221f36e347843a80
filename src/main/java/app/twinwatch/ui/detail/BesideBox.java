package app.twinwatch.ui.detail;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Two parts on one line, the second at its end; under each other where the first would be squeezed, as with large text.
 * FX thread only.
 */
final class BesideBox extends Region {
    private static final double GAP = 12;
    private static final double GAP_UNDER = 4;
    /** The share of the line that the first part needs to be read with ease. */
    private static final double LEAST_SHARE = 0.4;

    private Region first;
    private final Region second;

    BesideBox(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    /** Puts another part in the place of the first. */
    void setFirst(Region other) {
        first = other;
        getChildren().set(0, other);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return second.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = width < 0 ? prefWidth(-1) : width;
        double under = second.prefHeight(-1);
        return fitsBeside(line)
                ? Math.max(first.prefHeight(firstWidth(line)), under)
                : first.prefHeight(line) + GAP_UNDER + under;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double secondWidth = second.prefWidth(-1);
        double secondHeight = second.prefHeight(-1);
        if (fitsBeside(width)) {
            double firstHeight = first.prefHeight(firstWidth(width));
            first.resizeRelocate(0, snapPositionY((getHeight() - firstHeight) / 2), firstWidth(width), firstHeight);
            second.resizeRelocate(
                    snapPositionX(width - secondWidth),
                    snapPositionY((getHeight() - secondHeight) / 2),
                    secondWidth,
                    secondHeight);
        } else {
            double firstHeight = first.prefHeight(width);
            first.resizeRelocate(0, 0, width, firstHeight);
            second.resizeRelocate(0, firstHeight + GAP_UNDER, Math.min(width, secondWidth), secondHeight);
        }
    }

    private double firstWidth(double line) {
        return line - GAP - second.prefWidth(-1);
    }

    private boolean fitsBeside(double line) {
        return firstWidth(line) >= Math.min(first.prefWidth(-1), LEAST_SHARE * line);
    }
}
