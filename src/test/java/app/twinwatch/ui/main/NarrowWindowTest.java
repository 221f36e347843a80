package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.PreviewCache;
import app.twinwatch.preview.Videos;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.add.AddViewModel;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinPictures;
import app.twinwatch.ui.detail.DetailView;
import app.twinwatch.ui.detail.DetailViewModel;
import app.twinwatch.ui.preview.MediaFilms;
import app.twinwatch.ui.preview.PreviewViewModel;
import app.twinwatch.ui.preview.SavedFiles;
import app.twinwatch.ui.preview.VideoPlayerViewModel;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Below the width for two panes the details come over the cards, and go again. */
@ExtendWith(ApplicationExtension.class)
class NarrowWindowTest {
    private static final double NARROW = MainView.WIDE_FROM - 200;

    private final Twin tom = TwinSamples.named(1, "Tom", new TwinState.Failed("no face"));
    private final Twin maya = TwinSamples.ready(2, "Maya", "voice-maya-1");
    private final FxThread thread = new FxThread();
    private final InstantSource clock = InstantSource.fixed(NOON);

    @TempDir
    private Path pictures;

    @Start
    void show(Stage window) {
        Watchlist watchlist = new Watchlist(List.of(tom, maya));
        Watcher watcher = WatcherSamples.idle(watchlist);
        TwinActions actions = new TwinActions(watchlist, watcher, EnglishWords.MESSAGES, _ -> {});
        PreviewCache cache = new PreviewCache(pictures, clock);
        MediaFilms films = new MediaFilms(thread);
        VideoPlayerViewModel player = new VideoPlayerViewModel(films, thread);
        SavedFiles saved = new SavedFiles(actions, EnglishWords.MESSAGES, thread);
        MainModels models = new MainModels(
                new MainViewModel(watchlist, watcher, EnglishWords.MESSAGES, EnglishWords.TIMES, thread, clock),
                new StatusBarViewModel(EnglishWords.MESSAGES, EnglishWords.TIMES, "HeyGen", thread, clock),
                new DetailViewModel(
                        watchlist, actions, EnglishWords.MESSAGES, EnglishWords.TIMES, thread, clock, _ -> {}),
                new PreviewViewModel(watchlist, new Videos(cache), player, actions, saved, _ -> {}, thread),
                player,
                films,
                saved,
                new AddViewModel(watchlist, EnglishWords.MESSAGES, thread, Runnable::run, clock),
                new Banners(),
                actions);
        MainView view = new MainView(
                models,
                new AppModels(_ -> {
                    throw new IllegalStateException("nothing here asks for a key");
                }),
                new NoCommands(),
                EnglishWords.MESSAGES,
                new TwinPictures(new Pictures(cache, clock), thread),
                false);
        Scene scene = new Scene(view, NARROW, 700);
        new Appearance(scene).wish(Appearance.Wish.LIGHT);
        window.setScene(scene);
        window.show();
        window.requestFocus();
    }

    @Test
    void theTwinsOfTheLastTimeAreThereBeforeAnythingChanges(FxRobot robot) {
        Eventually.that(
                "a card is there", () -> robot.lookup(".card-name").tryQuery().isPresent());
        assertThat(robot.lookup("#empty-list").tryQuery()).isEmpty();
    }

    @Test
    void aClickOnACardBringsTheDetailsAndEscapeTakesThemAway(FxRobot robot) {
        assertThat(isOpen(robot)).isFalse();
        clickOnCard(robot);
        Eventually.that("the details are over the cards", () -> isOpen(robot) && isInPlace(robot));
        robot.push(KeyCode.ESCAPE);
        Eventually.that("the details are gone", () -> !isOpen(robot));
    }

    @Test
    void escapeInTheNameKeepsTheDetailsOpen(FxRobot robot) {
        clickOnCard(robot);
        Eventually.that("the details are over the cards", () -> isOpen(robot) && isInPlace(robot));
        robot.clickOn("#detail-rename").write("Board film").push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isTrue();
        robot.push(KeyCode.ESCAPE);
        Eventually.that("the details are gone", () -> !isOpen(robot));
    }

    @Test
    void escapeOutOfTheNoteClosesTheDetailsAndKeepsTheNote(FxRobot robot) {
        clickOnCard(robot);
        Eventually.that("the details are over the cards", () -> isOpen(robot) && isInPlace(robot));
        robot.interact(robot.lookup("#detail-note").query()::requestFocus);
        robot.write("again").push(KeyCode.ESCAPE);
        Eventually.that("the details are gone", () -> !isOpen(robot));
        clickOnCard(robot);
        Eventually.that("the details are back", () -> isOpen(robot));
        assertThat(robot.lookup("#detail-note").<TextArea>query().getText()).isEqualTo("again");
    }

    private static void clickOnCard(FxRobot robot) {
        Eventually.that(
                "the card is there",
                () -> robot.lookup(".card-name").queryAll().stream().anyMatch(Node::isVisible));
        robot.clickOn(".card-name");
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#detail").tryQuery().isPresent();
    }

    /** Says whether the pane has come to rest at the right edge. */
    private static boolean isInPlace(FxRobot robot) {
        Node pane = robot.lookup("#detail").query();
        Bounds bounds = pane.localToScene(pane.getLayoutBounds());
        return bounds.getMaxX() == NARROW && bounds.getWidth() == DetailView.WIDTH;
    }

    /** There is no application around this window. */
    private static final class NoCommands implements MainCommands {
        @Override
        public void startDemo() {}

        @Override
        public boolean canLeaveDemo() {
            return false;
        }

        @Override
        public void leaveDemo() {}

        @Override
        public void wishAppearance(Appearance.Wish wish) {}

        @Override
        public Appearance.Wish appearance() {
            return Appearance.Wish.LIGHT;
        }

        @Override
        public void openLogs() {}

        @Override
        public void quit() {}
    }
}
