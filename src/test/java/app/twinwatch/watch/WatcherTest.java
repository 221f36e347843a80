package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.demo.SampleTwin.Phase;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked when, over real HTTP, while nothing goes wrong. */
@Timeout(300)
class WatcherTest {
    private final WatchedHeyGen watched = new WatchedHeyGen();

    WatcherTest() throws IOException {}

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void aNewTwinIsAskedAboutAtOnce() {
        watched.started();
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
        assertThat(watched.twin(id).name()).contains("Twin 1");
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(1);
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
    }

    @Test
    void withoutAKeyNothingIsAsked() {
        watched.watcher.start();
        watched.watch(watched.orderMany(3, "in_progress"));
        watched.pass(Duration.ofDays(1));
        assertThat(watched.questions()).isZero();
        assertThat(watched.connection()).isEqualTo(new Connection.NoKey());
        assertThat(watched.status().nextCheckAt()).isEmpty();
    }

    @Test
    void aKeyThatComesLaterStartsTheChecks() {
        watched.watcher.start();
        List<AvatarId> ids = watched.orderMany(3, "in_progress");
        watched.watch(ids);
        watched.watcher.useKey(WatchedHeyGen.KEY);
        watched.settle();
        assertThat(ids).allSatisfy(id -> assertThat(watched.state(id)).isEqualTo(new TwinState.Training()));
    }

