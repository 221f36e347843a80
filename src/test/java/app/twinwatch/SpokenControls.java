package app.twinwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;

/** What a screen reader has to say of the controls of a scene, and where it would have nothing to say. */
final class SpokenControls {
    private static final Set<AccessibleRole> SAY_NOTHING = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private SpokenControls() {}

    /** Returns a sentence about each control without a name, a fitting role or a word on what its sign means. */
    static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        for (Node node : ShownNodes.in(scene)) {
            boolean reached =
                    node.isFocusTraversable() && !(node instanceof ScrollBar) && !(node instanceof ScrollPane);
            if (reached && SAY_NOTHING.contains(node.getAccessibleRole())) {
                faults.add(ShownNodes.name(node) + " has the role " + node.getAccessibleRole());
            }
            if (reached && nameOf(node, scene).isBlank()) {
                faults.add(ShownNodes.name(node) + " has no name");
            }
            if (node instanceof Labeled button
                    && isSignOnly(button)
                    && helpOf(button).isBlank()) {
                faults.add(ShownNodes.name(node) + " is a sign without a word that explains it");
            }
            if (node instanceof ImageView && node.isFocusTraversable()) {
                faults.add(ShownNodes.name(node) + " is a picture that takes the focus");
            }
        }
        return faults;
    }

    private static boolean isSignOnly(Labeled control) {
        boolean acts = control.getAccessibleRole() == AccessibleRole.BUTTON
                || control.getAccessibleRole() == AccessibleRole.MENU_BUTTON
                || control.getAccessibleRole() == AccessibleRole.TOGGLE_BUTTON;
        boolean words = Stream.concat(Stream.of(control), control.lookupAll(".label").stream())
                .anyMatch(
                        node -> node instanceof Labeled label && !wordsOf(label).isBlank());
        return acts && !words;
    }

    /** What one reads who sees the sign alone. */
    private static String helpOf(Labeled control) {
        return control.getTooltip() == null
                ? ""
                : Objects.requireNonNullElse(control.getTooltip().getText(), "");
    }

    private static String nameOf(Node node, Scene scene) {
        String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        String shown = switch (node) {
            case Labeled label -> wordsOf(label);
            case TextInputControl field -> labelOf(field, scene);
            case Control control -> labelOf(control, scene);
            // An item of a menu says of itself what it is called.
            default -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : "";
        };
        return own.isBlank() ? shown : own;
    }

    private static String wordsOf(Labeled label) {
        return Objects.requireNonNullElse(label.getText(), "");
    }

    private static String labelOf(Node control, Scene scene) {
        return ShownNodes.in(scene).stream()
                .filter(node -> node instanceof Label label && control.equals(label.getLabelFor()))
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }
}
