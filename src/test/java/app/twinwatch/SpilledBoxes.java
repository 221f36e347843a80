package app.twinwatch;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What reaches out of its box, or into what stands beside it there, because room was kept for less. */
final class SpilledBoxes {
    private static final double ROUNDING = 1.5;

    private SpilledBoxes() {}

    /** Returns a sentence about each. */
    static List<String> in(Scene scene) {
        List<String> faults = new ArrayList<>();
        for (Node node : ShownNodes.in(scene)) {
            if (node instanceof VBox || node instanceof HBox || node instanceof FlowPane) {
                judge((Region) node, faults);
            }
        }
        return faults;
    }

    private static void judge(Region box, List<String> faults) {
        List<Node> content = box.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        for (Node child : content) {
            if (room(child).getMaxY() > box.getHeight() + ROUNDING) {
                faults.add(ShownNodes.name(child) + " reaches out of its box");
            }
            content.stream()
                    .filter(other -> !other.equals(child) && overlap(room(child), room(other)))
                    .forEach(other -> faults.add(ShownNodes.name(child) + " reaches into " + ShownNodes.name(other)));
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return across > ROUNDING && down > ROUNDING;
    }

    /** Where its box has put it; what moves or shines beyond that is meant. */
    private static Bounds room(Node child) {
        Bounds bounds = child.getLayoutBounds();
        return new BoundingBox(
                child.getLayoutX() + bounds.getMinX(),
                child.getLayoutY() + bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight());
    }
}
