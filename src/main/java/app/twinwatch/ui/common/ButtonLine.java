package app.twinwatch.ui.common;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * The buttons at the foot of a pane, some at the left and some at the right; in as many lines as they need where large
 * text or a narrow window leaves no room beside each other. FX thread only.
 */
public final class ButtonLine extends Region {
    private static final double GAP = 8;

    private final FlowPane left;
    private final FlowPane right;

    public ButtonLine(List<? extends Node> left, List<? extends Node> right) {
        this.left = group(left, Pos.CENTER_LEFT);
        this.right = group(right, Pos.CENTER_RIGHT);
        getChildren().addAll(this.left, this.right);
    }

    private static FlowPane group(List<? extends Node> nodes, Pos alignment) {
        FlowPane group = new FlowPane(GAP, GAP);
        group.setAlignment(alignment);
        group.getChildren().setAll(nodes);
        nodes.forEach(node -> {
            if (node instanceof Region region && region.getMinWidth() == USE_COMPUTED_SIZE) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        });
        return group;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return widthOf(left) + GAP + widthOf(right);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = width < 0 ? prefWidth(-1) : width;
        return fitsInOne(line)
                ? Math.max(left.prefHeight(line), right.prefHeight(line))
                : left.prefHeight(line) + GAP + right.prefHeight(line);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (fitsInOne(width)) {
            double end = widthOf(right);
            left.resizeRelocate(0, 0, width - end - GAP, getHeight());
            right.resizeRelocate(width - end, 0, end, getHeight());
        } else {
            double top = left.prefHeight(width);
            left.resizeRelocate(0, 0, width, top);
            right.resizeRelocate(0, top + GAP, width, right.prefHeight(width));
        }
    }

    private boolean fitsInOne(double width) {
        return widthOf(left) + GAP + widthOf(right) <= width + 0.5;
    }

    /** The width of a group in one line, whatever it is wrapped to now. */
    private double widthOf(FlowPane group) {
        double width = 0;
        for (Node node : group.getChildren()) {
            if (node.isManaged()) {
                width += snapSizeX(node.prefWidth(-1)) + (width > 0 ? GAP : 0);
            }
        }
        return width;
    }
}
