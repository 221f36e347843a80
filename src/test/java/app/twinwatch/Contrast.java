package app.twinwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How well the texts, signs and rings of a scene stand out from what lies behind them, by the formula of the WCAG, from
 * the colours that the stylesheets really gave them.
 */
final class Contrast {
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final double SIGN = 3;
    private static final List<PseudoClass> FOCUS =
            List.of(PseudoClass.getPseudoClass("focused"), PseudoClass.getPseudoClass("focus-visible"));

    private final double leastOfText;

    /** @param leastOfText what a text of usual size needs */
    Contrast(double leastOfText) {
        this.leastOfText = leastOfText;
    }

    /** Returns a sentence about each text and sign that is too faint, and each control whose focus can't be seen. */
    List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        for (Node node : ShownNodes.in(scene)) {
            if (node instanceof Text text && isRead(text)) {
                faultOf(text).ifPresent(faults::add);
            }
        }
        for (Node node : ShownNodes.in(scene)) {
            if (node instanceof Control control && takesFocus(control)) {
                ringFaultOf(control).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static boolean isRead(Text text) {
        return !text.getText().isBlank()
                && !text.isDisabled()
                && text.getLayoutBounds().getWidth() > 0;
    }

    private Optional<String> faultOf(Text text) {
        double needed =
                text instanceof FontIcon || isLarge(text) ? Math.min(leastOfText, largeNeeds(text)) : leastOfText;
        List<Color> behind = behind(text);
        double least = Double.MAX_VALUE;
        for (Color ink : colours(text.getFill())) {
            for (Color ground : behind) {
                least = Math.min(least, ratio(over(ink, ground), ground));
            }
        }
        return least + 0.005 >= needed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s: %.2f of %.1f, %s on %s",
                        ShownNodes.name(text),
                        least,
                        needed,
                        text.getFill(),
                        behind));
    }

    private double largeNeeds(Text text) {
        return text instanceof FontIcon || leastOfText < 7 ? SIGN : 4.5;
    }

    private static boolean isLarge(Text text) {
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text.getFont().getSize() >= (bold ? LARGE_BOLD : LARGE);
    }

    private static boolean takesFocus(Control control) {
        boolean drawsItself = control instanceof ScrollBar || control instanceof ScrollPane;
        return control.isFocusTraversable() && !control.isDisabled() && !drawsItself && control.getWidth() > 0;
    }

