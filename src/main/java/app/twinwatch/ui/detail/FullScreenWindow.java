package app.twinwatch.ui.detail;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** A window that fills the screen with one pane of another window, for as long as it is open. FX thread only. */
final class FullScreenWindow {
    private final Runnable left;
    private Optional<Stage> stage = Optional.empty();

    /** @param left called when the user, or the system, closes the window */
    FullScreenWindow(Runnable left) {
        this.left = left;
    }

    /** Shows the pane on the screen on which the owner is. */
    void open(Window owner, Region pane) {
        StackPane root = new StackPane(pane);
        root.getStyleClass().add("video-full-screen");
        Scene scene = new Scene(root, Color.BLACK);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        Stage opened = new Stage(StageStyle.UNDECORATED);
        opened.initOwner(owner);
        opened.setTitle(owner instanceof Stage named ? named.getTitle() : "");
        opened.setScene(scene);
        opened.setFullScreenExitHint("");
        opened.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        // Its place says which screen is meant, and fills it even where the window manager knows no full screen.
        Rectangle2D area = screenOf(owner).getBounds();
        opened.setX(area.getMinX());
        opened.setY(area.getMinY());
        opened.setWidth(area.getWidth());
        opened.setHeight(area.getHeight());
        opened.setFullScreen(true);
        opened.setOnHidden(_ -> {
            if (stage.isPresent()) {
                stage = Optional.empty();
                left.run();
            }
        });
        stage = Optional.of(opened);
        opened.show();
    }

    /** Closes the window, if it is open. */
    void close() {
        Optional<Stage> old = stage;
        stage = Optional.empty();
        old.ifPresent(Stage::close);
    }

    private static Screen screenOf(Window owner) {
        double middleX = owner.getX() + owner.getWidth() / 2;
        double middleY = owner.getY() + owner.getHeight() / 2;
        return Screen.getScreensForRectangle(middleX, middleY, 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }
}
