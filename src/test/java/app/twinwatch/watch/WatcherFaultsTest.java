package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the watcher does when HeyGen, the key or the clock is not well. */
@Timeout(300)
class WatcherFaultsTest {
    private static final CannedAnswer UNAVAILABLE = CannedAnswer.of(503, "");
    private static final CannedAnswer SLOW_DOWN = new CannedAnswer(429, Map.of("Retry-After", "600"), "");

    private final WatchedHeyGen watched = new WatchedHeyGen();

    WatcherFaultsTest() throws IOException {}

    @BeforeEach
    void start() {
        watched.started();
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403})
    void whatOnlyAPersonCanMendStopsEverything(int status) {
        List<AvatarId> ids = watched.orderMany(8, "in_progress");
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(status, "")));
        watched.watch(ids);
        assertThat(watched.questions())
                .as("the first call of a new key goes alone")
                .isEqualTo(1);
        watched.pass(Duration.ofDays(2));
        assertThat(watched.questions()).isEqualTo(1);
        assertThat(watched.connection()).isInstanceOf(Connection.Stopped.class);
        assertThat(watched.status().nextCheckAt()).isEmpty();
    }

    @Test
    void aNewKeyGoesOnWhereARefusedOneStopped() {
        List<AvatarId> ids = watched.orderMany(6, "in_progress");
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(401, "")));
        watched.watch(ids);
        watched.heyGen.answerAll(Optional.empty());
        watched.watcher.useKey(WatchedHeyGen.key("second-key"));
        watched.settle();
        assertThat(ids).allSatisfy(id -> assertThat(watched.state(id)).isEqualTo(new TwinState.Training()));
    }

    @Test
    void whereAllIsDoneTryingAgainAsksAboutWhatSomebodyWaitsFor() {
        AvatarId ready = watched.order(1, "completed");
        watched.watch(ready);
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(402, "")));
        watched.watcher.checkNow(List.of(ready));
        watched.settle();
        assertThat(watched.connection()).isInstanceOf(Connection.Stopped.class);

        watched.heyGen.answerAll(Optional.empty());
        watched.watcher.tryAgain();
        watched.settle();
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
        assertThat(watched.heyGen.questionsAbout(ready)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"401,1", "402,4", "403,4"})
    void checkNowTriesAgainUnlessTheKeyWasRefused(int status, int questions) {
        List<AvatarId> ids = watched.orderMany(3, "complete");
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(status, "")));
        watched.watch(ids);
        watched.heyGen.answerAll(Optional.empty());
        watched.watcher.checkNow(ids);
        watched.settle();
        assertThat(watched.questions()).isEqualTo(questions);
    }

    @Test
    void aFaultOfHeyGensIsWaitedOutTogetherAndLongerEachTime() {
        List<AvatarId> ids = watched.orderMany(20, "in_progress");
        watched.heyGen.answerAll(Optional.of(UNAVAILABLE));
        watched.watch(ids);
        Duration last = Duration.ZERO;
        for (int round = 1; round <= 8; round++) {
            assertThat(watched.questions()).as("one call alone tries again").isEqualTo(round);
            Duration wait = Duration.between(watched.clock.instant(), waiting().until());
            assertThat(wait).isGreaterThan(last.multipliedBy(3).dividedBy(2)).isLessThan(Duration.ofMinutes(7));
            last = wait;
            watched.pass(wait.minusMillis(1));
            assertThat(watched.questions()).as("not a moment earlier").isEqualTo(round);
            watched.pass(Duration.ofMillis(1));
        }
        watched.heyGen.answerAll(Optional.empty());
        watched.passStepByStep(Duration.ofMinutes(7));
        assertThat(ids).allSatisfy(id -> assertThat(watched.state(id)).isEqualTo(new TwinState.Training()));
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
    }

    @ParameterizedTest
    @CsvSource({"500,''", "502,<html>", "200,<html>", "200,{}", "302,''", "404,<html>", "410,''", "429,''"})
    void noFaultChangesWhatWasKnown(int status, String body) {
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        Twin before = watched.twin(id);
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(status, body)));
        watched.passStepByStep(Duration.ofHours(1));
        assertThat(watched.questions()).isGreaterThan(1);
        assertThat(watched.twin(id)).isEqualTo(before);
    }

    @Test
    void afterAHeyGenThatWasGoneEverythingGoesOnByItself() {
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        watched.heyGen.answerAll(Optional.of(UNAVAILABLE));
        watched.passStepByStep(Duration.ofHours(8));
        watched.heyGen.answerAll(Optional.empty());
        watched.heyGen.change(id, "complete", Optional.empty());
        watched.passStepByStep(Duration.ofMinutes(20));
        assertThat(watched.state(id)).isEqualTo(new TwinState.Ready());
    }

    @Test
    void heyGensWishToWaitIsHonoured() {
        List<AvatarId> ids = watched.orderMany(5, "in_progress");
        watched.heyGen.answerAll(Optional.of(SLOW_DOWN));
        watched.watch(ids);
        Instant started = watched.clock.instant();
        assertThat(waiting().until()).isEqualTo(started.plusSeconds(600));
        watched.heyGen.answerAll(Optional.empty());
        watched.pass(Duration.ofSeconds(599));
        assertThat(watched.questions()).isEqualTo(1);
        watched.pass(Duration.ofSeconds(1));
        assertThat(watched.questions()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void evenCheckNowDoesNotOverrideHeyGensWishToWait(int status) {
        AvatarId id = watched.order(1, "in_progress");
        watched.heyGen.answerAll(Optional.of(new CannedAnswer(status, Map.of("Retry-After", "600"), "")));
        watched.watch(id);
        watched.watcher.checkNow(List.of(id));
        watched.settle();
        assertThat(watched.questions()).isEqualTo(1);
    }

    @Test
    void theSameKeyEnteredAgainDoesNotOverrideHeyGensWishToWait() {
        watched.heyGen.answerAll(Optional.of(SLOW_DOWN));
        watched.watch(watched.orderMany(1, "in_progress"));
        watched.watcher.useKey(WatchedHeyGen.KEY);
        watched.settle();
        assertThat(watched.questions()).isEqualTo(1);
        watched.watcher.useKey(WatchedHeyGen.key("second-key"));
        watched.settle();
        assertThat(watched.questions()).as("another key was not asked to wait").isEqualTo(2);
    }

    @Test
    void checkNowTriesAtOnceWhatAFaultMadeWait() {
        AvatarId id = watched.order(1, "in_progress");
        watched.heyGen.answerAll(Optional.of(UNAVAILABLE));
        watched.watch(id);
        watched.heyGen.answerAll(Optional.empty());
        watched.watcher.checkNow(List.of(id));
        watched.settle();
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
    }

    @Test
    void checkNowDuringAFaultSendsOneCallAndNotHundreds() {
        List<AvatarId> ids = watched.orderMany(200, "in_progress");
        watched.heyGen.answerAll(Optional.of(UNAVAILABLE));
        watched.watch(ids);
        watched.watcher.checkNow(ids);
        watched.settle();
        assertThat(watched.questions()).isEqualTo(2);
        assertThat(watched.connection()).isInstanceOf(Connection.Waiting.class);
    }

    @Test
    void aRefusedQuestionStopsNobodyElseAndIsAskedAgainMuchLater() {
        List<AvatarId> ids = watched.orderMany(3, "in_progress");
        watched.heyGen.answer(ids.getFirst(), CannedAnswer.of(422, "{\"error\":{\"message\":\"Bad id\"}}"));
        watched.watch(ids);
        assertThat(watched.state(ids.get(2))).isEqualTo(new TwinState.Training());
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
        watched.passStepByStep(Duration.ofDays(1));
        assertThat(watched.heyGen.questionsAbout(ids.getFirst()))
                .as("less and less often")
                .isBetween(20L, 60L);
    }

    @Test
    void aReadyTwinWhoseCheckIsRefusedIsNotAskedAboutByItselfAgain() {
        AvatarId id = watched.order(1, "complete");
        watched.watch(id);
        watched.heyGen.answer(id, CannedAnswer.of(422, ""));
        watched.watcher.checkNow(List.of(id));
        watched.settle();
        watched.passStepByStep(Duration.ofDays(1));
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"500,''", "200,{}", "404,<html>"})
    void aTwinThatAlwaysFailsHoldsTheOthersUpForAMomentOnly(int status, String body) {
        List<AvatarId> ids = watched.orderMany(5, "in_progress");
        watched.heyGen.answer(ids.getFirst(), CannedAnswer.of(status, body));
        watched.watch(ids);
        watched.passStepByStep(Duration.ofHours(10));
        assertThat(watched.heyGen.questionsAbout(ids.getFirst()))
                .as("a fault that is one twin's own is not asked for again and again")
                .isLessThan(75);
        assertThat(ids.subList(1, 5)).allSatisfy(id -> {
            assertThat(watched.heyGen.questionsAbout(id)).isBetween(30L, 75L);
            assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
        });
    }

    @Test
    void aClockThatIsSetBackDelaysNoCheck() {
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        for (Duration back : List.of(Duration.ofMinutes(30), Duration.ofHours(5), Duration.ofDays(400))) {
            long before = watched.questions();
            watched.pass(back.negated());
            assertThat(watched.questions()).as("not asked at once either").isEqualTo(before);
            watched.pass(Duration.ofSeconds(67));
            assertThat(watched.questions()).isEqualTo(before + 1);
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotLengthenAWait() {
        watched.heyGen.answerAll(Optional.of(SLOW_DOWN));
        watched.watch(watched.orderMany(1, "in_progress"));
        watched.heyGen.answerAll(Optional.empty());
        watched.pass(Duration.ofSeconds(100));
        watched.pass(Duration.ofHours(-3));
        assertThat(waiting().until()).isEqualTo(watched.clock.instant().plusSeconds(500));
        watched.pass(Duration.ofSeconds(499));
        assertThat(watched.questions()).isEqualTo(1);
        watched.pass(Duration.ofSeconds(1));
        assertThat(watched.questions()).isEqualTo(2);
    }

    @Test
    void aTwinThatWasCheckedInTheFutureIsStillAskedAboutSoon() {
        AvatarId id = watched.order(1, "in_progress");
        Twin fromTheFuture = TwinSamples.training(1, "Twin 1", Duration.ofMinutes(10))
                .observed(
                        TwinSamples.facts(new TwinState.Training(), "Twin 1", watched.clock.instant()),
                        watched.clock.instant().plus(Duration.ofMinutes(30)));
        watched.watchlist.putBack(List.of(fromTheFuture));
        watched.settle();
        watched.pass(Duration.ofSeconds(70));
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(1);
    }

    @Test
    void aListenerThatThrowsStopsNeitherTheChecksNorTheOtherListeners() {
        watched.watchlist.listen(_ -> {
            throw new IllegalStateException("a listener of the list");
        });
        watched.watcher.listen(_ -> {
            throw new IllegalStateException("a listener of the status");
        });
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        watched.pass(Duration.ofMinutes(5));
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(2);
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
    }

    private Connection.Waiting waiting() {
        assertThat(watched.connection()).isInstanceOf(Connection.Waiting.class);
        return (Connection.Waiting) watched.connection();
    }
}
