package app.twinwatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Goes through a scene by the Tab key alone: it must reach all that takes keys, and come round to where it began. */
final class TabRound {
    private static final int MORE_THAN_ANY_PANE_HAS = 150;

    private TabRound() {}

    /** Returns a sentence about each place that holds the focus, and about all that is never reached. */
    static List<String> faults(Scene scene) {
        if (!(scene.getWindow() instanceof Stage) || scene.getFocusOwner() == null) {
            return List.of();
        }
        Node start = scene.getFocusOwner();
        List<String> faults = new ArrayList<>();
        for (boolean back : new boolean[] {false, true}) {
            Set<Node> reached = walk(scene, start, back);
            if (!ShownNodes.in(scene).contains(start)) {
                // A field that closes when the focus leaves it can't be come back to.
                return List.of();
            }
            if (!start.equals(scene.getFocusOwner())) {
                faults.add("Tab" + (back ? " backwards" : "") + " does not come round from " + ShownNodes.name(start)
                        + ", it stays with " + ShownNodes.name(scene.getFocusOwner()));
            }
            wanted(scene).stream()
                    .filter(node -> !reached.contains(node))
                    .map(node -> ShownNodes.name(node) + " is never reached by Tab" + (back ? " backwards" : ""))
                    .forEach(faults::add);
            start.requestFocus();
        }
        return faults;
    }

    private static Set<Node> walk(Scene scene, Node start, boolean back) {
        Set<Node> reached = new LinkedHashSet<>();
        do {
            Node present = scene.getFocusOwner();
            reached.add(present);
            Event.fireEvent(
                    present, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, back, false, false, false));
        } while (!start.equals(scene.getFocusOwner())
                && reached.size() < MORE_THAN_ANY_PANE_HAS
                && !isStuck(scene, reached));
        return reached;
    }

    private static boolean isStuck(Scene scene, Set<Node> reached) {
        return reached.contains(scene.getFocusOwner());
    }

    /** Where a pane lies over the window, what is in the pane; else all. */
    private static List<Node> wanted(Scene scene) {
        List<Node> shown = ShownNodes.in(scene);
        Node room = shown.stream()
                .filter(node -> node.getStyleClass().contains("overlay")
                        || node.getStyleClass().contains("welcome-screen"))
                .findFirst()
                .orElse(scene.getRoot());
        return shown.stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && !(node instanceof ScrollPane))
                .filter(node -> !isOneOfMany(node))
                .filter(node -> isIn(room, node))
                .toList();
    }

    /** Of buttons of which one is chosen, Tab reaches that one, and the arrow keys the others. */
    private static boolean isOneOfMany(Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
    }

    private static boolean isIn(Node room, Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.equals(room)) {
                return true;
            }
        }
        return false;
    }
}
