package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.twin.AvatarId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watching the videos of finished twins, whatever the network and HeyGen's links are like. */
class PreviewJourneyTest extends Journey {
    private static final long MAYAS_FILM = 63_304;
    private static final long SAMUELS_FILM = 58_699;

    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

    /** Ada and Bea are ready and have films; Cem is in training. */
    @BeforeEach
    void giveThemFilms() throws IOException {
        heyGen.close();
        heyGen = BuiltInHeyGen.startEmpty(() -> InstantSource.system().instant().plus(later.get()));
        ready(ADA, "Ada", "maya.webp", "maya.mp4");
        ready(BEA, "Bea", "samuel.jpg", "samuel.mp4");
        heyGen.put(SampleTwin.constant(
                CEM, "Cem", InstantSource.system().instant().minus(Duration.ofMinutes(5)), "in_progress"));
    }

    @Test
    void theBadgeOnTheCardPlaysAndTheKeysGoThroughTheFilm() {
        startWithFilms();
        window.click(card(ADA) + " .play-badge");
        seeFilm(MAYAS_FILM);
        window.see(".detail-name", "Ada");
        window.seeFocusOn("#video-play");

        window.press(KeyCode.SPACE);
        Eventually.that("it stands still", () -> status() == MediaPlayer.Status.PAUSED);
        window.press(KeyCode.END);
        Eventually.that("it is at its end", () -> seconds() > 3);
        window.press(KeyCode.HOME);
        Eventually.that("it is at its beginning", () -> seconds() == 0);

        long before = heyGen.questionsAbout(CEM);
        window.press(KeyCode.F5);
        Eventually.that("F5 asks", () -> heyGen.questionsAbout(CEM) > before);
        window.press(KeyCode.ESCAPE);
        window.seeFocusOn(".twin-grid");
    }

    @Test
    void fromCardToFilmNeedsNoMouse() {
        startWithFilms();
        window.seeFocusOn(".twin-grid");
        window.press(KeyCode.HOME);
        for (int step = 0; step < 3 && !window.textOf(".detail-name").equals("Bea"); step++) {
            window.press(KeyCode.RIGHT);
        }
        window.see(".detail-name", "Bea");
        window.press(KeyCode.SPACE);
        seeFilm(SAMUELS_FILM);
        window.seeFocusOn("#video-play");
    }

    @Test
    void whoChangesTheTwinDuringADownloadSeesTheOtherFilmOnly() {
        startWithFilms();
        heyGen.paceMedia(5_000);
        window.click(card(ADA) + " .play-badge");
        window.see("#preview-fetching-words", "Fetching the video");
        window.seeFocusOn("#preview-cancel");

        window.click(card(BEA) + " .play-badge");
        window.see(".detail-name", "Bea");
        heyGen.paceMedia(0);
        seeFilm(SAMUELS_FILM);

        window.click(card(ADA));
        window.see(".detail-name", "Ada");
        window.seeThat("#preview-play");
        assertThat(window.isShown("#video-player")).isFalse();
        window.click("#preview-play");
        seeFilm(MAYAS_FILM);
    }

    @Test
    void aDownloadThatWasStoppedIsGoneOnWith() {
        startWithFilms();
        heyGen.paceMedia(5_000);
        window.click(card(ADA) + " .play-badge");
        window.see("#preview-fetching-words", "Fetching the video");
        window.click("#preview-cancel");
        window.seeThat("#preview-play");
        window.seeNothingOf("#preview-fetching");

        heyGen.paceMedia(0);
        window.click("#preview-play");
        seeFilm(MAYAS_FILM);
        assertThat(asked("maya.mp4")).isEqualTo(2);
    }

    @Test
    void aFilmThatWasSeenPlaysWithoutHeyGenAndAfterTheNextStart() {
        startWithFilms();
        window.click(card(ADA) + " .play-badge");
        seeFilm(MAYAS_FILM);
        later.set(Duration.ofDays(8));
        window.close();

        startOwnList(WITH_KEY);
        seeBothCards();
        window.click(card(ADA) + " .play-badge");
        seeFilm(MAYAS_FILM);
        assertThat(asked("maya.mp4")).isEqualTo(1);

        window.click(card(BEA));
        window.see(".detail-name", "Bea");
        heyGen.close();
        window.click(card(ADA) + " .play-badge");
        seeFilm(MAYAS_FILM);
    }

