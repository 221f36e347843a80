package app.twinwatch.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;

/** Goes with the focus from one part of the window to the next, and round from the last to the first. FX thread only. */
final class Areas {
    private final Supplier<List<? extends Node>> parts;

    /** @param parts the parts in their order; those that are not shown, or have nothing to reach, are left out */
    Areas(Supplier<List<? extends Node>> parts) {
        this.parts = parts;
    }

    void next() {
        go(1);
    }

    void before() {
        go(-1);
    }

    private void go(int step) {
        List<Node> first = new ArrayList<>();
        int present = -1;
        for (Node part : parts.get()) {
            Optional<Node> entry = isShown(part) ? entry(part) : Optional.empty();
            if (entry.isPresent()) {
                if (hasFocus(part)) {
                    present = first.size();
                }
                first.add(entry.get());
            }
        }
        if (!first.isEmpty()) {
            int from = present < 0 && step < 0 ? 0 : present;
            first.get(Math.floorMod(from + step, first.size())).requestFocus();
        }
    }

    /** The node's own word for it is wrong after a child that had the focus was put elsewhere (JavaFX 25). */
    private static boolean hasFocus(Node part) {
        for (Node above = part.getScene().getFocusOwner(); above != null; above = above.getParent()) {
            if (above.equals(part)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first in the part that keys can go to. */
    private static Optional<Node> entry(Node node) {
        boolean takesKeys = node.isFocusTraversable() && !(node instanceof ScrollPane) && !(node instanceof ScrollBar);
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (takesKeys) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> entry(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isShown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
