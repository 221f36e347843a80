package app.twinwatch;

import app.twinwatch.desktop.Folders;
import app.twinwatch.store.WindowLook;
import app.twinwatch.store.WindowLookFile;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.FirstPicture;
import app.twinwatch.ui.common.UiThread;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Bridges a start with a picture of how the window was left, which is there in half the time: nothing has to be read, built
 * or dressed for it.
 *
 * <p>Opened and closed on any thread; all else on the FX thread.
 */
final class LastLook implements AutoCloseable {
    private final WindowLookFile file;
    private volatile Optional<WindowLook> before;
    private volatile Optional<WindowLook> now = Optional.empty();

    /** Takes the picture of the last run; takes as long as the disk does. */
    LastLook(Folders folders) {
        this.file = new WindowLookFile(folders.cache(), folders.data());
        this.before = file.take();
    }

    /** Says whether the last run left a picture that is still true of list and settings. */
    boolean isThere() {
        return before.isPresent();
    }

    /**
     * Shows the window with the picture, unless it would look different today. Returns whether it does.
     *
     * @param language says what the system speaks
     * @param seen called once the user sees it; what can be used is to follow then
     */
    boolean show(Stage stage, String language, UiThread thread, Runnable seen) {
        Optional<WindowLook> look = before.filter(last -> last.circumstances().equals(circumstances(language)));
        // As large as the window, and of no use once it is shown.
        before = Optional.empty();
        look.ifPresent(last -> {
            stage.setScene(scene(last));
            PlaceKeeper.put(stage, last.place());
            stage.show();
            FirstPicture.seen(thread, seen);
        });
        return look.isPresent();
    }

    private static Scene scene(WindowLook look) {
        ImageView picture = new ImageView(new WritableImage(
                new PixelBuffer<>(look.width(), look.height(), look.pixels(), PixelFormat.getByteBgraPreInstance())));
        picture.setId("last-look");
        Scene scene = new Scene(new StackPane(picture));
        // A picture has more pixels than the window has units, where the screen has.
        picture.fitWidthProperty().bind(scene.widthProperty());
        picture.fitHeightProperty().bind(scene.heightProperty());
        return scene;
    }

    /**
     * Draws how the window is left, to be kept for the next start; a closed one can't be drawn. Returns whether there is
     * something to keep.
     *
     * @param language says what the system speaks
     */
    boolean draw(MainWindow window, String language) {
        Scene scene = window.scene();
        SnapshotParameters everyPixel = new SnapshotParameters();
        everyPixel.setTransform(
                new Scale(scene.getWindow().getOutputScaleX(), scene.getWindow().getOutputScaleY()));
        WritableImage image = scene.getRoot().snapshot(everyPixel, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        // No start begins on the full screen.
        if (!window.isFullScreen() && WindowLook.isPossible(width, height)) {
            ByteBuffer pixels = ByteBuffer.allocate(width * height * Integer.BYTES);
            image.getPixelReader()
                    .getPixels(
                            0, 0, width, height, PixelFormat.getByteBgraPreInstance(), pixels, width * Integer.BYTES);
            now = window.place().map(place -> new WindowLook(circumstances(language), place, width, height, pixels));
        }
        return now.isPresent();
    }

    /** Says in words what decides how the window looks, besides the list and the settings. */
    private static String circumstances(String language) {
        String screens = Screen.getScreens().stream()
                .map(screen -> screen.getVisualBounds() + " x " + screen.getOutputScaleX())
                .collect(Collectors.joining(", "));
        return String.join("; ", Version.TEXT, language, Appearance.ofSystem(), screens);
    }

    /** Keeps the picture; to be called when list and settings are saved. */
    @Override
    public void close() {
        now.ifPresent(file::keep);
    }
}
