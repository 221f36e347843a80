package app.twinwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The texts of a scene that nobody can read whole: shortened with dots, reaching out of their control, or out of what
 * shows them without a way to scroll there.
 */
final class CutOffTexts {
    private static final double ROUNDING = 1.5;

    private CutOffTexts() {}

    /** Returns a sentence about each. A text whose whole stands in its tooltip may be shortened. */
    static List<String> in(Scene scene) {
        List<String> faults = new ArrayList<>();
        for (Node node : ShownNodes.in(scene)) {
            if (node instanceof Labeled label && label.getText() != null) {
                shortened(label).ifPresent(faults::add);
            }
            if (node instanceof Text text
                    && !(text instanceof FontIcon)
                    && !text.getText().isBlank()
                    && !isTyped(text)) {
                outside(text).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Optional<String> shortened(Labeled label) {
        Optional<Text> words = label.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(Text.class::cast)
                .findFirst();
        boolean whole =
                words.map(text -> text.getText().equals(label.getText())).orElse(true);
        return whole || hasWholeInTooltip(label)
                ? Optional.empty()
                : Optional.of(ShownNodes.name(label) + " is shortened to “"
                        + words.get().getText() + "”");
    }

    private static boolean hasWholeInTooltip(Labeled label) {
        Tooltip tooltip = label.getTooltip();
        return tooltip != null && !tooltip.getText().isEmpty();
    }

    /** A field scrolls what is typed into it, but not what it says while it is empty; that may stand in its tooltip. */
    private static boolean isTyped(Text text) {
        for (Node above = text; above != null; above = above.getParent()) {
            if (above instanceof TextInputControl field) {
                return !field.getText().isEmpty() || field.getTooltip() != null;
            }
        }
        return false;
    }

    private static Optional<String> outside(Text text) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        boolean scrollsDown = false;
        boolean scrollsAcross = false;
        for (Node above = text.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Labeled label && !fits(bounds, label, true, true)) {
                return Optional.of(ShownNodes.name(text) + " reaches out of its control");
            }
            // The root of a pop-up has no size of its own: the window is made to fit what is in it.
            boolean shows = above.getClip() != null
                    || (above.getParent() == null && above.getScene().getWindow() instanceof Stage);
            if (shows && !fits(bounds, above, !scrollsAcross, !scrollsDown)) {
                if (!isViewport(above)) {
                    return Optional.of(ShownNodes.name(text) + " reaches out of " + ShownNodes.name(above));
                }
                boolean down = canScroll(above, Orientation.VERTICAL);
                boolean across = canScroll(above, Orientation.HORIZONTAL);
                if (!fits(bounds, above, !scrollsAcross && !across, !scrollsDown && !down)) {
                    return Optional.of(ShownNodes.name(text) + " can't be scrolled into " + ShownNodes.name(above));
                }
            }
            if (isViewport(above)) {
                scrollsDown |= canScroll(above, Orientation.VERTICAL);
                scrollsAcross |= canScroll(above, Orientation.HORIZONTAL);
            }
        }
        return Optional.empty();
    }

    private static boolean isViewport(Node node) {
        return node.getStyleClass().contains("viewport") || node.getStyleClass().contains("clipped-container");
    }

    private static boolean canScroll(Node viewport, Orientation direction) {
        if (viewport.getParent() instanceof ScrollPane pane && direction == Orientation.HORIZONTAL) {
            return pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
        }
        return viewport.getParent().getChildrenUnmodifiable().stream()
                .anyMatch(
                        node -> node instanceof ScrollBar bar && bar.getOrientation() == direction && bar.isVisible());
    }

    private static boolean fits(Bounds bounds, Node shown, boolean across, boolean down) {
        Bounds room = shown.localToScene(
                shown.getClip() == null
                        ? shown.getLayoutBounds()
                        : shown.getClip().getBoundsInParent());
        Bounds wide = new BoundingBox(
                room.getMinX() - ROUNDING,
                room.getMinY() - ROUNDING,
                room.getWidth() + 2 * ROUNDING,
                room.getHeight() + 2 * ROUNDING);
        return (!across || (bounds.getMinX() >= wide.getMinX() && bounds.getMaxX() <= wide.getMaxX()))
                && (!down || (bounds.getMinY() >= wide.getMinY() && bounds.getMaxY() <= wide.getMaxY()));
    }
}