    @Test
    void aRefusedKeyThatIsGivenOnceMoreIsTriedOnceMore() {
        watched.started();
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(401, "")));
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        assertThat(watched.connection()).isInstanceOf(Connection.Stopped.class);
        watched.heyGen.answerAll(Optional.empty());
        watched.watcher.useKey(WatchedHeyGen.KEY);
        watched.settle();
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
    }

    @Test
    void twinsOfAnEarlierStartAreWatchedOn() throws IOException {
        try (WatchedHeyGen later = new WatchedHeyGen()) {
            later.orderMany(2, "in_progress");
            later.watchlist.putBack(List.of(
                    TwinSamples.training(1, "Twin 1", Duration.ofMinutes(10)), TwinSamples.ready(2, "Twin 2", "v")));
            later.started().settle();
            assertThat(later.heyGen.questionsAbout(TwinSamples.id(1))).isEqualTo(1);
            assertThat(later.heyGen.questionsAbout(TwinSamples.id(2)))
                    .as("a ready twin")
                    .isZero();
        }
    }

    @Test
    void readyFailedAndUnknownTwinsAreNeverAskedAboutAgainByThemselves() {
        watched.started();
        AvatarId ready = watched.order(1, "complete");
        AvatarId failed = watched.order(2, "failed");
        AvatarId unknown = TwinSamples.id(3);
        watched.watch(ready, failed, unknown);
        watched.passStepByStep(Duration.ofDays(7));
        assertThat(List.of(ready, failed, unknown))
                .allSatisfy(id -> assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(1));
        assertThat(watched.state(unknown)).isEqualTo(new TwinState.NotFound());
        assertThat(watched.status().nextCheckAt()).isEmpty();
    }

    @Test
    void aTrainingIsFollowedUntilItIsReady() {
        watched.started();
        AvatarId id = TwinSamples.id(1);
        watched.heyGen.put(new SampleTwin(
                id,
                "Maya Chen",
                NOON,
                List.of(
                        new Phase(Duration.ZERO, "in_progress", Optional.empty()),
                        new Phase(Duration.ofHours(2), "complete", Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.of("voice-1")));
        watched.watch(id);
        watched.passStepByStep(Duration.ofHours(4));
        Twin twin = watched.twin(id);
        assertThat(twin.state()).isEqualTo(new TwinState.Ready());
        assertThat(twin.defaultVoiceId()).contains("voice-1");
        assertThat(twin.stateSince())
                .as("seen within about a tenth of the training time")
                .isBetween(NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofMinutes(135)));
        assertThat(twin.trainingTime().orElseThrow().atLeast()).isLessThanOrEqualTo(Duration.ofHours(2));
        assertThat(twin.trainingTime().orElseThrow().atMost()).isGreaterThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void aWeekOfTrainingCostsSomeTwoHundredChecksAndNotThousands() {
        watched.started();
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        List<Instant> asked = new ArrayList<>();
        watched.watchlist.listen(_ -> asked.add(watched.clock.instant()));
        watched.passStepByStep(Duration.ofDays(7));
        assertThat(watched.heyGen.questionsAbout(id)).isBetween(150L, 260L);
        for (int check = 1; check < asked.size(); check++) {
            assertThat(Duration.between(asked.get(check - 1), asked.get(check)))
                    .isBetween(Duration.ofSeconds(60), Duration.ofMinutes(66).plusSeconds(1));
        }
        assertThat(watched.ledger.today().used())
                .as("the ledger counts by day, and this day is half over")
                .isBetween(9, 14);
    }

    @Test
    void neverMoreThanFourAreAskedAtATime() {
        watched.started();
        watched.heyGen.delay(Duration.ofMillis(20));
        watched.watch(watched.orderMany(30, "in_progress"));
        assertThat(watched.heyGen.mostAtOnce()).isEqualTo(Watcher.MAXIMUM_CALLS);
        assertThat(watched.questions()).isEqualTo(30);
        watched.pass(Duration.ofDays(3));
        watched.passStepByStep(Duration.ofMinutes(1));
        assertThat(watched.heyGen.mostAtOnce())
                .as("also after the clock leapt forward")
                .isEqualTo(Watcher.MAXIMUM_CALLS);
        assertThat(watched.questions()).isEqualTo(60);
    }

    @Test
    void checkNowAsksAboutReadyTwinsToo() {
        watched.started();
        AvatarId id = watched.order(1, "complete");
        watched.watch(id);
        watched.heyGen.change(id, "failed", Optional.of("no face"));
        watched.watcher.checkNow(List.of(id));
        watched.settle();
        assertThat(watched.state(id)).isEqualTo(new TwinState.Failed("no face"));
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(2);
    }

    @Test
    void aWishFromBeforeTheStartIsGrantedAtTheStart() {
        AvatarId id = watched.order(1, "complete");
        watched.watchlist.add(List.of(id), watched.clock.instant());
        watched.watchlist.observe(
                id,
                TwinSamples.facts(new TwinState.Ready(), "Twin 1", watched.clock.instant()),
                watched.clock.instant());
        ManualCheck promised = watched.watcher.checkNow(List.of(id));
        watched.started();
        watched.settle();
        assertThat(promised.asked()).isEqualTo(1);
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(1);
    }

    @Test
    void checkNowOfWhatIsNotOnTheListAsksNothing() {
        watched.started();
        watched.watcher.checkNow(List.of(watched.order(1, "complete")));
        watched.settle();
        assertThat(watched.questions()).isZero();
    }

    @Test
    void aRemovedTwinIsAskedAboutNoMore() {
        watched.started();
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        watched.watchlist.remove(List.of(id));
        watched.passStepByStep(Duration.ofDays(1));
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(1);
        assertThat(watched.watcher.nextCheckOf(id)).isEmpty();
    }

    @Test
    void aTwinThatIsPutBackKeepsItsPlaceInTheDay() {
        watched.started();
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        Optional<Instant> planned = watched.watcher.nextCheckOf(id);
        watched.watchlist.putBack(watched.watchlist.remove(List.of(id)));
        watched.settle();
        assertThat(watched.heyGen.questionsAbout(id)).as("it was just asked").isEqualTo(1);
        assertThat(watched.watcher.nextCheckOf(id).orElseThrow())
                .isBetween(
                        planned.orElseThrow().minusSeconds(6),
                        planned.orElseThrow().plusSeconds(6));
    }

    @Test
    void theStatusTellsTheNextCheckAndTodaysUse() {
        watched.started();
        watched.watch(watched.orderMany(2, "in_progress"));
        WatcherStatus status = watched.status();
        assertThat(status.nextCheckAt().orElseThrow()).isBetween(NOON.plusSeconds(60), NOON.plusSeconds(66));
        assertThat(status.today().used()).isEqualTo(2);
        assertThat(status.underWay()).isZero();
    }

    @Test
    void whatAnotherComputerSawEndIsNotAskedAboutAgain() {
        watched.started();
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        Twin ready = watched.twin(id)
                .observed(TwinSamples.facts(new TwinState.Ready(), "Twin 1", NOON), NOON.plusSeconds(1));
        watched.pass(Duration.ofSeconds(2));
        watched.watchlist.merge(List.of(ready), watched.clock.instant());
        watched.passStepByStep(Duration.ofDays(1));
        assertThat(watched.state(id)).isEqualTo(new TwinState.Ready());
        assertThat(watched.heyGen.questionsAbout(id)).isEqualTo(1);
    }

    @Test
    void anAnswerIsAwaitedFromTheWishUntilItCame() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        try (WatchedHeyGen slow = new WatchedHeyGen((real, id, key) -> {
            released.await();
            return real.ask(id, key);
        })) {
            AvatarId id = slow.order(1, "complete");
            slow.watchlist.putBack(List.of(TwinSamples.ready(1, "Twin 1", "voice")));
            slow.started();
            assertThat(slow.watcher.isAwaited(id)).isFalse();
            slow.watcher.checkNow(List.of(id));
            assertThat(slow.watcher.isAwaited(id)).isTrue();
            released.countDown();
            slow.settle();
            assertThat(slow.watcher.isAwaited(id)).isFalse();
        }
    }

    @Test
    void theEndGivesUpTheCallsThatAreUnderWay() throws Exception {
        EndlessQuestion<StatusReply> question = new EndlessQuestion<>();
        try (WatchedHeyGen silent = new WatchedHeyGen((_, _, _) -> question.ask())) {
            silent.started();
            silent.watchlist.add(List.of(TwinSamples.id(1)), silent.clock.instant());
            question.awaitBegin();
            silent.watcher.close();
            question.awaitEnd();
        }
    }

    @Test
    void afterItsEndNothingIsAsked() {
        watched.started();
        watched.watch(watched.orderMany(1, "in_progress"));
        watched.watcher.close();
        watched.clock.move(Duration.ofDays(1));
        watched.watcher.checkNow(List.of(TwinSamples.id(1)));
        watched.status();
        assertThat(watched.questions()).isEqualTo(1);
    }
}
