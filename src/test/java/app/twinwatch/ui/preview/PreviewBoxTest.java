package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.preview.FileBehaviour;
import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.Progress;
import app.twinwatch.preview.TestMedia;
import app.twinwatch.preview.TestPictures;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.Overlay;
import app.twinwatch.ui.common.TwinPictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.media.MediaPlayer;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The preview as the pane has it, in a window of its own, with real media from a real server. */
@ExtendWith(ApplicationExtension.class)
class PreviewBoxTest {
    private static final double WIDTH = 355;
    private static final String LARGE =
            "data:text/css,.label,.small-button,.preview-trouble%20.label,.fetching-bar%20.label"
                    + "{-fx-font-size:27px;}";
    private static final byte[] FILM = TestMedia.bytes("film-without-sound.mp4");

    @TempDir
    static Path folder;

    private final FxThread thread = new FxThread();
    private final MediaFilms films = new MediaFilms(thread);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Optional<Path> place = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    private MediaServer server;

    @SuppressWarnings("NullAway.Init")
    private Pictures pictures;

    @SuppressWarnings("NullAway.Init")
    private PreviewParts parts;

    @SuppressWarnings("NullAway.Init")
    private VideoPlayerViewModel player;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void show(Stage window) throws IOException {
        server = MediaServer.start((request, out) -> {
            if (request.path().startsWith("/picture")) {
                MediaServer.send(out, "200 OK", "", TestPictures.quarters("png", 300, 200));
            } else {
                FileBehaviour.whole(FILM, "one").answer(request, out);
            }
        });
        player = new VideoPlayerViewModel(films, thread);
        parts = new PreviewParts(folder.resolve("run" + System.nanoTime()), player, thread, Duration.ofMinutes(1));
        pictures = new Pictures(parts.cache, InstantSource.system());
        TwinPictures twinPictures = new TwinPictures(pictures, thread);
        Overlay overlay = new Overlay();
        PreviewDeeds deeds = new PreviewDeeds(
                parts.model,
                parts.saved,
                parts.actions,
                twinPictures,
                EnglishWords.MESSAGES,
                overlay,
                (title, fileName) -> {
                    asked.add(title + ": " + fileName);
                    return place;
                });
        PreviewBox box = new PreviewBox(parts.model, player, films, deeds, EnglishWords.MESSAGES, twinPictures);
        TextField elsewhere = new TextField();
        elsewhere.setId("elsewhere");
        VBox column = new VBox(box, elsewhere);
        column.setMaxWidth(WIDTH);
        scene = new Scene(new StackPane(column, overlay), 640, 600);
        new Appearance(scene).wish(Appearance.Wish.LIGHT);
        window.setScene(scene);
        window.show();
        window.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(parts.model::leave);
        goOn.countDown();
        films.close();
        parts.close();
        pictures.close();
        server.close();
    }

    @Test
    void aReadyTwinShowsItsPictureAndPlaysAfterOneClickOnTheButton(FxRobot robot) {
        chooseMaya(robot);
        Eventually.that("its picture is there", () -> shown(robot, ".picture-box"));
        robot.clickOn("#preview-play");
        seePlaying();
        assertThat(shown(robot, "#video-player")).isTrue();
        assertThat(shown(robot, "#preview-play")).isFalse();
        seeFocusOn("video-play");
    }

