package app.twinwatch;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** What can be seen of a scene, and how to name it to a person who looks for it. */
final class ShownNodes {
    private ShownNodes() {}

    /** Returns every node that is visible, with those in the skins of controls. */
    static List<Node> in(Scene scene) {
        List<Node> nodes = new ArrayList<>();
        collect(scene.getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (node.isVisible() && node.getOpacity() > 0) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
            }
        }
    }

    /** Says which node it is: the way to it from what has an ID, and its text. */
    static String name(Node node) {
        String text = switch (node) {
            case Labeled label -> " “" + label.getText() + "”";
            case Text words -> " “" + words.getText() + "”";
            default -> "";
        };
        StringBuilder way = new StringBuilder();
        for (Node above = node; above != null; above = above.getParent()) {
            way.insert(0, " > " + shortName(above));
            if (above.getId() != null) {
                break;
            }
        }
        return way.substring(3) + text;
    }

    private static String shortName(Node node) {
        if (node.getId() != null) {
            return "#" + node.getId();
        }
        return node.getStyleClass().isEmpty()
                ? node.getClass().getSimpleName()
                : "." + String.join(".", node.getStyleClass());
    }
}
