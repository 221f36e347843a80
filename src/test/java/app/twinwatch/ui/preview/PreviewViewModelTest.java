package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.preview.FileBehaviour;
import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.TestMedia;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a click leads to, with real downloads into a real folder. */
@Timeout(300)
class PreviewViewModelTest {
    private static final byte[] FILM = TestMedia.bytes("film.mp4");
    private static final byte[] OTHER = TestMedia.bytes("film-without-sound.mp4");
    private static final AvatarId MAYA = TwinSamples.id(1);
    private static final AvatarId TOM = TwinSamples.id(2);
    private static final List<WayOut> ASK = List.of(WayOut.FRESH_LINK);

    @TempDir
    Path folder;

    private final ModelThread thread = new ModelThread();
    private final RecordedFilms films = new RecordedFilms();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private PreviewParts parts;

    @SuppressWarnings("NullAway.Init")
    private MediaServer server;

    @BeforeEach
    void open() throws IOException {
        server = MediaServer.start(FileBehaviour.whole(FILM, "one"));
        parts = parts(Duration.ofMinutes(1));
    }

    private PreviewParts parts(Duration patience) {
        return thread.ask(() ->
                new PreviewParts(folder.resolve("cache"), new VideoPlayerViewModel(films, thread), thread, patience));
    }

    private void loseNoTime() {
        parts.close();
        parts = parts(Duration.ofMillis(400));
    }

    @AfterEach
    void close() throws IOException {
        parts.close();
        server.close();
        thread.close();
    }

    @Test
    void nothingIsFetchedWithoutAClick() {
        choose(ready(MAYA));
        see(new PreviewStage.Playable());
        assertThat(server.requests()).isEmpty();
        assertThat(films.opened).isEmpty();
    }

