package app.twinwatch;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.store.Comfort;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.Settings;
import app.twinwatch.store.SettingsFile;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.ui.common.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens every window and pane of Twinwatch, one after the other, and lets a test look at each: in one look, at one size
 * of window and text. The list is the samples', kept as a user's own, so that every state is there.
 */
final class EveryPane {
    private static final Map<String, String> WITH_KEY = Map.of("HEYGEN_API_KEY", "sk-every-pane");

    private final Path home;
    private final Settings settings;
    private final Supplier<SpokenLanguage> language;
    private final double width;
    private final double height;
    private final BiConsumer<String, Scene> visitor;

    /** Speaks the language of the system, or what is set. */
    EveryPane(Path home, Settings settings, double width, double height, BiConsumer<String, Scene> visitor) {
        this(home, settings, SpokenLanguage::ofSystem, width, height, visitor);
    }

    /**
     * Opens nothing yet.
     *
     * @param home an empty folder
     * @param language makes what is spoken, anew for each start
     * @param visitor gets what the pane is called and its scene, dressed and laid out, on the FX thread
     */
    EveryPane(
            Path home,
            Settings settings,
            Supplier<SpokenLanguage> language,
            double width,
            double height,
            BiConsumer<String, Scene> visitor) {
        this.home = home;
        this.settings = settings;
        this.language = language;
        this.width = width;
        this.height = height;
        this.visitor = visitor;
    }

    /** Opens all of them. */
    void visitAll() {
        try (BuiltInHeyGen heyGen = BuiltInHeyGen.start(InstantSource.system())) {
            visitFullList(heyGen);
            visitEmptyList(heyGen);
            visitWelcome(heyGen);
            visitTrouble();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void visitFullList(BuiltInHeyGen heyGen) throws IOException {
        Path data = settings("full");
        InstantSource clock = InstantSource.system();
        WatchlistFile file = new WatchlistFile(data, clock);
        file.read();
        file.write(new SavedWatchlist(
                heyGen.sampleTwins(clock.instant()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), 0));
        try (RealWindow window = start(heyGen, data, WITH_KEY)) {
            window.seeThat(".twin-card");
            window.seeThat("#status-used");
            visitCards(window);
            visitDetails(window);
            visitPanes(window);
            visitList(window);
            visitSettings(window);
            visitMenus(window);
            visitNotices(window, heyGen);
        }
    }

    private void visitCards(RealWindow window) {
        look("the cards", window);
        window.run(() -> ((ListView<?>) node(window, "#twin-grid")).scrollTo(99));
        look("the last cards", window);
        window.run(() -> ((TextInputControl) node(window, "#search")).setText("no such twin"));
        window.seeThat("#empty-search");
        look("a search without a find", window);
        window.run(() -> ((TextInputControl) node(window, "#search")).clear());
        window.seeThat(".twin-card");
    }

    private void visitDetails(RealWindow window) {
        int cards = window.onFxThread(() -> ((ListView<?>) node(window, "#twin-grid"))
                .getItems().stream().mapToInt(row -> ((List<?>) row).size()).sum());
        key(window, KeyCode.HOME);
        key(window, KeyCode.ENTER);
        window.seeThat("#detail-support");
        for (int card = 0; card < cards; card++) {
            window.run(() -> ((TitledPane) node(window, "#detail-support")).setExpanded(true));
            look("details of " + window.textOf(".detail-name"), window);
            key(window, KeyCode.RIGHT);
        }
        window.run(() -> ((MenuButton) node(window, "#detail-more")).show());
        look("what else can be done with a twin", window);
        hidePopups(window);
        window.run(() -> fire(window, "#detail-rename"));
        window.seeThat("#detail-name-field");
        look("a name being changed", window);
        window.press(KeyCode.ESCAPE);
        if (window.isShown("#detail-close")) {
            window.run(() -> fire(window, "#detail-close"));
        }
    }

    private void visitPanes(RealWindow window) {
        window.run(() -> menuItem(window, "menu-find").fire());
        window.see("#find-list .found-row .label", "Ana Ribeiro");
        look("the twins of the account", window);
        close(window, "#find");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeThat("#add");
        look("adding nothing yet", window);
        window.run(() -> ((TextInputControl) node(window, "#add-text"))
                .setText("2d3490e6bc5f42c7b4c5b7ad60d2c6a0\n0123456789abcdef0123456789abcdef\nno ID at all"));
        window.see("#add-headline", "1");
        look("adding some", window);
        close(window, "#add");
        choosePlayable(window);
        if (window.isShown("#preview-look")) {
            window.run(() -> fire(window, "#preview-look"));
            window.seeThat("#picture-viewer");
            look("a picture in full size", window);
            close(window, "#picture-viewer");
        }
    }

    /** The panes about several twins, or about the list as a whole. */
    private void visitList(RealWindow window) {
        window.run(() -> node(window, "#twin-grid").requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.seeThat("#selection-count");
        look("several selected twins", window);
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.seeThat("#tag-pane");
        look("the tags of several twins", window);
        close(window, "#tag-pane");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#selection-count");
        window.press(KeyCode.CONTROL, KeyCode.H);
        window.seeThat("#history-list .list-cell");
        look("what happened", window);
        close(window, "#history");
    }

    /** Chooses a twin that has a picture, with its details open. */
    private void choosePlayable(RealWindow window) {
        key(window, KeyCode.HOME);
        key(window, KeyCode.ENTER);
        for (int card = 0; card < 20 && !window.isShown("#preview-play"); card++) {
            key(window, KeyCode.RIGHT);
        }
        window.seeThat("#preview-look");
    }

    private void visitSettings(RealWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeThat("#settings");
        int sections = window.onFxThread(() ->
                ((ListView<?>) node(window, "#settings-sections")).getItems().size());
        for (int section = 0; section < sections; section++) {
            int chosen = section;
            window.run(() -> ((ListView<?>) node(window, "#settings-sections"))
                    .getSelectionModel()
                    .select(chosen));
            look("settings: " + window.textOf(".settings-box .dialog-title"), window);
            window.onFxThread(() -> List.copyOf(node(window, "#settings").lookupAll(".combo-box"))).stream()
                    .filter(combo -> window.onFxThread(() -> combo.getScene() != null))
                    .forEach(combo -> {
                        window.run(() -> ((ComboBoxBase<?>) combo).show());
                        look("choices of " + combo.getId(), window);
                        hidePopups(window);
                    });
            if (window.isShown("#settings-calls")) {
                window.run(() -> fire(window, "#settings-calls"));
                window.seeThat("#calls-list .call-who");
                look("every check", window);
                close(window, "#calls");
                window.press(KeyCode.CONTROL, KeyCode.COMMA);
                window.seeThat("#settings");
            }
        }
        close(window, "#settings");
    }

    private void visitMenus(RealWindow window) {
        for (String menu : List.of("#menu", "#order")) {
            window.run(() -> ((MenuButton) node(window, menu)).show());
            look("the menu " + menu, window);
            hidePopups(window);
        }
        window.press(KeyCode.F1);
        window.seeThat("#shortcuts");
        look("the shortcuts", window);
        close(window, "#shortcuts");
    }

    private void visitNotices(RealWindow window, BuiltInHeyGen heyGen) {
        key(window, KeyCode.HOME);
        key(window, KeyCode.DELETE);
        window.seeThat("#toast-action");
        look("a notice", window);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        heyGen.answerAll(Optional.of(CannedAnswer.of(401, "{\"error\":{\"message\":\"Unauthorized\"}}")));
        window.press(KeyCode.F5);
        window.seeThat("#banner-connection");
        look("a banner", window);
        window.run(() -> fire(window, "#banner-connection .button"));
        window.seeThat("#welcome-key");
        look("asking for another key", window);
    }

    private void visitEmptyList(BuiltInHeyGen heyGen) throws IOException {
        try (RealWindow window = start(heyGen, settings("empty"), WITH_KEY)) {
            window.seeThat("#empty-list");
            look("an empty list", window);
        }
    }

    private void visitWelcome(BuiltInHeyGen heyGen) throws IOException {
        try (RealWindow window = start(heyGen, settings("first"), Map.of())) {
            window.seeThat("#welcome-key");
            look("the welcome", window);
        }
    }

    private void visitTrouble() {
        RealWindow.startToolkit();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage stage = new Stage();
            Messages messages = language.get().messages();
            TroubleWindow.show(stage, messages, messages.text("start.notAFolder", "/home/maya/lists"), () -> {});
            // Nothing is known of what is set when the start fails; then it is the system that wishes for contrast.
            boolean contrast = settings.comfort().highContrast() == Comfort.Choice.YES;
            stage.getScene().getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("contrast"), contrast);
            visit("what hindered the start", stage.getScene());
            stage.hide();
        });
    }