    @Test
    void aLinkThatExpiredCostsOneQuestionAndOneClick() {
        startWithFilms();
        later.set(Duration.ofDays(8));
        long before = heyGen.questionsAbout(ADA);
        window.click(card(ADA) + " .play-badge");
        window.see("#preview-trouble-words", "no longer valid");
        assertThat(heyGen.questionsAbout(ADA)).isEqualTo(before);

        window.click("#preview-fresh-link");
        seeFilm(MAYAS_FILM);
        assertThat(heyGen.questionsAbout(ADA)).isEqualTo(before + 1);
    }

    @Test
    void aQuestionThatHeyGenDoesNotAnswerIsToldAndCanBeStopped() {
        startWithFilms();
        later.set(Duration.ofDays(8));
        window.click(card(ADA) + " .play-badge");
        window.see("#preview-trouble-words", "no longer valid");
        heyGen.answerAll(Optional.of(CannedAnswer.of(503, "")));
        window.click("#preview-fresh-link");
        window.see("#preview-fetching-words", "Asking HeyGen");
        window.see("#status-connection", "HeyGen has a problem");

        window.click("#preview-cancel");
        window.seeThat("#preview-play");
        window.seeNothingOf("#preview-fetching");
    }

    @Test
    void inANarrowWindowTheFilmEndsWithItsPane() {
        startWithFilms();
        window.run(() -> {
            window.stage().setWidth(720);
            window.stage().setHeight(520);
        });
        window.seeNothingOf("#detail");
        window.click(card(ADA) + " .play-badge");
        seeFilm(MAYAS_FILM);
        MediaPlayer player = player().orElseThrow();

        window.press(KeyCode.ESCAPE);

        window.seeNothingOf("#detail");
        Eventually.that("the film is given back", () -> player.getStatus() == MediaPlayer.Status.DISPOSED);
        window.press(KeyCode.ENTER);
        window.seeThat("#preview-play");
    }

    @Test
    void aMinimisedWindowPausesItsFilm() {
        startWithFilms();
        window.click(card(ADA) + " .play-badge");
        seeFilm(MAYAS_FILM);
        window.run(() -> window.stage().setIconified(true));
        Eventually.that("it stands still", () -> status() == MediaPlayer.Status.PAUSED);
        window.run(() -> window.stage().setIconified(false));
    }

    @Test
    void whoLeavesTheSamplesLeavesTheirFilm() {
        startWithFilms();
        window.click("#menu");
        window.choose("Look around with sample twins");
        window.seeThat("#demo-badge");
        window.click(Found.card("2d3490e6bc5f42c7b4c5b7ad60d2c6a0") + " .play-badge");
        seeFilm(MAYAS_FILM);
        MediaPlayer player = player().orElseThrow();

        window.click("#menu");
        window.choose("Back to my own list");
        seeBothCards();

        Eventually.that("the film is given back", () -> player.getStatus() == MediaPlayer.Status.DISPOSED);
    }

    private void ready(AvatarId id, String name, String picture, String film) {
        Instant earlier = InstantSource.system().instant().minus(Duration.ofHours(3));
        heyGen.put(new SampleTwin(
                id,
                name,
                earlier,
                List.of(new SampleTwin.Phase(Duration.ZERO, "completed", Optional.empty())),
                Optional.of(picture),
                Optional.of(film),
                Optional.empty()));
    }

    private void startWithFilms() {
        startOwnList(WITH_KEY, ADA.value(), BEA.value(), CEM.value());
        seeBothCards();
    }

    private void seeBothCards() {
        window.seeThat(card(ADA) + " .play-badge");
        window.seeThat(card(BEA) + " .play-badge");
    }

    /** Waits until the film of this size runs; a copy without sound has the same size. */
    private void seeFilm(long size) {
        Eventually.that(
                "the film runs",
                () -> status() == MediaPlayer.Status.PLAYING && filmSize() == size,
                () -> status() + "; " + window.textsOf(".preview-box .label")
                        + window.textsOf("#preview-trouble-words"));
    }

    private Optional<MediaPlayer> player() {
        return window.onFxThread(
                () -> Optional.ofNullable((MediaView) window.stage().getScene().lookup("#video-screen MediaView"))
                        .map(MediaView::getMediaPlayer));
    }

    private MediaPlayer.Status status() {
        return player().map(MediaPlayer::getStatus).orElse(MediaPlayer.Status.UNKNOWN);
    }

    private double seconds() {
        return player().orElseThrow().getCurrentTime().toSeconds();
    }

    private long filmSize() throws IOException {
        return Files.size(Path.of(URI.create(player().orElseThrow().getMedia().getSource())));
    }

    private long asked(String file) {
        return heyGen.requests().stream()
                .filter(request -> request.path().endsWith("/" + file))
                .count();
    }
}
