package app.twinwatch.ui.settings;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Words, and what can be set beside them; where large text leaves little room, below them. FX thread only.
 *
 * <p>Places its two halves itself: moving them from one box into another while they are laid out leaves the room of the
 * place before.
 */
final class SettingsRow extends Region {
    /** Where there is less room beside the controls, in widths of a letter M, the words stand above them. */
    private static final double LEAST_LETTERS = 11;

    private static final double GAP_BESIDE = 16;
    private static final double GAP_BELOW = 8;

    private final Label heading;
    private final VBox text;
    private final HBox controls;

    SettingsRow(Label heading, Label explanation, Node... controls) {
        this.heading = heading;
        this.text = new VBox(2, heading, explanation);
        this.controls = new HBox(8, controls);
        this.controls.setAlignment(Pos.CENTER_LEFT);
        this.controls.setManaged(controls.length > 0);
        getStyleClass().add("settings-row");
        getChildren().addAll(text, this.controls);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + text.prefWidth(-1) + besides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - sides();
        double ends = snappedTopInset() + snappedBottomInset();
        return ends
                + (isBelow(inner)
                        ? text.prefHeight(inner) + GAP_BELOW + controlsHeight(inner)
                        : Math.max(text.prefHeight(inner - besides()), controlsHeight(inner)));
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - sides();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getHeight() - top - snappedBottomInset();
        double width = controlsWidth(inner);
        double height = controlsHeight(inner);
        if (isBelow(inner)) {
            text.resizeRelocate(left, top, inner, room - GAP_BELOW - height);
            controls.resizeRelocate(left, top + room - height, width, height);
        } else {
            double wanted = text.prefHeight(inner - besides());
            text.resizeRelocate(left, snapPositionY(top + (room - wanted) / 2), inner - besides(), wanted);
            controls.resizeRelocate(left + inner - width, snapPositionY(top + (room - height) / 2), width, height);
        }
    }

    private boolean isBelow(double inner) {
        return controls.isManaged()
                && inner - controls.prefWidth(-1)
                        < LEAST_LETTERS * heading.getFont().getSize();
    }

    /** What the controls and the gap before them take of the width beside the words. */
    private double besides() {
        return controls.isManaged() && controls.prefWidth(-1) > 0 ? controls.prefWidth(-1) + GAP_BESIDE : 0;
    }

    private double controlsWidth(double inner) {
        return Math.min(inner, controls.prefWidth(-1));
    }

    private double controlsHeight(double inner) {
        return controls.isManaged() ? controls.prefHeight(controlsWidth(inner)) : 0;
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }
}
