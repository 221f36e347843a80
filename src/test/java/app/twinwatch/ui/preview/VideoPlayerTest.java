package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.UiThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The player with real films in a real window. */
@ExtendWith(ApplicationExtension.class)
class VideoPlayerTest {
    private static final VideoPhase LOADED = new VideoPhase.Loaded(Duration.ofSeconds(2));

    private final FxThread thread = new FxThread();
    private final MediaFilms films = new MediaFilms(thread);
    private final List<String> wayOut = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private VideoPlayerViewModel viewModel;

    @Start
    void show(Stage window) {
        viewModel = new VideoPlayerViewModel(films, thread);
        VideoPlayer player = new VideoPlayer(
                viewModel,
                films,
                EnglishWords.MESSAGES,
                List.of(new Notice.Action("Open in browser", () -> wayOut.add("browser"))));
        Scene scene = new Scene(new VBox(player), 355, 300);
        new Appearance(scene).wish(Appearance.Wish.LIGHT);
        window.setScene(scene);
        window.show();
        window.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(viewModel::close);
        films.close();
    }

    @Test
    void aFilmPlaysToItsEndAndBeginsAgain(FxRobot robot) {
        robot.interact(() -> viewModel.play(VideoSamples.SILENT));
        Eventually.that("the film runs", () -> position().compareTo(Duration.ofMillis(500)) > 0);
        assertThat(label(robot, "#video-total")).isEqualTo("0:02");
        Eventually.that("it has ended", () -> !viewModel.playingProperty().get());
        Eventually.that("its end is shown", () -> position().equals(Duration.ofSeconds(2)));
        assertThat(label(robot, "#video-elapsed")).isEqualTo("0:02");
        robot.clickOn("#video-play");
        Eventually.that("it runs again", () -> isBetween(100, 1900));
        assertThat(viewModel.playingProperty().get()).isTrue();
    }

    @Test
    void spacePlaysAndPauses(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        Button play = robot.lookup("#video-play").query();
        assertThat(play.getAccessibleText()).isEqualTo("Play");
        robot.interact(play::requestFocus);
        robot.push(KeyCode.SPACE);
        Eventually.that("it runs", () -> playerStatus() == MediaPlayer.Status.PLAYING);
        assertThat(play.getAccessibleText()).isEqualTo("Pause");
        robot.push(KeyCode.SPACE);
        Eventually.that("it stands still", () -> playerStatus() == MediaPlayer.Status.PAUSED);
    }

