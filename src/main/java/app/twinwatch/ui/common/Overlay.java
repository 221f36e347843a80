package app.twinwatch.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows one pane over the dimmed window until it is closed; Escape and a click beside it close it. FX thread only.
 *
 * <p>Not a window of its own: it can't be lost behind another one and never takes the focus from another program.
 */
public final class Overlay extends StackPane {
    /** How far an arrow key scrolls, in pixels. */
    private static final double LINE = 40;

    private final ChangeListener<@Nullable Node> keepFocusInside = this::keepInside;
    private Optional<Node> content = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();
    private Runnable closed = () -> {};

    public Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (getChildren().stream()
                    .anyMatch(child -> child instanceof ScrollPane scroll && scroll(scroll, event))) {
                event.consume();
            }
        });
    }

    /** Shows a pane at its own size and gives it the focus. */
    public void open(Region pane, Node firstFocus) {
        open(pane, firstFocus, () -> {});
    }

    /**
     * Shows a pane at its own size and gives it the focus.
     *
     * @param onClose called when it is closed, or makes room for another
     */
    public void open(Region pane, Node firstFocus, Runnable onClose) {
        if (content.isPresent()) {
            close();
        }
        Scene scene = getScene();
        focusBefore = Optional.ofNullable(scene.getFocusOwner());
        content = Optional.of(pane);
        closed = onClose;
        pane.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(scrolling(pane));
        setVisible(true);
        // A scroll pane takes its content in when it is dressed, and what is nowhere can't have the focus.
        applyCss();
        layout();
        firstFocus.requestFocus();
        scene.focusOwnerProperty().addListener(keepFocusInside);
    }

    /** Large text may make a pane higher than the window. */
    private Region scrolling(Region pane) {
        StackPane room = new StackPane(pane);
        room.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (room.equals(event.getTarget())) {
                close();
            }
        });
        return new FittingScroll(room);
    }

    /** Lets a pane that is higher than the window be read by keyboard, where nothing in it wants the key. */
    private static boolean scroll(ScrollPane scroll, KeyEvent event) {
        double hidden = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        double step = switch (event.getCode()) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN -> scroll.getViewportBounds().getHeight();
            case PAGE_UP -> -scroll.getViewportBounds().getHeight();
            default -> 0;
        };
        if (hidden <= 0 || step == 0) {
            return false;
        }
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + step / hidden, 0, 1));
        return true;
    }

    /** Closes the pane and gives the focus back, if one is open. */
    public void close() {
        if (content.isEmpty()) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keepFocusInside);
        content = Optional.empty();
        getChildren().clear();
        setVisible(false);
        focusBefore.ifPresent(Node::requestFocus);
        Runnable listener = closed;
        closed = () -> {};
        listener.run();
    }

    public boolean isOpen() {
        return content.isPresent();
    }

    /** Whoever goes out of the pane by keyboard, at its end or before its beginning, comes in again at the other side. */
    private void keepInside(ObservableValue<? extends Node> owner, @Nullable Node before, @Nullable Node focused) {
        if (focused != null && !isInside(focused)) {
            List<Node> reachable = content.stream()
                    .flatMap(pane -> pane.lookupAll("*").stream())
                    .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
                    .toList();
            if (!reachable.isEmpty()) {
                boolean backwards = reachable.getFirst().equals(before);
                (backwards ? reachable.getLast() : reachable.getFirst()).requestFocus();
            }
        }
    }

    private static boolean isShown(Node node) {
        for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
            if (!ancestor.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(Node node) {
        for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
            if (ancestor == this) {
                return true;
            }
        }
        return false;
    }
}
