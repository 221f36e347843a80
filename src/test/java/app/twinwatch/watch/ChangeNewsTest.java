package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which changes a person hears of, and when, on a clock that the test moves. */
class ChangeNewsTest {
    private static final TwinState TRAINING = new TwinState.Training();
    private static final TwinState READY = new TwinState.Ready();
    private static final TwinState FAILED = new TwinState.Failed("no face");
    private static final TwinState PERMISSION = new TwinState.AwaitingPermission();
    private static final TwinState UNKNOWN = new TwinState.NotFound();
    private static final Set<NewsKind> ALL = EnumSet.allOf(NewsKind.class);
    private static final Optional<WatcherStatus> BUSY = status(1, Optional.empty());
    private static final Optional<WatcherStatus> NOTHING_PLANNED = status(0, Optional.empty());

    private final AvatarId maya = TwinSamples.id(1);
    private final AvatarId tom = TwinSamples.id(2);
    private final AvatarId jonas = TwinSamples.id(3);
    private final MovableClock clock = new MovableClock(NOON);
    private final ChangeNews news = new ChangeNews();
    private PastTrainings past = PastTrainings.of(Collections.nCopies(6, minutes(180)));
    private final Watchlist watchlist = new Watchlist(List.of(
            TwinSamples.training(1, "Maya", Duration.ofHours(2)),
            TwinSamples.training(2, "Tom", Duration.ofHours(2)),
            TwinSamples.training(3, "Jonas", Duration.ofHours(2))));

    @BeforeEach
    void listen() {
        watchlist.listen(change -> news.take(change, past, clock.instant()));
    }

    @Test
    void whatWasOnTheListAtTheStartIsNoNews() {
        assertThat(untilTold(BUSY)).isEmpty();
        assertThat(news.tell(ALL)).isEmpty();
    }