    @Test
    void spaceOnAnotherButtonPressesThatButton(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        robot.interact(robot.lookup("#video-sound").query()::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(viewModel.mutedProperty().get()).isTrue();
        assertThat(viewModel.playingProperty().get()).isFalse();
    }

    @Test
    void keysGoThroughTheFilm(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        Node place = robot.lookup("#video-place").query();
        robot.interact(place::requestFocus);
        Eventually.that("the slider has the keys", place::isFocused);
        robot.push(KeyCode.RIGHT);
        Eventually.that("five seconds on is its end", () -> playerTime() == 2000);
        robot.push(KeyCode.HOME);
        Eventually.that("it is at its beginning", () -> playerTime() == 0);
        robot.push(KeyCode.END);
        Eventually.that("it is at its end", () -> playerTime() == 2000);
        robot.push(KeyCode.LEFT);
        Eventually.that("five seconds back is its beginning", () -> playerTime() == 0);
        assertThat(viewModel.playingProperty().get()).isFalse();
    }

    @Test
    void draggingGoesToThePlaceWhereItIsDropped(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        Slider place = robot.lookup("#video-place").query();
        Node thumb = place.lookup(".thumb");
        Bounds bounds = place.localToScreen(place.getLayoutBounds());
        robot.moveTo(thumb)
                .press(MouseButton.PRIMARY)
                .moveTo(bounds.getCenterX(), bounds.getCenterY())
                .release(MouseButton.PRIMARY);
        Eventually.that("the film is in its middle", () -> playerTime() > 800 && playerTime() < 1200);
        assertThat(viewModel.playingProperty().get()).isFalse();
    }

    @Test
    void aFilmThatEndedStandsStillWhereItIsDraggedTo(FxRobot robot) {
        robot.interact(() -> viewModel.play(VideoSamples.SILENT));
        Eventually.that(
                "it has ended",
                () -> viewModel.phaseProperty().get().equals(LOADED)
                        && !viewModel.playingProperty().get());
        robot.interact(() -> viewModel.seek(Duration.ofMillis(500)));
        Eventually.that("it stands still", () -> playerStatus() == MediaPlayer.Status.PAUSED);
        assertThat(playerTime()).isLessThan(1000);
        assertThat(viewModel.playingProperty().get()).isFalse();
    }

    @Test
    void theSoundIsTurnedDownAndOffByKeyAndByButton(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        robot.interact(robot.lookup("#video-sound").query()::requestFocus);
        assertThat(robot.lookup("#video-volume").query().isVisible()).isTrue();
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(player().getVolume()).isBetween(0.79, 0.81);
        robot.clickOn("#video-sound");
        assertThat(player().isMute()).isTrue();
        assertThat(robot.lookup("#video-sound").<Button>query().getAccessibleText())
                .isEqualTo("Sound on");
        robot.push(KeyCode.M);
        assertThat(player().isMute()).isFalse();
        robot.interact(
                () -> robot.lookup("#video-volume-slider").<Slider>query().setValue(0.25));
        assertThat(player().getVolume()).isEqualTo(0.25);
        robot.interact(robot.lookup("#video-play").query()::requestFocus);
        robot.moveTo("#video-play");
        assertThat(robot.lookup("#video-volume").query().isVisible()).isFalse();
    }

    @Test
    void aLoopBeginsAgainByItself(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        robot.clickOn("#video-loop").clickOn("#video-play");
        Eventually.that("it nears its end", () -> isBetween(1500, 2000));
        Eventually.that("it is at its beginning again", () -> isBetween(0, 1000));
        assertThat(viewModel.playingProperty().get()).isTrue();
        robot.clickOn("#video-loop");
        Eventually.that("it ends", () -> !viewModel.playingProperty().get());
    }

    @Test
    void theFullScreenIsFilledAndEscapeLeavesIt(FxRobot robot) {
        load(robot, VideoSamples.SILENT);
        Node screen = robot.lookup("#video-screen").query();
        Window pane = screen.getScene().getWindow();
        robot.clickOn("#video-full-screen");
        Eventually.that(
                "the film has a window of its own",
                () -> screen.getScene() != null
                        && !screen.getScene().getWindow().equals(pane));
        double width = Screen.getPrimary().getBounds().getWidth();
        Eventually.that("it fills the screen", () -> screen.getLayoutBounds().getWidth() == width);
        Eventually.that("it has the keys", () -> screen.getScene().getWindow().isFocused());
        robot.push(KeyCode.ESCAPE);
        Eventually.that(
                "the film is back in the pane",
                () -> screen.getScene() != null && screen.getScene().getWindow().equals(pane));
        assertThat(viewModel.fullScreenProperty().get()).isFalse();
        assertThat(Window.getWindows().stream().filter(Stage.class::isInstance)).hasSize(1);
    }

    @Test
    void theFilmRunsOnWhileItGoesToTheFullScreen(FxRobot robot) {
        robot.interact(viewModel::toggleLooping);
        robot.interact(() -> viewModel.play(VideoSamples.SILENT));
        Eventually.that("it runs", () -> playerStatus() == MediaPlayer.Status.PLAYING);
        MediaPlayer before = player();
        robot.doubleClickOn("#video-screen");
        Eventually.that(
                "it is on the full screen", () -> viewModel.fullScreenProperty().get());
        assertThat(player()).isSameAs(before);
        assertThat(viewModel.playingProperty().get()).isTrue();
        assertThat(playerStatus()).isEqualTo(MediaPlayer.Status.PLAYING);
    }

    @Test
    void anotherFilmTakesThePlaceOfTheOneThatRuns(FxRobot robot) {
        robot.interact(() -> viewModel.play(VideoSamples.SILENT));
        Eventually.that("it runs", () -> playerStatus() == MediaPlayer.Status.PLAYING);
        MediaPlayer first = player();
        robot.interact(() -> viewModel.play(VideoSamples.OTHER));
        Eventually.that("the first one is given back", () -> first.getStatus() == MediaPlayer.Status.DISPOSED);
        Eventually.that("the other one runs", () -> playerStatus() == MediaPlayer.Status.PLAYING);
        assertThat(player().getMedia().getWidth()).isEqualTo(96);
    }

    @Test
    void onlyTheLastOfManyQuickChoicesIsPlayed(FxRobot robot) {
        robot.interact(() -> {
            for (int choice = 0; choice < 10; choice++) {
                viewModel.play(choice % 2 == 0 ? VideoSamples.SILENT : VideoSamples.OTHER);
            }
        });
        Eventually.that("the last one runs", () -> playerStatus() == MediaPlayer.Status.PLAYING);
        assertThat(player().getMedia().getWidth()).isEqualTo(96);
    }

    @Test
    void filmsThatAreOpenedAtTheSameMomentAreAllReady(FxRobot robot) {
        List<MediaFilms> openers =
                Stream.generate(() -> new MediaFilms(thread)).limit(12).toList();
        List<VideoPlayerViewModel> players =
                openers.stream().map(opener -> robotModel(robot, opener)).toList();
        for (int time = 0; time < 20; time++) {
            robot.interact(() -> players.forEach(player -> player.show(VideoSamples.SILENT)));
            Eventually.that(
                    "all are ready",
                    () -> players.stream()
                            .allMatch(player -> player.phaseProperty().get().equals(LOADED)),
                    () -> players.stream()
                            .map(player -> player.phaseProperty().get())
                            .toList());
        }
        robot.interact(() -> players.forEach(VideoPlayerViewModel::close));
        openers.forEach(MediaFilms::close);
    }

    @Test
    void aFilmThatIsBeingOpenedIsNotCollected(FxRobot robot) {
        robot.interact(() -> viewModel.show(VideoSamples.SILENT));
        Eventually.that("it is open", () -> {
            System.gc();
            return viewModel.phaseProperty().get().equals(LOADED);
        });
    }

    @Test
    void aPictureIsNeverCropped(FxRobot robot) {
        load(robot, VideoSamples.OTHER);
        MediaView view = (MediaView) robot.lookup("#video-screen").query().lookup("MediaView");
        Eventually.that(
                "the picture is laid out", () -> view.getBoundsInParent().getWidth() > 300);
        Bounds picture = view.getBoundsInParent();
        Bounds screen = view.getParent().getLayoutBounds();
        assertThat(picture.getWidth() / picture.getHeight()).isBetween(96.0 / 54 - 0.02, 96.0 / 54 + 0.02);
        assertThat(picture.getWidth()).isLessThanOrEqualTo(screen.getWidth() + 0.5);
        assertThat(picture.getHeight()).isLessThanOrEqualTo(screen.getHeight() + 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Müller 50% #1.mp4", "no ending", "quo'te & more.mp4"})
    void anyFileNameWillDo(String name, FxRobot robot, @TempDir Path folder) throws IOException {
        Path film = Files.copy(VideoSamples.SILENT, folder.resolve(name));
        load(robot, film);
        robot.interact(viewModel::clear);
    }

    @Test
    void aMissingFileIsSaidAtOnce(FxRobot robot, @TempDir Path folder) {
        expect(robot, folder.resolve("gone.mp4"), VideoTrouble.FILE_MISSING);
        expect(robot, folder, VideoTrouble.FILE_MISSING);
    }

    @Test
    void aFileThatIsNoFilmIsSaidInWordsWithAWayOut(FxRobot robot, @TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("film.mp4"), "<html>Access denied</html>");
        expect(robot, page, VideoTrouble.NOT_PLAYABLE);
        assertThat(label(robot, "#video-trouble-words")).startsWith("This film can’t be played here.");
        assertThat(robot.lookup("#video-bar").query().isVisible()).isFalse();
        robot.clickOn("Open in browser");
        assertThat(wayOut).containsExactly("browser");
    }

    @Test
    void aPictureOfAnotherKindIsSaid(FxRobot robot) {
        expect(robot, VideoSamples.OTHER_PICTURE, VideoTrouble.NO_PICTURE);
    }

    @Test
    void afterATroubleTheNextFilmPlays(FxRobot robot, @TempDir Path folder) {
        expect(robot, folder.resolve("gone.mp4"), VideoTrouble.FILE_MISSING);
        load(robot, VideoSamples.SILENT);
        assertThat(robot.lookup("#video-trouble").query().isVisible()).isFalse();
        assertThat(robot.lookup("#video-bar").query().isVisible()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void soundNeedsASoundDevice(FxRobot robot) throws Throwable {
        VideoPhase expected = SoundDevice.exists() ? LOADED : new VideoPhase.Failed(VideoTrouble.NO_SOUND_DEVICE);
        // JavaFX's own answer differs now and then; ours must not.
        for (int time = 0; time < 30; time++) {
            robot.interact(() -> viewModel.show(VideoSamples.WITH_SOUND));
            Eventually.that(
                    "the film with sound is open or refused",
                    () -> viewModel.phaseProperty().get() instanceof VideoPhase.Loaded
                            || viewModel.phaseProperty().get() instanceof VideoPhase.Failed);
            assertThat(sameKind(expected))
                    .as("%s", viewModel.phaseProperty().get())
                    .isTrue();
        }
    }

    @Test
    void aFilmThatDoesNotBeginInTimeIsGivenUp(FxRobot robot) {
        MediaFilms impatient = new MediaFilms(thread, new MediaFilm.Patience(Duration.ZERO, Duration.ZERO));
        VideoPlayerViewModel slow = robotModel(robot, impatient);
        robot.interact(() -> slow.play(VideoSamples.SILENT));
        Eventually.that(
                "it is given up",
                () -> slow.phaseProperty().get().equals(new VideoPhase.Failed(VideoTrouble.TOO_SLOW)));
        assertThat(impatient.onScreenProperty().get()).isEmpty();
        impatient.close();
    }

    @Test
    void aFilmWhosePlayerSaysNothingIsOpenedByAnother(FxRobot robot) {
        PlayersFirst order = new PlayersFirst(thread);
        MediaFilms impatient = new MediaFilms(order, new MediaFilm.Patience(Duration.ZERO, Duration.ofSeconds(30)));
        VideoPlayerViewModel silent = robotModel(robot, impatient);
        robot.interact(() -> {
            silent.show(VideoSamples.SILENT);
            // While the thread of the window is held, no player can say that it is ready.
            Eventually.that("the first one was waited for", () -> order.players() == 1 && order.others() == 1);
        });

        Eventually.that("it is ready", () -> silent.phaseProperty().get().equals(LOADED));
        assertThat(order.players()).isEqualTo(2);
        robot.interact(silent::close);
        impatient.close();
    }

    /** Lets nothing come before the first player. */
    private static final class PlayersFirst implements UiThread {
        private final UiThread inner;
        private final List<Runnable> early = new ArrayList<>();
        private int players;
        private int others;

        private PlayersFirst(UiThread inner) {
            this.inner = inner;
        }

        @Override
        public synchronized void execute(Runnable action) {
            if (Thread.currentThread().getName().startsWith("twinwatch-film-")) {
                players++;
                inner.execute(action);
                early.forEach(inner::execute);
                early.clear();
            } else if (players > 0) {
                others++;
                inner.execute(action);
            } else {
                others++;
                early.add(action);
            }
        }

        @Override
        public void require() {
            inner.require();
        }

        private synchronized int players() {
            return players;
        }

        private synchronized int others() {
            return others;
        }
    }

    private VideoPlayerViewModel robotModel(FxRobot robot, MediaFilms of) {
        List<VideoPlayerViewModel> made = new CopyOnWriteArrayList<>();
        robot.interact(() -> made.add(new VideoPlayerViewModel(of, thread)));
        return made.getFirst();
    }

    /** The length of a film with sound is that of its longer part. */
    private boolean sameKind(VideoPhase expected) {
        VideoPhase phase = viewModel.phaseProperty().get();
        return expected instanceof VideoPhase.Loaded ? phase instanceof VideoPhase.Loaded : phase.equals(expected);
    }

    private void load(FxRobot robot, Path film) {
        robot.interact(() -> viewModel.show(film));
        Eventually.that(
                "the film is open",
                () -> viewModel.phaseProperty().get().equals(LOADED)
                        || viewModel.phaseProperty().get() instanceof VideoPhase.Failed);
        assertThat(viewModel.phaseProperty().get()).isEqualTo(LOADED);
    }

    private void expect(FxRobot robot, Path film, VideoTrouble trouble) {
        robot.interact(() -> viewModel.play(film));
        Eventually.that("the trouble is told", () -> viewModel.phaseProperty().get() instanceof VideoPhase.Failed);
        assertThat(viewModel.phaseProperty().get()).isEqualTo(new VideoPhase.Failed(trouble));
    }

    private boolean isBetween(long from, long to) {
        long millis = position().toMillis();
        return millis >= from && millis < to;
    }

    private Duration position() {
        return viewModel.positionProperty().get();
    }

    private MediaPlayer player() {
        return films.onScreenProperty().get().orElseThrow();
    }

    private double playerTime() {
        return player().getCurrentTime().toMillis();
    }

    private MediaPlayer.Status playerStatus() {
        Optional<MediaPlayer> shown = films.onScreenProperty().get();
        return shown.map(MediaPlayer::getStatus).orElse(MediaPlayer.Status.UNKNOWN);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }
}
