package app.twinwatch;

import app.twinwatch.store.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts a window where it was last, and knows where it stands, also while it is maximized or minimized and has a place only
 * to return to. FX thread only.
 */
final class PlaceKeeper {
    private static final int MOST_RETURNS = 2;
    /** More than the frame of any window measures, in screen units; less than a user would draw a window larger by at once. */
    private static final double FRAME = 64;

    private final Stage stage;
    /** The size of a window that is being maximized comes apart from the word for it, and that may be taken back once. */
    private final PauseTransition settling = new PauseTransition(Duration.millis(200));

    private final boolean beganMaximized;

    private Optional<WindowPlace> normalPlace;
    /** Whether the place is only where the window began, before it was known how large its frame is. */
    private boolean guessed;

    private @Nullable Dimension2D maximizedSize;
    /** Whether it is maximized, or may still be on its way back. */
    private boolean away;
    /** How often the window may still be sent back to its place. */
    private int returns;

    /**
     * Puts a window that does not show yet where it was; one that shows stays where it is.
     *
     * @param place where the window was last; used only where a screen still is
     */
    PlaceKeeper(Stage stage, Optional<WindowPlace> place) {
        this.stage = stage;
        this.normalPlace = place.flatMap(before -> WindowFit.fit(before, screens()));
        this.beganMaximized = normalPlace.filter(WindowPlace::maximized).isPresent();
        if (stage.isShowing()) {
            // It stands there already, or where the user has put it meanwhile.
            moved();
        } else {
            normalPlace.ifPresent(before -> put(stage, before));
        }
        settling.setOnFinished(_ -> settled());
        for (ObservableValue<?> measure : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty())) {
            measure.subscribe(this::moved);
        }
    }

    /** Puts a window at a place, or lets it fill the screen and return there. */
    static void put(Stage stage, WindowPlace place) {
        sendTo(stage, place);
        stage.setMaximized(place.maximized());
    }

    /** The window shows now; where no place was known, whoever maximizes it at once returns to this one. */
    void shown() {
        if (normalPlace.isEmpty()) {
            remember();
            guessed = true;
        }
    }

    /** Returns where the window is, for the next start; empty if it never was anywhere. */
    Optional<WindowPlace> place() {
        if (!away) {
            remember();
        }
        return normalPlace.map(place -> place.maximized(stage.isMaximized()));
    }

    private void moved() {
        if (stage.isMaximized()) {
            maximizedSize = size();
            away = true;
            returns = beganMaximized ? MOST_RETURNS : 0;
        } else if (guessed && !away) {
            remember();
        }
        settling.playFromStart();
    }

    /**
     * JavaFX forgets on Linux where a window returns to that began maximized. So it is sent back, and once more, because a
     * size that was on its way may still arrive; what it stays at then is what the window manager wants.
     */
    private void settled() {
        if (!isNormal()) {
            return;
        }
        if (returns > 0 && normalPlace.filter(this::isMissed).isPresent()) {
            returns--;
            normalPlace.ifPresent(before -> sendTo(stage, before));
            // Also where nothing moves: it is to be judged again.
            settling.playFromStart();
        } else {
            // What the user makes of it from now on is meant.
            returns = 0;
            away = false;
            guessed = false;
            remember();
        }
    }

    /** Says whether the window kept its maximized size, or came back as much too large as a frame: nobody chose that. */
    private boolean isMissed(WindowPlace place) {
        double wider = stage.getWidth() - place.width();
        double higher = stage.getHeight() - place.height();
        boolean equal = wider == 0 && higher == 0;
        boolean byFrame = wider >= 0 && wider <= FRAME && higher >= 0 && higher <= FRAME;
        return !equal && (byFrame || size().equals(maximizedSize));
    }

    /** A maximized or minimized window has a place to return to, and that is the one worth keeping. */
    private void remember() {
        if (isNormal() && Double.isFinite(stage.getX()) && Double.isFinite(stage.getY())) {
            normalPlace = Optional.of(new WindowPlace(
                    stage.getX(),
                    stage.getY(),
                    Math.clamp(stage.getWidth(), WindowPlace.MINIMUM_WIDTH, WindowPlace.MAXIMUM_SIZE),
                    Math.clamp(stage.getHeight(), WindowPlace.MINIMUM_HEIGHT, WindowPlace.MAXIMUM_SIZE),
                    false));
        }
    }

    /** Says whether the window stands at a place of its own. */
    private boolean isNormal() {
        return stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
    }

    private Dimension2D size() {
        return new Dimension2D(stage.getWidth(), stage.getHeight());
    }

    private static void sendTo(Stage stage, WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }
}