    @Test
    void oneClickFetchesAndPlays() {
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Film(false));
        assertThat(films.last().file).hasBinaryContent(FILM);
        assertThat(films.last().asked).contains("play");
    }

    @Test
    void aTwinThatIsNotReadyHasNothingToPlay() {
        parts.watchlist.add(List.of(MAYA), TwinSamples.NOON);
        parts.answer(1, "Maya", new TwinState.Training(), Optional.empty(), Optional.of(server.link("/v")));
        choose(MAYA);
        click();
        see(new PreviewStage.Still());
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theButtonAppearsTheMomentTheTwinIsReady() {
        parts.watchlist.add(List.of(MAYA), TwinSamples.NOON);
        choose(MAYA);
        see(new PreviewStage.Still());
        parts.answer(1, "Maya", new TwinState.Ready(), Optional.empty(), Optional.of(server.link("/v")));
        see(new PreviewStage.Playable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<preview_video_url>", "http://files.heygen.example/v.mp4", "ftp://x/v.mp4", "null"})
    void aReadyTwinWithoutAUsableAddressSaysSo(String address) {
        parts.ready(1, "Maya", Optional.empty(), MediaLink.parse(address));
        choose(MAYA);
        see(new PreviewStage.NoVideo());
        assertThat(PreviewTrouble.NO_VIDEO.waysOut()).isEqualTo(ASK);
    }

    @Test
    void whoAsksForAMissingVideoIsOfferedItAndNothingMore() {
        parts.ready(1, "Maya", Optional.empty(), Optional.empty());
        choose(MAYA);
        act(parts.model::askForFreshLink);
        see(new PreviewStage.AskingForLink());
        parts.answer(1, "Maya", new TwinState.Ready(), Optional.empty(), Optional.of(server.link("/v")));
        see(new PreviewStage.Playable());
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aKeptVideoOpensOfflineAndAfterTheLinkExpired() throws IOException {
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Film(false));
        act(parts.model::leave);
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        click();
        see(new PreviewStage.Film(false));
        act(parts.model::leave);
        server.close();
        click();
        see(new PreviewStage.Film(false));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theAmountIsSaidWhileItComes() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        click();
        seeProgress(FILM.length / 2);
        assertThat(stage())
                .hasToString("Fetching[progress=Progress[received=" + FILM.length / 2 + ", total=OptionalLong["
                        + FILM.length + "]]]");
        goOn.countDown();
        see(new PreviewStage.Film(false));
    }

    @Test
    void aFilmThatComesWhileNobodySeesTheWindowDoesNotBegin() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        click();
        seeProgress(FILM.length / 2);
        act(parts.model::pause);
        goOn.countDown();
        see(new PreviewStage.Playable());
        assertThat(films.opened).isEmpty();
        click();
        see(new PreviewStage.Film(false));
        assertThat(server.requests()).as("it is there already").hasSize(1);
    }

    @Test
    void whatCameBeforeACancelIsKeptAndTheNextClickGoesOn() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        click();
        seeProgress(FILM.length / 2);
        act(parts.model::leave);
        see(new PreviewStage.Playable());
        goOn.countDown();
        server.behave(FileBehaviour.whole(FILM, "one"));
        click();
        see(new PreviewStage.Film(false));
        assertThat(films.last().file).hasBinaryContent(FILM);
        assertThat(server.requests().getLast().header("range")).isEqualTo("bytes=" + FILM.length / 2 + "-");
    }

    @Test
    void moreClicksDoNotBeginAnew() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        click();
        seeProgress(FILM.length / 2);
        click();
        click();
        goOn.countDown();
        see(new PreviewStage.Film(false));
        assertThat(server.requests()).hasSize(1);
        assertThat(films.opened).hasSize(1);
    }

    @Test
    void aClickOnAFilmThatIsOnScreenGoesOnWithIt() {
        play(ready(MAYA));
        act(parts.model::pause);
        assertThat(films.last().asked).endsWith("pause");
        click();
        assertThat(films.last().asked).endsWith("play");
        assertThat(films.opened).hasSize(1);
    }

    @Test
    void anotherTwinEndsFilmAndDownloadAndNeverShowsTheWrongOne() {
        server.behave((request, out) -> {
            if (request.path().startsWith("/maya")) {
                stopInTheMiddle(request, out);
            } else {
                FileBehaviour.whole(OTHER, "two").answer(request, out);
            }
        });
        parts.ready(1, "Maya", server.link("/maya"));
        parts.ready(2, "Tom", server.link("/tom"));
        choose(MAYA);
        click();
        seeProgress(FILM.length / 2);

        choose(TOM);
        see(new PreviewStage.Playable());
        click();
        see(new PreviewStage.Film(false));
        goOn.countDown();
        choose(MAYA);
        see(new PreviewStage.Playable());

        assertThat(films.opened).singleElement().satisfies(film -> {
            assertThat(film.file).hasBinaryContent(OTHER);
            assertThat(film.asked).endsWith("close");
        });
    }

    @Test
    void manyQuickChoicesLeadToTheLastOne() {
        for (int number = 1; number <= 9; number++) {
            parts.ready(number, "Twin " + number, server.link("/v" + number));
        }
        for (int number = 1; number <= 9; number++) {
            int chosen = number;
            act(() -> {
                parts.model.choose(Optional.of(TwinSamples.id(chosen)));
                parts.model.play();
            });
        }
        see(new PreviewStage.Film(false));
        assertThat(films.opened).hasSize(1);
        assertThat(parts.model.twinProperty().get().orElseThrow().displayName()).isEqualTo("Twin 9");
    }

    @Test
    void leavingThePaneEndsTheFilm() {
        play(ready(MAYA));
        act(parts.model::leave);
        see(new PreviewStage.Playable());
        assertThat(films.last().asked).endsWith("close");
    }

    @Test
    void aTwinThatLeavesTheListTakesItsFilmAlong() {
        play(ready(MAYA));
        parts.watchlist.remove(List.of(MAYA));
        see(new PreviewStage.Still());
        assertThat(films.last().asked).endsWith("close");
    }

    @Test
    void newsOfTheTwinDoNotDisturbTheFilm() {
        play(ready(MAYA));
        parts.answer(1, "Maya", new TwinState.Ready(), Optional.empty(), Optional.of(server.link("/v")));
        thread.run(() -> {});
        see(new PreviewStage.Film(false));
        assertThat(films.last().asked).doesNotContain("close");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void aDeadLinkLeadsToOneQuestionWithTheUsersClickAndThenPlays(int status) {
        server.behave((_, out) -> MediaServer.send(out, status + " No", "", new byte[0]));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        assertThat(PreviewTrouble.LINK_EXPIRED.waysOut()).isEqualTo(ASK);
        assertThat(parts.questions()).isZero();

        act(parts.model::askForFreshLink);
        see(new PreviewStage.AskingForLink());
        click();
        assertThat(parts.questions()).isEqualTo(1);
        server.behave(FileBehaviour.whole(FILM, "one"));
        answerWithFreshLink();

        see(new PreviewStage.Film(false));
        assertThat(parts.questions()).isEqualTo(1);
    }

    @Test
    void aFreshLinkThatIsDeadAsWellEndsTheMatterUntilTheUserTriesAgain() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        answerWithFreshLink();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_DEAD));
        assertThat(parts.questions()).isEqualTo(1);
        assertThat(PreviewTrouble.LINK_DEAD.waysOut()).doesNotContain(WayOut.FRESH_LINK);

        act(parts.model::retry);
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        assertThat(parts.questions()).isEqualTo(1);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aQuestionThatHeyGenRefusesIsSaidAndCanBeAskedAgain() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        see(new PreviewStage.AskingForLink());
        parts.refuseQuestions();
        see(new PreviewStage.Trouble(PreviewTrouble.NO_ANSWER));
        assertThat(PreviewTrouble.NO_ANSWER.waysOut()).isEqualTo(ASK);

        act(parts.model::askForFreshLink);
        assertThat(parts.questions()).as("twice within ten seconds").isEqualTo(1);
        assertThat(parts.notices).last().asString().contains("You can check again in 10 seconds");
        see(new PreviewStage.Trouble(PreviewTrouble.NO_ANSWER));

        parts.pass(Duration.ofSeconds(10));
        act(parts.model::askForFreshLink);
        assertThat(parts.questions()).isEqualTo(2);
        see(new PreviewStage.Trouble(PreviewTrouble.NO_ANSWER));
    }

    @Test
    void aQuestionThatIsNotAnsweredCanBeCancelledAndSpoilsNothing() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        act(parts.model::leave);
        see(new PreviewStage.Playable());
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        act(parts.model::leave);
        answerWithFreshLink();
        thread.run(() -> {});
        see(new PreviewStage.Playable());
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aLinkThatCameOtherwiseSavesTheQuestion() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        answerWithFreshLink();
        see(new PreviewStage.Playable());
        assertThat(parts.questions()).isZero();
    }

    @Test
    void heyGensAnswerMayBeThatTheTwinIsGone() {
        server.behave((_, out) -> MediaServer.send(out, "404 Not Found", "", new byte[0]));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        parts.answer(1, "Maya", new TwinState.NotFound(), Optional.empty(), Optional.empty());
        see(new PreviewStage.Still());
    }

    @ParameterizedTest
    @CsvSource({
        "vp9.mp4, preview.codec",
        "av1.mp4, preview.codec",
        "h264-10-bit.mp4, preview.colours",
        "film.webm, preview.container",
        "sound-only.mp4, preview.noPicture"
    })
    void whatCanNotPlayIsSaidAndCanBeSavedAndOpenedElsewhere(String name, String key) {
        server.behave(FileBehaviour.whole(TestMedia.bytes(name), "one"));
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(new PreviewTrouble(key, List.of(WayOut.BROWSER, WayOut.SAVE))));
        assertThat(films.opened).isEmpty();
        Path target = folder.resolve("copy");
        act(() -> parts.model.saveVideo(MAYA, target));
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as copy"));
        assertThat(target).hasBinaryContent(TestMedia.bytes(name));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "500 Oops, '', preview.unreachable",
        "200 OK, '', preview.empty",
        "200 OK, <html>Sign in</html>, preview.notAVideo"
    })
    void whatIsNoVideoIsSaidAndCanBeTriedAgain(String status, String body, String key) {
        server.behave((_, out) -> MediaServer.send(out, status, "", body.getBytes(StandardCharsets.UTF_8)));
        seeTroubleAndGetOverIt(key, WayOut.RETRY);
    }

    @Test
    void aPartThatSaysItIsAllIsSaidToBeAPart() {
        server.behave((_, out) -> MediaServer.send(out, "200 OK", "", Arrays.copyOf(FILM, FILM.length - 1_000)));
        seeTroubleAndGetOverIt("preview.truncated", WayOut.RETRY);
    }

    @Test
    void aConnectionThatBreaksIsGoneOnWith() {
        server.behave(FileBehaviour.whole(FILM, "one").breakingAfter(1_000));
        seeTroubleAndGetOverIt("preview.brokenOff", WayOut.RESUME);
        assertThat(server.requests().getLast().header("range")).isEqualTo("bytes=1000-");
    }

    @Test
    void aServerThatHangsIsGivenUp() {
        loseNoTime();
        server.behave((_, _) -> server.hang());
        seeTroubleAndGetOverIt("preview.tooSlow", WayOut.RETRY);
    }

    @Test
    void aServerThatSendsByteByByteIsGivenUp() {
        loseNoTime();
        server.behave((_, out) -> {
            MediaServer.head(out, "200 OK", "Content-Length: " + FILM.length + "\r\n");
            for (byte one : FILM) {
                out.write(one);
                out.flush();
                if (goOn.await(200, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        });
        seeTroubleAndGetOverIt("preview.tooSlow", WayOut.RETRY);
    }

    @Test
    void aVideoThatIsTooLargeIsNotEvenBegun() {
        server.behave((_, out) -> {
            MediaServer.head(out, "200 OK", "Content-Length: 500000001\r\n");
            server.hang();
        });
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(new PreviewTrouble("preview.tooLarge", List.of(WayOut.BROWSER))));
    }

    @Test
    void withoutASoundDeviceASilentCopyPlaysAndIsSaidToBeOne() {
        play(ready(MAYA));
        Path original = films.last().file;
        act(() -> films.last().listener.failed(VideoTrouble.NO_SOUND_DEVICE));
        see(new PreviewStage.Film(true));
        assertThat(films.last().file).isNotEqualTo(original).isRegularFile();
        assertThat(films.last().asked).contains("play");

        Path target = folder.resolve("whole.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as whole.mp4"));
        assertThat(target).hasBinaryContent(FILM);
    }

    @Test
    void theSilentCopyIsMadeOnce() {
        play(ready(MAYA));
        act(() -> films.last().listener.failed(VideoTrouble.NO_SOUND_DEVICE));
        see(new PreviewStage.Film(true));
        Path copy = films.last().file;
        act(parts.model::leave);
        click();
        see(new PreviewStage.Film(false));
        act(() -> films.last().listener.failed(VideoTrouble.NO_SOUND_DEVICE));
        see(new PreviewStage.Film(true));
        assertThat(films.last().file).isEqualTo(copy);
    }

    @Test
    void aSilentCopyThatDoesNotPlayEitherIsTheEndOfIt() {
        play(ready(MAYA));
        act(() -> films.last().listener.failed(VideoTrouble.NO_SOUND_DEVICE));
        see(new PreviewStage.Film(true));
        act(() -> films.last().listener.failed(VideoTrouble.NO_SOUND_DEVICE));
        thread.run(() -> {});
        assertThat(films.opened).hasSize(2);
    }

    @Test
    void aFilmThatThePlayerRefusesIsFetchedAgainOnAClick() {
        play(ready(MAYA));
        act(() -> films.last().listener.failed(VideoTrouble.FILE_MISSING));
        act(parts.cache::clear);
        click();
        Eventually.that("it was opened again", () -> thread.ask(films.opened::size) == 2);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aVideoIsSavedWithoutBeingPlayed() {
        choose(ready(MAYA));
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.mp4"));
        assertThat(target).hasBinaryContent(FILM);
        see(new PreviewStage.Playable());
        assertThat(films.opened).isEmpty();
    }

    @Test
    void whoSavesWhileAFilmIsOnItsWayGetsBoth() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        click();
        seeProgress(FILM.length / 2);
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        goOn.countDown();
        see(new PreviewStage.Film(false));
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.mp4"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aVideoThatIsToBeSavedIsSavedWhateverIsLookedAtMeanwhile() {
        server.behave(this::stopInTheMiddle);
        parts.ready(2, "Tom", server.link("/tom"));
        choose(ready(MAYA));
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        seeProgress(FILM.length / 2);
        choose(TOM);
        see(new PreviewStage.Playable());
        goOn.countDown();
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.mp4"));
        assertThat(target).hasBinaryContent(FILM);
        see(new PreviewStage.Playable());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aVideoThatIsToBeSavedIsSavedWhenThePaneIsClosedAlthoughTheTwinStaysChosen() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        seeProgress(FILM.length / 2);
        act(parts.model::leave);
        see(new PreviewStage.Playable());
        goOn.countDown();
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.mp4"));
        assertThat(target).hasBinaryContent(FILM);
    }

    @Test
    void whoPlaysWhileAFreshLinkIsAskedForStillGetsTheCopy() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        choose(ready(MAYA));
        act(() -> parts.model.saveVideo(MAYA, folder.resolve("Maya.mp4")));
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        click();
        server.behave(FileBehaviour.whole(FILM, "one"));
        answerWithFreshLink();
        see(new PreviewStage.Film(false));
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.mp4"));
    }

    @ParameterizedTest
    @CsvSource({
        "403 Forbidden, HeyGen’s link to this video is no longer valid. HeyGen can give a fresh one.",
        "503 Service Unavailable, The video could not be fetched. Check the connection to the internet."
    })
    void whyAVideoWasNotSavedIsSaidByItsNameWhenAnotherTwinIsLookedAt(String status, String why) {
        server.behave((_, out) -> {
            goOn.await();
            MediaServer.send(out, status, "", new byte[0]);
        });
        choose(ready(MAYA));
        act(() -> parts.model.saveVideo(MAYA, folder.resolve("Maya.mp4")));
        see(new PreviewStage.Opening());
        act(() -> parts.model.choose(Optional.empty()));
        goOn.countDown();
        Eventually.that("it is said", () -> parts.notices.equals(List.of("Maya.mp4 was not saved. " + why)));
    }

    @Test
    void whoGoesOnBeforeTheFreshLinkIsThereHearsThatNothingWasSaved() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        parts.ready(2, "Tom", server.link("/tom"));
        choose(ready(MAYA));
        act(() -> parts.model.saveVideo(MAYA, folder.resolve("Maya.mp4")));
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        choose(TOM);
        assertThat(parts.notices).last().asString().startsWith("Maya.mp4 was not saved, because HeyGen");
    }

    @Test
    void whoStopsASavingThatIsOnItsWayHasNothingSaved() {
        server.behave(this::stopInTheMiddle);
        choose(ready(MAYA));
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        seeProgress(FILM.length / 2);
        act(parts.model::stop);
        act(() -> parts.model.choose(Optional.empty()));
        goOn.countDown();
        assertThat(target).doesNotExist();
        assertThat(parts.notices).isEmpty();
    }

    @Test
    void theNameForAFileThatCanNotPlayEndsAsItsKindDoes() {
        server.behave(FileBehaviour.whole(TestMedia.bytes("film.webm"), "one"));
        choose(ready(MAYA));
        assertThat(thread.ask(parts.model::videoEnding)).isEqualTo("mp4");
        click();
        see(new PreviewStage.Trouble(new PreviewTrouble("preview.container", List.of(WayOut.BROWSER, WayOut.SAVE))));
        assertThat(thread.ask(parts.model::videoEnding)).isEqualTo("webm");
    }

    @Test
    void aVideoIsSavedWithTheFreshLinkIfThatWasTheWish() {
        server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
        choose(ready(MAYA));
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        see(new PreviewStage.Trouble(PreviewTrouble.LINK_EXPIRED));
        act(parts.model::askForFreshLink);
        server.behave(FileBehaviour.whole(FILM, "one"));
        answerWithFreshLink();
        Eventually.that("it is saved", () -> parts.notices.contains("Saved as Maya.mp4"));
        assertThat(films.opened).isEmpty();
    }

    @Test
    void theAnswerOfADialogIsNotForAnotherTwin() {
        choose(ready(MAYA));
        parts.ready(2, "Tom", server.link("/v"));
        choose(TOM);
        Path target = folder.resolve("Maya.mp4");
        act(() -> parts.model.saveVideo(MAYA, target));
        see(new PreviewStage.Playable());
        assertThat(server.requests()).isEmpty();
        assertThat(parts.notices).singleElement().asString().startsWith("Not saved");
    }

    @Test
    void theBrowserGetsTheWholeLink() {
        choose(ready(MAYA));
        act(parts.model::openInBrowser);
        assertThat(parts.browser).singleElement().asString().contains("Signature=");
    }

    private void seeTroubleAndGetOverIt(String key, WayOut again) {
        choose(ready(MAYA));
        click();
        see(new PreviewStage.Trouble(new PreviewTrouble(key, List.of(again, WayOut.BROWSER))));
        server.behave(FileBehaviour.whole(FILM, "one"));
        goOn.countDown();
        act(parts.model::retry);
        see(new PreviewStage.Film(false));
        assertThat(films.last().file).hasBinaryContent(FILM);
    }

    /** Sends half of the film, and the rest only when the test says so. */
    private void stopInTheMiddle(MediaServer.Request request, OutputStream out)
            throws IOException, InterruptedException {
        int half = FILM.length / 2;
        MediaServer.head(out, "200 OK", "ETag: \"one\"\r\nContent-Length: " + FILM.length + "\r\n");
        out.write(FILM, 0, half);
        out.flush();
        goOn.await();
        out.write(FILM, half, FILM.length - half);
        out.flush();
    }

    private AvatarId ready(AvatarId id) {
        parts.ready(1, "Maya", server.link("/v"));
        return id;
    }

    private void answerWithFreshLink() {
        parts.answer(1, "Maya", new TwinState.Ready(), Optional.empty(), Optional.of(server.link("/v")));
    }

    private void play(AvatarId id) {
        choose(id);
        click();
        see(new PreviewStage.Film(false));
        act(() -> films.last().listener.ready(Duration.ofSeconds(1)));
    }

    private void choose(AvatarId id) {
        act(() -> parts.model.choose(Optional.of(id)));
    }

    private void click() {
        act(parts.model::play);
    }

    private void act(Runnable action) {
        thread.run(action);
    }

    private PreviewStage stage() {
        return thread.ask(parts.model.stageProperty()::get);
    }

    private void see(PreviewStage wanted) {
        Eventually.that("the stage is " + wanted, () -> stage().equals(wanted));
    }

    private void seeProgress(long bytes) {
        Eventually.that(
                bytes + " bytes have come",
                () -> stage() instanceof PreviewStage.Fetching(var progress) && progress.received() == bytes);
    }
}
