package app.twinwatch.bench;

import app.twinwatch.Main;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** The window of Twinwatch in this process, and what a user does in it. */
final class TwinwatchWindow {
    private final Scene scene;

    private TwinwatchWindow(Scene scene) {
        this.scene = scene;
    }

    /** Starts Twinwatch as its menu entry does, and waits until its cards are painted. */
    static TwinwatchWindow open(List<String> arguments) throws Exception {
        Thread.ofPlatform().daemon().start(() -> Main.main(arguments.toArray(String[]::new)));
        Fx.until(() -> !Window.getWindows().isEmpty());
        TwinwatchWindow window =
                new TwinwatchWindow(Fx.ask(() -> Window.getWindows().getFirst().getScene()));
        Fx.until(() -> Fx.ask(() -> window.scene.lookup(".twin-card") != null));
        Fx.settle();
        return window;
    }

    Scene scene() {
        return scene;
    }

    /** Returns what there has to be. FX thread only, as everything below. */
    <N extends Node> N find(Class<N> kind, String selector) {
        return kind.cast(Objects.requireNonNull(scene.lookup(selector), selector));
    }

    ListView<?> grid() {
        return find(ListView.class, "#twin-grid");
    }

    /** Returns how many twins are in the grid, in view or not. */
    int twinsInGrid() {
        return grid().getItems().stream()
                .mapToInt(row -> ((List<?>) Objects.requireNonNull(row)).size())
                .sum();
    }

    /** Types one character. */
    static void type(Node target, String character) {
        Event.fireEvent(target, key(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false));
    }

    /** Presses a key. */
    static void press(Node target, KeyCode code, boolean control) {
        Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, control));
    }

    private static KeyEvent key(EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        return new KeyEvent(type, character, "", code, false, control, false, false);
    }
}
