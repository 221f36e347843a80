package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.TestPictures;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.Overlay;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureViewerTest {
    @TempDir
    static Path folder;

    private final FxThread thread = new FxThread();
    private final Watchlist watchlist = new Watchlist(List.of());
    private final TwinActions actions = new TwinActions(
            watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
    private final Overlay overlay = new Overlay();

    @SuppressWarnings("NullAway.Init")
    private MediaServer server;

    @SuppressWarnings("NullAway.Init")
    private Pictures pictures;

    @Start
    void show(Stage window) throws IOException {
        server = MediaServer.serving(TestPictures.quarters("png", 3000, 2000));
        pictures = new Pictures(
                new PreviewCache(folder.resolve("run" + System.nanoTime()), InstantSource.system()),
                InstantSource.system());
        Scene scene = new Scene(new StackPane(new Button("Elsewhere"), overlay), 720, 520);
        new Appearance(scene).wish(Appearance.Wish.LIGHT);
        window.setScene(scene);
        window.show();
        window.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(overlay::close);
        pictures.close();
        server.close();
    }

    @Test
    void aLargePictureFitsTheWindowAndShowsAllItsPixelsOnRequest(FxRobot robot) {
        open(robot);
        Eventually.that("it is there", () -> image(robot).isPresent());
        Bounds room = scroll(robot).getViewportBounds();
        Eventually.that("it fits", () -> shown(robot).getWidth() <= room.getWidth() + 1);
        assertThat(shown(robot).getWidth() / shown(robot).getHeight()).isBetween(1.49, 1.51);
        assertThat(shown(robot).getHeight()).isLessThanOrEqualTo(room.getHeight() + 1);

        robot.clickOn("#viewer-whole");
        Eventually.that("each pixel is there", () -> shown(robot).getWidth() == 3000);
        robot.clickOn("#viewer-whole");
        assertThat(shown(robot).getWidth())
                .as("one of the two is always chosen")
                .isEqualTo(3000);
        robot.clickOn("#viewer-fit");
        Eventually.that("it fits again", () -> shown(robot).getWidth() <= room.getWidth() + 1);
    }

    @Test
    void aSmallPictureIsNotBlownUp(FxRobot robot) {
        server.behave((_, out) -> MediaServer.send(out, "200 OK", "", TestPictures.quarters("png", 90, 60)));
        open(robot);
        Eventually.that("it is there", () -> image(robot).isPresent());
        assertThat(shown(robot).getWidth()).isEqualTo(90);
    }

    @Test
    void theMemoryIsGivenBackWhenItCloses(FxRobot robot) {
        open(robot);
        Eventually.that("it is there", () -> image(robot).isPresent());
        WeakReference<Image> picture = new WeakReference<>(image(robot).orElseThrow());
        robot.push(KeyCode.ESCAPE);
        Eventually.that("nobody holds it any more", () -> {
            System.gc();
            return picture.get() == null;
        });
    }

    @Test
    void nothingIsInTheWayOfClosingItEarly(FxRobot robot) {
        server.behave((_, _) -> server.hang());
        open(robot);
        assertThat(robot.lookup("#viewer-copy").<Button>query().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        Eventually.that("it is closed", () -> !overlay.isOpen());
    }

    @Test
    void aPictureThatDoesNotComeIsSaid(FxRobot robot) {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        open(robot);
        Eventually.that(
                "it is said",
                () -> robot.lookup("#picture-viewer .viewer-screen .label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().equals("The picture can’t be shown at the moment.")));
        assertThat(robot.lookup("#viewer-copy").<Button>query().isDisabled()).isTrue();
        robot.clickOn("#viewer-close");
        assertThat(overlay.isOpen()).isFalse();
    }

    private void open(FxRobot robot) {
        AvatarId id = TwinSamples.id(1);
        watchlist.add(List.of(id), TwinSamples.NOON);
        watchlist.observe(
                id,
                new TwinFacts(
                        new TwinState.Ready(),
                        Optional.of("Maya"),
                        Optional.empty(),
                        Optional.of(server.link("/picture")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                TwinSamples.NOON);
        Twin maya = watchlist.find(id).orElseThrow();
        robot.interact(() -> {
            PictureViewer viewer = new PictureViewer(
                    maya, new TwinPictures(pictures, thread), actions, EnglishWords.MESSAGES, () -> {}, overlay::close);
            viewer.prefWidthProperty().bind(overlay.widthProperty().subtract(48));
            viewer.prefHeightProperty().bind(overlay.heightProperty().subtract(48));
            overlay.open(viewer, viewer.firstFocus());
        });
        Eventually.that(
                "it has the keys", () -> robot.lookup("#viewer-fit").query().isFocused());
    }

    private static ImageView view(FxRobot robot) {
        return robot.lookup("#picture-viewer .image-view").query();
    }

    private static Optional<Image> image(FxRobot robot) {
        return Optional.ofNullable(view(robot).getImage());
    }

    private static Bounds shown(FxRobot robot) {
        return view(robot).getLayoutBounds();
    }

    private static ScrollPane scroll(FxRobot robot) {
        return robot.lookup("#picture-viewer .viewer-scroll").query();
    }
}
