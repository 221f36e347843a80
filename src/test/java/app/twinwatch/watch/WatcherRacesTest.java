package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to the list and the key while a call is under way. */
@Timeout(300)
class WatcherRacesTest {
    private final AtomicInteger arrived = new AtomicInteger();
    private final Semaphore mayReturn = new Semaphore(0);
    private final AtomicInteger unforeseen = new AtomicInteger();
    private final WatchedHeyGen watched = new WatchedHeyGen(this::heldBack);

    WatcherRacesTest() throws IOException {}

    /** Keeps a real answer back until the test lets it go. */
    private StatusReply heldBack(StatusService real, AvatarId id, ApiKey key) throws InterruptedException {
        StatusReply reply = real.ask(id, key);
        arrived.incrementAndGet();
        mayReturn.acquire();
        if (unforeseen.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("a mistake in the program");
        }
        return reply;
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void anAnswerThatAnOldKeyGotCountsAndIsNotAskedForAgain() {
        AvatarId id = begin("in_progress");
        watched.watcher.useKey(WatchedHeyGen.key("second-key"));
        letAllGo();
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
        assertThat(watched.questions()).isEqualTo(1);
        assertThat(watched.connection()).as("says nothing about the new key").isEqualTo(new Connection.Untried());
    }

    @Test
    void aRefusalOfAnOldKeySaysNothingAboutTheNewOne() {
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(401, "")));
        AvatarId id = begin("in_progress");
        watched.heyGen.answerAll(Optional.empty());
        watched.watcher.useKey(WatchedHeyGen.key("second-key"));
        letAllGo();
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
        assertThat(watched.connection()).isEqualTo(new Connection.Connected());
    }

    @Test
    void anAnswerAboutARemovedTwinIsDropped() {
        AvatarId id = begin("in_progress");
        watched.watchlist.remove(List.of(id));
        letAllGo();
        watched.pass(Duration.ofDays(1));
        assertThat(watched.watchlist.twins()).isEmpty();
        assertThat(watched.questions()).isEqualTo(1);
    }

    @Test
    void aFailedCallAboutARemovedTwinIsNotRepeated() {
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(500, "")));
        AvatarId id = begin("in_progress");
        watched.watchlist.remove(List.of(id));
        letAllGo();
        watched.pass(Duration.ofDays(1));
        assertThat(watched.questions()).isEqualTo(1);
        assertThat(watched.watcher.nextCheckOf(id)).isEmpty();
    }

    @Test
    void aTwinThatIsPutBackWhileItsCheckIsUnderWayGetsTheAnswer() {
        AvatarId id = begin("in_progress");
        watched.watchlist.putBack(watched.watchlist.remove(List.of(id)));
        letAllGo();
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
        assertThat(watched.questions()).isEqualTo(1);
        assertThat(watched.watcher.nextCheckOf(id)).isPresent();
    }

    @Test
    void aTwinThatIsPutBackWhileItsCheckFailsIsAskedAboutAgain() {
        watched.heyGen.answerAll(Optional.of(CannedAnswer.of(500, "")));
        AvatarId id = begin("in_progress");
        watched.watchlist.putBack(watched.watchlist.remove(List.of(id)));
        watched.heyGen.answerAll(Optional.empty());
        letAllGo();
        watched.pass(Duration.ofMinutes(1));
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
    }

    @Test
    void removingAndPuttingBackManyTimesLosesNoTwin() throws InterruptedException {
        mayReturn.release(1_000_000);
        watched.started();
        List<AvatarId> ids = watched.orderMany(20, "in_progress");
        Thread remover = Thread.ofVirtual().start(() -> {
            for (int round = 0; round < 500; round++) {
                watched.watchlist.putBack(watched.watchlist.remove(ids.subList(round % 20, 20)));
            }
        });
        watched.watchlist.add(ids, watched.clock.instant());
        remover.join();
        watched.settle();
        assertThat(ids).allSatisfy(id -> {
            assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
            assertThat(watched.watcher.nextCheckOf(id)).isPresent();
        });
    }

    @Test
    void checkNowOfATwinUnderWayDoesNotAskTwice() {
        AvatarId id = begin("in_progress");
        watched.watcher.checkNow(List.of(id));
        watched.clock.move(Duration.ofHours(1));
        assertThat(watched.status().underWay()).isEqualTo(1);
        letAllGo();
        assertThat(watched.questions()).isEqualTo(1);
    }

    @Test
    void aMistakeInTheProgramCostsOneCheckAndNotAPlace() {
        unforeseen.set(1);
        AvatarId id = begin("in_progress");
        letAllGo();
        assertThat(watched.connection()).isInstanceOf(Connection.Waiting.class);
        watched.pass(Duration.ofMinutes(1));
        assertThat(watched.state(id)).isEqualTo(new TwinState.Training());
        assertThat(watched.status().underWay()).isZero();
    }

    @Test
    void anAnswerThatWasUnderWayDoesNotLiftWhatHoldsEverybody() {
        letAllGo();
        watched.started();
        AvatarId first = watched.order(1, "in_progress");
        watched.watch(first);
        mayReturn.drainPermits();
        arrived.set(0);
        List<AvatarId> others = IntStream.rangeClosed(2, 5)
                .mapToObj(number -> watched.order(number, "in_progress"))
                .toList();
        watched.heyGen.answer(others.getFirst(), CannedAnswer.of(401, ""));
        watched.watchlist.add(others, watched.clock.instant());
        Eventually.that("all four are under way", () -> arrived.get() == 4);
        mayReturn.release(4);
        watched.settle();
        assertThat(watched.connection()).isInstanceOf(Connection.Stopped.class);
        assertThat(watched.watchlist.twins())
                .filteredOn(twin -> twin.state() instanceof TwinState.Training)
                .as("what was answered is kept all the same")
                .hasSize(4);
    }

    @Test
    void closingDoesNotWaitForACallUnderWay() {
        begin("in_progress");
        watched.watcher.close();
        assertThat(watched.state(TwinSamples.id(1))).isEqualTo(new TwinState.Unchecked());
    }

    /** Watches one twin and returns when HeyGen has been asked about it and the answer is kept back. */
    private AvatarId begin(String status) {
        watched.started();
        AvatarId id = watched.order(1, status);
        watched.watchlist.add(List.of(id), watched.clock.instant());
        Eventually.that("the call is under way", () -> arrived.get() == 1);
        return id;
    }

    private void letAllGo() {
        mayReturn.release(1000);
        watched.settle();
    }
}