    @Test
    void aPictureThatIsShownAsksForNoMoreLayouts(FxRobot robot) {
        chooseMaya(robot);
        Eventually.that("its picture is there", () -> shown(robot, ".picture-box"));
        Region picture = robot.lookup(".picture-box").query();
        Eventually.that(
                "it is drawn and calm",
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> !picture.getChildrenUnmodifiable().isEmpty() && !picture.isNeedsLayout()));
    }

    @Test
    void spaceOnTheButtonPlaysAndSpaceAgainPauses(FxRobot robot) {
        chooseMaya(robot);
        focus(robot, "#preview-play");
        robot.push(KeyCode.SPACE);
        seeFocusOn("video-play");
        seePlaying();
        robot.push(KeyCode.SPACE);
        Eventually.that("it stands still", () -> status() == MediaPlayer.Status.PAUSED);
    }

    @Test
    void tabGoesFromThePictureOverTheButtonOnwards(FxRobot robot) {
        chooseMaya(robot);
        focus(robot, "#preview-look");
        robot.push(KeyCode.TAB);
        seeFocusOn("preview-play");
        robot.push(KeyCode.TAB);
        seeFocusOn("elsewhere");
    }

    @Test
    void aVideoOnItsWayShowsTheAmountAndCanBeStopped(FxRobot robot) {
        holdBackHalf();
        chooseMaya(robot);
        focus(robot, "#preview-play");
        robot.push(KeyCode.SPACE);
        Eventually.that(
                "half is there",
                () -> robot.lookup("#preview-fetching ProgressBar")
                                .<ProgressBar>query()
                                .getProgress()
                        > 0.45);
        assertThat(text(robot, "#preview-fetching-words")).isEqualTo("Fetching the video, 0.0 of 0.0\u00A0MB");
        seeFocusOn("preview-cancel");
        robot.push(KeyCode.SPACE);
        seeFocusOn("preview-play");
        assertThat(shown(robot, "#preview-fetching")).isFalse();
    }

    @Test
    void whoTypesElsewhereMeanwhileIsNotDisturbed(FxRobot robot) {
        holdBackHalf();
        chooseMaya(robot);
        robot.clickOn("#preview-play").clickOn("#elsewhere").write("Ma");
        goOn.countDown();
        seePlaying();
        robot.write("ya");
        assertThat(robot.lookup("#elsewhere").<TextField>query().getText()).isEqualTo("Maya");
    }

    @Test
    void whatIsTheMatterIsSaidWithWaysOutByKeyboard(FxRobot robot) {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        chooseMaya(robot);
        focus(robot, "#preview-play");
        robot.push(KeyCode.SPACE);
        seeFocusOn("preview-fresh-link");
        assertThat(text(robot, "#preview-trouble-words")).startsWith("HeyGen’s link to this video is no longer valid");
        assertThat(text(robot, "#preview-fresh-link")).isEqualTo("Ask HeyGen again, uses 1 check");
        robot.push(KeyCode.SPACE);
        seeFocusOn("preview-cancel");
        assertThat(text(robot, "#preview-fetching-words")).isEqualTo("Asking HeyGen for a fresh link");
        assertThat(parts.questions()).isEqualTo(1);
        robot.push(KeyCode.SPACE);
        seeFocusOn("preview-play");
    }

    @Test
    void whatCanNotPlayIsOpenedElsewhereOrSaved(FxRobot robot) {
        server.behave(FileBehaviour.whole(TestMedia.bytes("film.webm"), "one"));
        chooseMaya(robot);
        robot.clickOn("#preview-play");
        Eventually.that("it is said", () -> shown(robot, "#preview-save"));
        place = Optional.of(folder.resolve("copy.webm"));
        robot.clickOn("#preview-save").clickOn("#preview-browser");
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as copy.webm"));
        assertThat(asked).containsExactly("Save the video: Maya.webm");
        assertThat(parts.browser).singleElement().asString().contains("Signature=");
    }

    @Test
    void whoLeavesTheDialogSavesNothing(FxRobot robot) {
        server.behave(FileBehaviour.whole(TestMedia.bytes("film.webm"), "one"));
        chooseMaya(robot);
        robot.clickOn("#preview-play");
        Eventually.that("it is said", () -> shown(robot, "#preview-save"));
        robot.clickOn("#preview-save");
        assertThat(asked).hasSize(1);
        assertThat(parts.notices).isEmpty();
    }

    @Test
    void aFilmThatFailsInThePlayerIsTriedAgainByKeyboard(FxRobot robot) {
        chooseMaya(robot);
        robot.clickOn("#preview-play");
        seePlaying();
        seeFocusOn("video-play");
        robot.interact(() -> player.play(folder.resolve("gone.mp4")));
        Eventually.that("it is said", () -> shown(robot, "#video-trouble"));
        Eventually.that(
                "a way out has the focus",
                () -> scene.getFocusOwner() instanceof Button button
                        && button.getText().equals("Try again"));
        robot.push(KeyCode.SPACE);
        seePlaying();
        seeFocusOn("video-play");
    }

    @Test
    void theNextTwinTakesThePlaceOfTheFilm(FxRobot robot) {
        chooseMaya(robot);
        robot.clickOn("#preview-play");
        seePlaying();
        MediaPlayer before = films.onScreenProperty().get().orElseThrow();
        robot.interact(() -> parts.ready(2, "Tom", server.link("/tom")));
        robot.interact(() -> parts.model.choose(Optional.of(TwinSamples.id(2))));
        Eventually.that("the film is given back", () -> before.getStatus() == MediaPlayer.Status.DISPOSED);
        assertThat(shown(robot, "#video-player")).isFalse();
        seeFocusOn("preview-play");
    }

    @Test
    void thePictureIsLookedAtInFullSizeAndEscapeGoesBack(FxRobot robot) {
        chooseMaya(robot);
        focus(robot, "#preview-look");
        robot.push(KeyCode.ENTER);
        Eventually.that("the picture is there", () -> image(robot).isPresent());
        assertThat(image(robot).orElseThrow().getWidth()).isEqualTo(300);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#picture-viewer").tryQuery()).isEmpty();
        seeFocusOn("preview-look");
    }

    @Test
    void thePictureIsCopiedAndSavedFromTheViewer(FxRobot robot) {
        chooseMaya(robot);
        robot.clickOn(robot.offset("#preview-look", -120, -60));
        Eventually.that("the picture is there", () -> image(robot).isPresent());
        robot.clickOn("#viewer-copy");
        assertThat(parts.notices).containsExactly("Picture copied");
        robot.interact(() -> {
            Image pasted = Clipboard.getSystemClipboard().getImage();
            assertThat(pasted.getWidth()).isEqualTo(300);
            assertThat(pasted.getPixelReader().getArgb(10, 10)).isEqualTo(0xFFFF0000);
            assertThat(pasted.getPixelReader().getArgb(290, 190)).isEqualTo(0xFFFFFFFF);
        });
        place = Optional.of(folder.resolve("Maya.png"));
        robot.clickOn("#viewer-save");
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.png"));
        assertThat(place.orElseThrow()).hasBinaryContent(TestPictures.quarters("png", 300, 200));
        assertThat(asked).containsExactly("Save the picture: Maya.png");
    }

    @Test
    void aTwinInTrainingShowsOnlyItsSign(FxRobot robot) {
        robot.interact(() -> {
            parts.watchlist.add(List.of(TwinSamples.id(3)), TwinSamples.NOON);
            parts.answer(3, "Jonas", new TwinState.Training(), Optional.empty(), Optional.empty());
            parts.model.choose(Optional.of(TwinSamples.id(3)));
        });
        for (String absent : List.of("#preview-play", "#preview-look", "#preview-fetching", "#preview-trouble")) {
            assertThat(shown(robot, absent)).as(absent).isFalse();
        }
    }

    @Test
    void aReadyTwinWithoutAVideoSaysSo(FxRobot robot) {
        robot.interact(() -> {
            parts.ready(3, "Kenji", Optional.empty(), Optional.empty());
            parts.model.choose(Optional.of(TwinSamples.id(3)));
        });
        Eventually.that(
                "it is said",
                () -> text(robot, "#preview-trouble-words")
                        .equals("HeyGen has given no video yet that can be opened."));
        assertThat(shown(robot, "#preview-fresh-link")).isTrue();
    }

    static List<PreviewTrouble> troubles() {
        return PreviewTroubleTest.all().distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void noTroubleIsCutOffAtTwiceTheSizeOfText(PreviewTrouble trouble, FxRobot robot) {
        TroubleBox sample = new TroubleBox(EnglishWords.MESSAGES, _ -> {});
        robot.interact(() -> {
            sample.show(trouble);
            lookAtLarge(sample);
        });
        assertAllIsThere(sample);
    }

    @Test
    void theFetchingBarIsNotCutOffAtTwiceTheSizeOfText(FxRobot robot) {
        FetchingBar sample = new FetchingBar(EnglishWords.MESSAGES, () -> {});
        for (PreviewStage stage : List.of(
                new PreviewStage.AskingForLink(),
                new PreviewStage.Opening(),
                new PreviewStage.Fetching(new Progress(123_400_000, OptionalLong.of(499_900_000))))) {
            robot.interact(() -> {
                sample.show(stage);
                lookAtLarge(sample);
            });
            assertAllIsThere(sample);
        }
    }

    private void lookAtLarge(Node sample) {
        VBox column = new VBox(sample);
        column.setMaxWidth(WIDTH);
        StackPane root = new StackPane(column);
        root.getStylesheets().add(LARGE);
        scene.setRoot(root);
        root.applyCss();
        root.layout();
    }

    private static void assertAllIsThere(Node sample) {
        List<Labeled> texts = sample.lookupAll("*").stream()
                .filter(node ->
                        node instanceof Labeled label && !label.getText().isEmpty())
                .map(Labeled.class::cast)
                .toList();
        assertThat(texts).isNotEmpty().allSatisfy(label -> {
            assertThat(label.getFont().getSize()).isGreaterThan(20);
            assertThat(((Text) Objects.requireNonNull(label.lookup(".text"))).getText())
                    .isEqualTo(label.getText());
            Bounds bounds = sample.sceneToLocal(label.localToScene(label.getLayoutBounds()));
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(WIDTH);
            assertThat(bounds.getMaxY())
                    .isLessThanOrEqualTo(sample.getLayoutBounds().getMaxY());
        });
    }

    /** Sends half of the film, and the rest only when the test says so. */
    private void holdBackHalf() {
        server.behave((_, out) -> {
            MediaServer.head(out, "200 OK", "ETag: \"one\"\r\nContent-Length: " + FILM.length + "\r\n");
            out.write(FILM, 0, FILM.length / 2);
            out.flush();
            goOn.await();
            out.write(FILM, FILM.length / 2, FILM.length - FILM.length / 2);
        });
    }

    private void chooseMaya(FxRobot robot) {
        robot.interact(() -> {
            parts.ready(1, "Maya", Optional.of(server.link("/picture")), Optional.of(server.link("/film")));
            parts.model.choose(Optional.of(TwinSamples.id(1)));
        });
        Eventually.that("it can be played", () -> shown(robot, "#preview-play"));
    }

    private void seePlaying() {
        Eventually.that("the film runs", () -> status() == MediaPlayer.Status.PLAYING);
    }

    private MediaPlayer.Status status() {
        return films.onScreenProperty().get().map(MediaPlayer::getStatus).orElse(MediaPlayer.Status.UNKNOWN);
    }

    private void seeFocusOn(String id) {
        Eventually.that(
                id + " has the focus",
                () -> Optional.ofNullable(scene.getFocusOwner())
                        .filter(node -> id.equals(node.getId()))
                        .isPresent());
    }

    private static void focus(FxRobot robot, String query) {
        robot.interact(robot.lookup(query).query()::requestFocus);
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(node -> {
            for (Node above = node; above != null; above = above.getParent()) {
                if (!above.isVisible()) {
                    return false;
                }
            }
            return node.getScene() != null;
        });
    }

    private static Optional<Image> image(FxRobot robot) {
        return robot.lookup("#picture-viewer .image-view").<ImageView>tryQuery().map(ImageView::getImage);
    }

    private static String text(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node instanceof Button button ? button.getText() : ((Labeled) node).getText();
    }
}
