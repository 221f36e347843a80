package app.twinwatch;

import app.twinwatch.store.Settings;
import app.twinwatch.store.WindowPlace;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.Ticker;
import app.twinwatch.ui.common.UiThread;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The one window: its place on the screen, its looks, and whose session it shows. FX thread only. */
final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration CALM = Duration.ofSeconds(20);

    private final Stage stage;
    private final StackPane root = new StackPane();
    private final Scene scene;
    private final Appearance appearance;
    private final UiThread thread;
    private final PlaceKeeper places;

    private Optional<Session> shown = Optional.empty();
    private @Nullable Ticker statusTicker;
    private @Nullable Ticker cardTicker;
    private Subscription statusChanges = Subscription.EMPTY;
    private Subscription title = Subscription.EMPTY;
    private Subscription looks = Subscription.EMPTY;
    private int textPercent = 100;

    /** @param place where the window was last; used only where a screen still is */
    MainWindow(Stage stage, Optional<WindowPlace> place, UiThread thread) {
        this.stage = stage;
        this.thread = thread;
        // What bridges the start knows the size that the window has on this screen now; another scene would not.
        this.scene = Objects.requireNonNullElseGet(
                stage.getScene(),
                () -> new Scene(
                        root,
                        fitting(WIDTH, visible().getWidth()),
                        fitting(HEIGHT, visible().getHeight())));
        this.appearance = new Appearance(scene);
        stage.setMinWidth(WindowPlace.MINIMUM_WIDTH);
        stage.setMinHeight(WindowPlace.MINIMUM_HEIGHT);
        this.places = new PlaceKeeper(stage, place);
        stage.iconifiedProperty().subscribe(iconified -> {
            tick(!iconified);
            if (iconified) {
                shown.ifPresent(session -> {
                    session.models().preview().pause();
                    session.models().voice().stop();
                });
            }
        });
    }

    /** Shows a session's content in place of the one before, and the window if it is not there yet. */
    void show(WindowContent content) {
        closeTickers();
        // Neither a film nor a voice must run on unseen.
        shown.ifPresent(before -> {
            before.models().preview().leave();
            before.models().voice().stop();
        });
        Session session = content.session();
        shown = Optional.of(session);
        title.unsubscribe();
        title = session.models().grid().titleProperty().subscribe(stage::setTitle);
        // Not before there is something in it: a picture may be standing there until then.
        scene.setRoot(root);
        looks.unsubscribe();
        looks = content.preferences().settingsProperty().subscribe(this::dress);
        root.getChildren().setAll(content.view());
        Ticker status = new Ticker(
                thread,
                session.models().status()::untilNextTick,
                session.models().status()::tick);
        statusTicker = status;
        cardTicker = new Ticker(thread, () -> CALM, () -> {
            session.models().grid().tick();
            session.models().detail().tick();
            session.models().news().tick();
        });
        tick(!stage.isIconified());
        // A change of the plan must not wait for a calm tick before it begins to count down.
        statusChanges = session.models().status().statusProperty().subscribe(() -> {
            if (!stage.isIconified()) {
                status.restart();
            }
        });
        stage.setScene(scene);
        stage.show();
        places.shown();
        content.view().focusFirst();
        // JavaFX lays out twice before it first draws a window, and needs it; but only once what comes into one that is
        // there.
        root.applyCss();
        root.layout();
    }

    /** Brings the window before the others, because the user asked for it: by a click, or by starting Twinwatch again. */
    void raise() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    Scene scene() {
        return scene;
    }

    boolean isFullScreen() {
        return stage.isFullScreen();
    }

    /** Returns where the window is, for the next start; empty if it never was anywhere. */
    Optional<WindowPlace> place() {
        return places.place();
    }

    /** Takes the keys from every field: a name that is being typed counts once its field has lost them. */
    void endTyping() {
        root.requestFocus();
    }

    /** Stops what goes on in the window; it is hidden by whoever closes it. */
    @Override
    public void close() {
        closeTickers();
    }

    private void dress(Settings settings) {
        appearance.wish(Appearance.Wish.valueOf(settings.theme().name()));
        appearance.contrast(settings.comfort().highContrast().chosen());
        if (settings.textPercent() != textPercent) {
            textPercent = settings.textPercent();
            appearance.textSize(textPercent);
        }
    }

    private void tick(boolean visible) {
        for (Ticker ticker : new @Nullable Ticker[] {statusTicker, cardTicker}) {
            if (ticker != null && visible) {
                ticker.start();
            } else if (ticker != null) {
                ticker.stop();
            }
        }
    }

    private void closeTickers() {
        statusChanges.unsubscribe();
        if (statusTicker != null) {
            statusTicker.close();
        }
        if (cardTicker != null) {
            cardTicker.close();
        }
    }

    private static Rectangle2D visible() {
        return Screen.getPrimary().getVisualBounds();
    }

    /** A small screen must still show the whole window. */
    private static double fitting(double wanted, double room) {
        return Math.min(wanted, room);
    }
}