    /** A ring is a colour that is only there with the focus, and stands out from what lies around the control. */
    private static Optional<String> ringFaultOf(Control control) {
        List<Color> around = behind(control);
        boolean hadFocus = control.isFocused();
        FOCUS.forEach(state -> control.pseudoClassStateChanged(state, false));
        control.applyCss();
        List<Color> without = paintsOf(control);
        FOCUS.forEach(state -> control.pseudoClassStateChanged(state, true));
        control.applyCss();
        List<Color> with = new ArrayList<>(paintsOf(control));
        FOCUS.forEach(state -> control.pseudoClassStateChanged(state, hadFocus));
        control.applyCss();
        without.forEach(with::remove);
        double most = with.stream()
                .mapToDouble(ring -> around.stream()
                        .mapToDouble(ground -> ratio(over(ring, ground), ground))
                        .min()
                        .orElse(0))
                .max()
                .orElse(0);
        return most + 0.005 >= SIGN
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "focus on %s: %.2f of %.1f, %s on %s",
                        ShownNodes.name(control),
                        most,
                        SIGN,
                        with,
                        around));
    }

    /** The control itself, and what its skin puts directly in it, such as the box of a check box. */
    private static List<Color> paintsOf(Control control) {
        Stream<Node> parts = Stream.concat(
                Stream.of(control),
                control.lookupAll("*").stream().filter(node -> node instanceof ListCell || !(node instanceof Control)));
        return parts.filter(Region.class::isInstance)
                .map(Region.class::cast)
                .flatMap(region -> Stream.concat(fills(region), strokes(region)))
                .filter(Color::isOpaque)
                .toList();
    }

    private static Stream<Color> fills(Region region) {
        return region.getBackground() == null
                ? Stream.empty()
                : region.getBackground().getFills().stream().flatMap(fill -> colours(fill.getFill()).stream());
    }

    private static Stream<Color> strokes(Region region) {
        return region.getBorder() == null
                ? Stream.empty()
                : region.getBorder().getStrokes().stream()
                        .filter(stroke -> stroke.getWidths().getTop() > 0)
                        .map(BorderStroke::getTopStroke)
                        .flatMap(paint -> colours(paint).stream());
    }

    /** Returns the colours that may lie behind the middle of a node: several where they flow into each other. */
    private static List<Color> behind(Node node) {
        Point2D middle = middle(node);
        List<Paint> layers = new ArrayList<>();
        Node child = node;
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getClip() != null) {
                middle = inside(above, middle);
            }
            List<Node> siblings = above.getChildrenUnmodifiable();
            for (int place = siblings.indexOf(child) - 1; place >= 0; place--) {
                addPaintsAt(siblings.get(place), middle, layers);
            }
            if (above instanceof Region region) {
                addFillsAt(region, middle, layers);
            }
            child = above;
        }
        layers.add(node.getScene().getFill());
        return blend(layers);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** What is scrolled out of sight now would lie over the same when it is in sight. */
    private static Point2D inside(Node viewport, Point2D point) {
        Bounds room = viewport.localToScene(viewport.getLayoutBounds());
        return new Point2D(
                within(point.getX(), room.getMinX(), room.getMaxX()),
                within(point.getY(), room.getMinY(), room.getMaxY()));
    }

    /** At its very edge there may be a line around it. */
    private static double within(double value, double least, double most) {
        double edge = Math.min(4, (most - least) / 2);
        return Math.clamp(value, least + edge, most - edge);
    }

    private static void addPaintsAt(Node node, Point2D point, List<Paint> layers) {
        if (!node.isVisible() || !node.contains(node.sceneToLocal(point))) {
            return;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                addPaintsAt(child, point, layers);
            }
        }
        if (node instanceof Region region) {
            addFillsAt(region, point, layers);
        } else if (node instanceof Shape shape && !(node instanceof Text) && shape.getFill() instanceof Color fill) {
            layers.add(fill);
        }
    }

    private static void addFillsAt(Region region, Point2D scenePoint, List<Paint> layers) {
        if (region.getBackground() == null || region.getShape() != null) {
            return;
        }
        Point2D point = region.sceneToLocal(scenePoint);
        for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
            Insets insets = fill.getInsets();
            boolean inside = point.getX() >= insets.getLeft()
                    && point.getX() <= region.getWidth() - insets.getRight()
                    && point.getY() >= insets.getTop()
                    && point.getY() <= region.getHeight() - insets.getBottom();
            if (inside) {
                layers.add(fill.getFill());
            }
        }
    }

    /** Lays see-through layers over each other, the uppermost first in the list. */
    private static List<Color> blend(List<Paint> layers) {
        for (int place = 0; place < layers.size(); place++) {
            List<Color> colours = colours(layers.get(place));
            if (!colours.isEmpty() && colours.stream().allMatch(Color::isOpaque)) {
                List<Color> result = colours;
                for (int higher = place - 1; higher >= 0; higher--) {
                    List<Color> veil = colours(layers.get(higher));
                    if (!veil.isEmpty()) {
                        result = result.stream()
                                .map(ground -> over(veil.getFirst(), ground))
                                .toList();
                    }
                }
                return result;
            }
        }
        return List.of(Color.WHITE);
    }

    private static List<Color> colours(Paint paint) {
        return switch (paint) {
            case Color colour -> List.of(colour);
            case LinearGradient gradient ->
                gradient.getStops().stream().map(Stop::getColor).toList();
            case RadialGradient gradient ->
                gradient.getStops().stream().map(Stop::getColor).toList();
            case null, default -> List.of();
        };
    }

    private static Color over(Color upper, Color lower) {
        return lower.interpolate(Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
    }

    static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