    private Path settings(String name) throws IOException {
        Path data = Files.createDirectories(home.resolve(name));
        SettingsFile file = new SettingsFile(data, InstantSource.system());
        file.read();
        file.write(settings);
        return data;
    }

    private RealWindow start(BuiltInHeyGen heyGen, Path data, Map<String, String> environment) {
        RealWindow window = RealWindow.start(
                environment,
                Keystore.forThisRun(),
                language.get(),
                "--data-dir",
                data.toString(),
                "--api-url",
                heyGen.address().toString());
        window.run(() -> {
            Stage stage = window.stage();
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            // A frame comes on top, where there is one or JavaFX remembers one of an earlier window.
            stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
            stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
        });
        Eventually.that(
                "the window has its size",
                () -> window.stage().getScene().getWidth() == width
                        && window.stage().getScene().getHeight() == height);
        return window;
    }

    /** Looks at the window, or at the menu that is open over it. */
    private void look(String name, RealWindow window) {
        awaitPicture(window);
        window.run(() -> {
            Window shown = popups().stream().map(Window.class::cast).findFirst().orElse(window.stage());
            visit(name, shown.getScene());
        });
    }

    /** Waits until what was opened is laid out as it will be drawn. */
    private static void awaitPicture(RealWindow window) {
        AtomicInteger pulses = new AtomicInteger();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
            }
        };
        window.run(timer::start);
        Eventually.that("the window is drawn", () -> pulses.get() > 2);
        window.run(timer::stop);
    }

    private void visit(String name, Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        visitor.accept(name, scene);
    }

    private static List<PopupWindow> popups() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .map(PopupWindow.class::cast)
                .toList();
    }

    private static void hidePopups(RealWindow window) {
        window.run(() -> popups().forEach(PopupWindow::hide));
    }

    private static void close(RealWindow window, String pane) {
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf(pane);
    }

    /** Sends the cards a key, wherever the focus is. */
    private static void key(RealWindow window, KeyCode code) {
        window.run(() -> {
            Node grid = node(window, "#twin-grid");
            Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    private static void fire(RealWindow window, String button) {
        ((ButtonBase) node(window, button)).fire();
    }

    private static MenuItem menuItem(RealWindow window, String id) {
        return ((MenuButton) node(window, "#menu"))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Node node(RealWindow window, String query) {
        Node found = window.stage().getScene().getRoot().lookup(query);
        if (found == null) {
            throw new AssertionError("there is no " + query);
        }
        return found;
    }
}
