package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.keystore.Keystore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole application in this process, with its real window, driven by real keys and the real mouse. One at a time;
 * JavaFX itself is started once and never ended, because it could not be started again.
 */
final class RealWindow implements AutoCloseable {
    final FxRobot robot = new FxRobot();
    final AnsweredDialogs dialogs = new AnsweredDialogs();

    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Twinwatch app;
    private final Stage stage;
    private boolean bridged;

    private RealWindow(Map<String, String> environment, Keystore keystore, SpokenLanguage language) {
        this.app =
                new Twinwatch(environment, ended::complete, Optional.of(_ -> keystore), Optional.of(dialogs), language);
        this.stage = onFxThread(Stage::new);
    }

    /**
     * Starts with an empty keystore that no other start knows.
     *
     * @param arguments a command line as in a terminal, which must be right
     */
    static RealWindow start(Map<String, String> environment, String... arguments) {
        return start(environment, Keystore.forThisRun(), arguments);
    }

    /** @param keystore is closed at the end */
    static RealWindow start(Map<String, String> environment, Keystore keystore, String... arguments) {
        return start(environment, keystore, SpokenLanguage.ofSystem(), arguments);
    }

    static RealWindow start(
            Map<String, String> environment, Keystore keystore, SpokenLanguage language, String... arguments) {
        RealWindow window = begin(environment, keystore, language, arguments);
        KeyboardFocus.await(window.stage);
        window.seeNothingOf("#last-look");
        return window;
    }

    /** Starts, and does not wait until there is more to see than how the window was left before. */
    static RealWindow begin(
            Map<String, String> environment, Keystore keystore, SpokenLanguage language, String... arguments) {
        startToolkit();
        RealWindow window = new RealWindow(environment, keystore, language);
        window.app.init((CommandLine.Start) CommandLine.parse(List.of(arguments)), Optional.empty());
        window.run(() -> {
            window.app.start(window.stage);
            window.bridged = window.stage.getScene().getRoot().lookup("#last-look") != null;
        });
        return window;
    }