    @Test
    void everyStateThatConcernsAPersonIsNewsWhenItBegins() {
        answer(maya, READY);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.READY));
        answer(tom, PERMISSION);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(tom, NewsKind.PERMISSION));
        answer(tom, FAILED);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(tom, NewsKind.FAILED));
        answer(maya, UNKNOWN);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.UNKNOWN));
    }

    @Test
    void trainingAndWordsThatNobodyKnowsAreNoNews() {
        answer(maya, new TwinState.Other("queued_for_review"));
        answer(maya, TRAINING);
        assertThat(untilTold(BUSY)).isEmpty();
    }

    @Test
    void aChangeIsToldOnceHoweverOftenHeyGenRepeatsIt() {
        answer(tom, FAILED);
        assertThat(news.tell(ALL)).hasSize(1);
        answer(tom, FAILED);
        answer(tom, new TwinState.Failed("still no face"));
        assertThat(untilTold(BUSY)).isEmpty();
        assertThat(news.tell(ALL)).isEmpty();
    }

    @Test
    void theFirstAnswerAboutATwinThatWasJustAddedIsSilentAndTheNextChangeIsNot() {
        AvatarId clara = TwinSamples.id(4);
        watchlist.add(List.of(clara), NOON);
        answer(clara, PERMISSION);
        assertThat(untilTold(BUSY)).isEmpty();
        answer(clara, READY);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(clara, NewsKind.READY));
    }

    @Test
    void whatTheUserDoesIsNoNews() {
        watchlist.edit(maya, remarks -> remarks.withLabel("The boss"));
        watchlist.putBack(watchlist.remove(List.of(maya)));
        assertThat(untilTold(BUSY)).isEmpty();
    }

    @Test
    void aTwinThatWasRemovedIsNotSpokenOf() {
        answer(maya, READY);
        answer(tom, FAILED);
        watchlist.remove(List.of(tom));
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.READY));
    }

    @Test
    void aTrainingThatHasBecomeMuchLongerThanUsualIsToldOnceByTheAnswerThatShowsIt() {
        answer(maya, TRAINING);
        assertThat(news.tell(ALL)).isEmpty();

        clock.move(Duration.ofHours(6));
        answer(maya, TRAINING);
        assertThat(untilTold(NOTHING_PLANNED)).contains(Duration.ZERO);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.SLOW));

        clock.move(Duration.ofHours(1));
        answer(maya, TRAINING);
        assertThat(news.tell(ALL)).isEmpty();
        answer(maya, READY);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.READY));
    }

    @Test
    void aSlowTrainingThatEndsBeforeItWasToldIsOnlyReady() {
        clock.move(Duration.ofHours(6));
        answer(maya, TRAINING);
        answer(maya, READY);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.READY));
    }

    @Test
    void aTrainingIsNotSlowAnewBecauseMoreWasLearned() {
        clock.move(Duration.ofHours(6));
        answer(maya, TRAINING);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.SLOW));
        past = PastTrainings.of(Collections.nCopies(6, minutes(60 * 9)));
        clock.move(Duration.ofHours(1));
        answer(maya, TRAINING);
        clock.move(Duration.ofHours(24));
        answer(maya, TRAINING);
        assertThat(news.tell(ALL)).isEmpty();
    }

    @Test
    void whereNothingIsKnownOfTheUsersOwnOnlyAVeryLongTrainingIsSlow() {
        past = PastTrainings.NONE;
        clock.move(Duration.ofHours(6));
        answer(maya, TRAINING);
        assertThat(news.tell(ALL)).isEmpty();
        clock.move(Duration.ofHours(17));
        answer(maya, TRAINING);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.SLOW));
    }

    @Test
    void ofAQuietTwinNothingIsToldUntilItsStateChanges() {
        watchlist.quiet(List.of(maya), true);
        clock.move(Duration.ofHours(6));
        answer(maya, TRAINING);
        assertThat(untilTold(NOTHING_PLANNED)).isEmpty();

        answer(maya, FAILED);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.FAILED));
    }

    @Test
    void aTwinThatIsMadeQuietBeforeItWasToldIsNotSpokenOf() {
        answer(maya, FAILED);
        answer(tom, READY);
        assertThat(news.untold(ALL)).isEqualTo(2);
        watchlist.quiet(List.of(maya), true);
        assertThat(news.untold(ALL)).isEqualTo(1);
        assertThat(news.untold(EnumSet.of(NewsKind.FAILED))).isZero();
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(tom, NewsKind.READY));
    }

    @Test
    void changesOfTenSecondsAreToldTogetherWhatNeedsAttentionFirst() {
        answer(maya, READY);
        clock.move(Duration.ofSeconds(4));
        answer(jonas, FAILED);
        clock.move(Duration.ofSeconds(5));
        answer(tom, READY);
        assertThat(untilTold(BUSY)).contains(Duration.ofSeconds(1));

        clock.move(Duration.ofSeconds(1));
        assertThat(untilTold(BUSY)).contains(Duration.ZERO);
        assertThat(news.tell(ALL))
                .containsExactly(
                        new TwinNews(jonas, NewsKind.FAILED),
                        new TwinNews(maya, NewsKind.READY),
                        new TwinNews(tom, NewsKind.READY));
        assertThat(untilTold(BUSY)).isEmpty();
    }

    @Test
    void theTenSecondsBeginAnewWithTheNextNotice() {
        answer(maya, READY);
        clock.move(ChangeNews.TOGETHER);
        news.tell(ALL);
        clock.move(Duration.ofSeconds(1));
        answer(tom, READY);
        assertThat(untilTold(BUSY)).contains(ChangeNews.TOGETHER);
    }

    @Test
    void nobodyWaitsForChangesThatCantCome() {
        answer(maya, READY);
        assertThat(untilTold(NOTHING_PLANNED)).contains(Duration.ZERO);
        assertThat(untilTold(nextCheckIn(Duration.ofMinutes(1)))).contains(Duration.ZERO);
    }

    @Test
    void anotherCheckWithinTheTenSecondsIsWaitedForAndSoIsAWatcherThatSaysNothing() {
        answer(maya, READY);
        assertThat(untilTold(nextCheckIn(Duration.ofSeconds(9)))).contains(ChangeNews.TOGETHER);
        assertThat(untilTold(BUSY)).contains(ChangeNews.TOGETHER);
        assertThat(untilTold(Optional.empty())).contains(ChangeNews.TOGETHER);
    }

    @Test
    void aClockThatWasSetBackHoldsNothingUp() {
        answer(maya, READY);
        clock.move(Duration.ofHours(-1));
        assertThat(untilTold(BUSY)).contains(Duration.ZERO);
    }

    @Test
    void whatIsUndoneBeforeItWasToldIsNotTold() {
        answer(maya, FAILED);
        answer(maya, TRAINING);
        assertThat(untilTold(BUSY)).isEmpty();

        answer(tom, READY);
        news.tell(ALL);
        answer(tom, UNKNOWN);
        answer(tom, READY);
        assertThat(untilTold(BUSY)).isEmpty();
    }

    @Test
    void onlyTheLastOfSeveralChangesOfATwinIsTold() {
        answer(maya, PERMISSION);
        answer(maya, READY);
        assertThat(news.tell(ALL)).containsExactly(new TwinNews(maya, NewsKind.READY));
    }

    @Test
    void whatIsNotWantedIsNeitherToldNowNorLater() {
        answer(maya, READY);
        answer(tom, FAILED);
        assertThat(news.tell(EnumSet.of(NewsKind.FAILED))).containsExactly(new TwinNews(tom, NewsKind.FAILED));
        assertThat(news.tell(ALL)).isEmpty();
    }

    private void answer(AvatarId id, TwinState state) {
        watchlist.observe(id, TwinFacts.of(state), clock.instant());
    }

    private Optional<Duration> untilTold(Optional<WatcherStatus> watcher) {
        return news.untilTold(watcher, clock.instant());
    }

    private Optional<WatcherStatus> nextCheckIn(Duration wait) {
        return status(0, Optional.of(clock.instant().plus(wait)));
    }

    private static Optional<WatcherStatus> status(int underWay, Optional<Instant> next) {
        return Optional.of(
                new WatcherStatus(new Connection.Connected(), next, underWay, new CheckCount(LocalDate.EPOCH, 0)));
    }

    private static TrainingTime minutes(int about) {
        return new TrainingTime(Duration.ofMinutes(about - 1), Duration.ofMinutes(about + 1));
    }
}