    static void startToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
            Platform.setImplicitExit(false);
        } catch (TimeoutException failure) {
            throw new AssertionError("JavaFX does not start", failure);
        }
    }

    Stage stage() {
        return stage;
    }

    /** Says whether it began with a picture of how it was left before. */
    boolean wasBridged() {
        return bridged;
    }

    /** Moves the window, and waits until the screen has told all of it. */
    void putAt(double x, double y, double width, double height) {
        // There is a frame, or JavaFX remembers one of an earlier window.
        double besides = onFxThread(() -> stage.getWidth() - stage.getScene().getWidth());
        double above = onFxThread(() -> stage.getHeight() - stage.getScene().getHeight());
        run(() -> {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        seeThatItStays(new Rectangle2D(x, y, width - besides, height - above)::equals);
    }

    /**
     * Waits until nothing moves the window any more: a screen tells of a new place and of a new size one after the other
     * and of the old ones in between, and a window manager comes to it in its own time.
     */
    void seeThatItStays() {
        AtomicReference<Rectangle2D> last = new AtomicReference<>(Rectangle2D.EMPTY);
        seeThatItStays(now -> now.equals(last.getAndSet(now)));
    }

    private void seeThatItStays(Predicate<Rectangle2D> there) {
        AtomicInteger looks = new AtomicInteger();
        Eventually.that("the window is there, and stays", () -> {
            Rectangle2D now = onFxThread(() -> new Rectangle2D(
                    stage.getX(),
                    stage.getY(),
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight()));
            looks.set(there.test(now) ? looks.get() + 1 : 0);
            return looks.get() > 20;
        });
    }

    /** Returns the exit code, if the application has ended. */
    Optional<Integer> exitCode() {
        return Optional.ofNullable(ended.getNow(null));
    }

    /** Presses keys together, as one types a shortcut; in one go, so that none repeats itself on a busy computer. */
    void press(KeyCode... keys) {
        run(() -> {
            Robot hand = new Robot();
            List.of(keys).forEach(hand::keyPress);
            List.of(keys).reversed().forEach(hand::keyRelease);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String query) {
        Eventually.that(query + " can be clicked", () -> isShown(query));
        robot.clickOn(onFxThread(() -> shown(query).iterator().next()));
    }

    /** Moves the mouse there. */
    void pointAt(String query) {
        robot.moveTo(onFxThread(() -> shown(query).iterator().next()));
    }

    /** Clicks the one of several buttons that has these words. */
    void clickWords(String query, String words) {
        Eventually.that(words + " is offered", () -> textsOf(query).contains(words));
        robot.clickOn(onFxThread(() -> shown(query).stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(words))
                .findFirst()
                .orElseThrow()));
    }

    /** Presses a key on a control, which need not be in sight. */
    void pressOn(String query, KeyCode key) {
        seeThat(query);
        run(() -> shown(query).iterator().next().requestFocus());
        seeFocusOn(query);
        press(key);
    }

    /** Types into whatever has the focus. */
    void type(String text) {
        robot.write(text, 0);
    }

    /** Pastes into whatever has the focus, as after copying elsewhere. */
    void paste(String text) {
        copyElsewhere(text);
        press(KeyCode.CONTROL, KeyCode.V);
    }

    void copyElsewhere(String text) {
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    String clipboard() {
        return onFxThread(
                () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    }

    /** Waits until the text of a label, button or field has this in it; of several, that of one of them. */
    void see(String query, String part) {
        Eventually.that(
                query + " says " + part,
                () -> allTextsOf(query).stream().anyMatch(text -> text.contains(part)),
                () -> allTextsOf(query));
    }

    /** Waits until keys go to the node or to something in it. */
    void seeFocusOn(String query) {
        Eventually.that(query + " has the focus", () -> hasFocus(query));
    }

    void seeNothingOf(String query) {
        Eventually.that(query + " is gone", () -> !isShown(query));
    }

    void seeThat(String query) {
        Eventually.that(query + " is there", () -> isShown(query));
    }

    String textOf(String query) {
        return allTextsOf(query).stream().findFirst().orElse("");
    }

    private List<String> allTextsOf(String query) {
        return onFxThread(() -> shown(query).stream()
                .flatMap(node -> switch (node) {
                    case Labeled label -> Stream.of(label.getText());
                    case TextInputControl field -> Stream.of(field.getText());
                    default -> Stream.empty();
                })
                .toList());
    }

    /** Returns the texts of all that fits, from left to right and top to bottom. */
    List<String> textsOf(String query) {
        return onFxThread(() -> shown(query).stream()
                .filter(Labeled.class::isInstance)
                .sorted(Comparator.comparingDouble(RealWindow::top).thenComparingDouble(RealWindow::left))
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    boolean isShown(String query) {
        return onFxThread(() -> !shown(query).isEmpty());
    }

    boolean isDark() {
        return onFxThread(() -> stage.getScene().getRoot().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark")));
    }

    boolean hasFocus(String query) {
        return onFxThread(() -> shown(query).stream().anyMatch(this::isOnTheWayToTheFocus));
    }

    /** The node's own word for it is wrong after a child that had the focus was put elsewhere (JavaFX 25). */
    private boolean isOnTheWayToTheFocus(Node node) {
        for (Node above = stage.getScene().getFocusOwner(); above != null; above = above.getParent()) {
            if (above.equals(node)) {
                return true;
            }
        }
        return false;
    }

    /** Chooses an item of a menu that is open, by the arrow keys: where no window manager runs, menus hear little of the mouse. */
    void choose(String words) {
        Eventually.that("the menu offers " + words, () -> isOffered(words));
        Eventually.that("the menu is at " + words, () -> {
            if (!isAt(words)) {
                press(KeyCode.DOWN);
            }
            return isAt(words);
        });
        press(KeyCode.ENTER);
    }

    private boolean isAt(String words) {
        return onFxThread(() -> menuItem(words)
                .map(item -> item.getParent().equals(item.getScene().getFocusOwner()))
                .orElse(false));
    }

    boolean isOffered(String words) {
        return onFxThread(() -> menuItem(words).isPresent());
    }

    private static Optional<Node> menuItem(String words) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(open -> open instanceof PopupWindow && open.isShowing())
                .flatMap(open -> open.getScene().getRoot().lookupAll(".label").stream())
                .filter(label -> label instanceof Labeled item && item.getText().equals(words))
                .findFirst();
    }

    /** Runs on the FX thread, which must have a moment for it. */
    <T> T onFxThread(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            throw new AssertionError("the window does not answer", failure.getCause());
        }
    }

    void run(Runnable action) {
        assertThat(onFxThread(() -> {
                    action.run();
                    return true;
                }))
                .isTrue();
    }

    private Set<Node> shown(String query) {
        return Found.in(stage.getScene().getRoot(), query).stream()
                .filter(RealWindow::isVisible)
                .collect(Collectors.toSet());
    }

    private static boolean isVisible(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    /** Quits as the user does, unless that was done. */
    @Override
    public void close() {
        // A key that a failed test left down would spoil the next one.
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
        if (exitCode().isEmpty()) {
            run(app::quit);
        }
        run(app::stop);
    }
}
