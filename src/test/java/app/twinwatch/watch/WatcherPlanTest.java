package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.RecordedRequest;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.demo.SampleTwin.Phase;
import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One plan for all: nothing ever makes a burst of checks, and nothing is counted that HeyGen did not hear. */
@Timeout(300)
class WatcherPlanTest {
    private static final int MANY = 200;

    @Test
    void afterAStartTwoHundredDueTwinsAreAskedAboutCalmlyAndTheLongestWaitingFirst() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            watchFromEarlier(watched);
            assertThat(watched.questions()).isEqualTo(CheckSpread.AT_ONCE);
            watched.passStepByStep(Duration.ofMinutes(5));
            assertThat(watched.questions()).as("each once").isEqualTo(MANY);
            assertThat(mostWithin(watched, Duration.ofSeconds(59))).isLessThanOrEqualTo(CheckSpread.AT_ONCE + 60);
            assertThat(watched.heyGen.mostAtOnce()).isLessThanOrEqualTo(Watcher.MAXIMUM_CALLS);
            List<AvatarId> order = watched.ledger.calls().stream()
                    .limit(MANY)
                    .map(call -> call.twin().orElseThrow())
                    .toList();
            assertThat(order.subList(0, CheckSpread.AT_ONCE))
                    .as("the first eight of those that wait longest")
                    .allSatisfy(
                            id -> assertThat(Integer.parseInt(id.value(), 16)).isLessThanOrEqualTo(9));
        }
    }

    @Test
    void aWeekWithTwoHundredTwinsIsCalmAndEndsInSilence() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            watched.started();
            List<AvatarId> ids = IntStream.rangeClosed(1, MANY)
                    .mapToObj(number -> orderEnding(watched, number, Duration.ofMinutes(30 + 3L * number)))
                    .toList();
            watched.watch(ids);
            watched.passStepByStep(Duration.ofDays(1));
            long afterAll = watched.questions();
            watched.passStepByStep(Duration.ofDays(6));

            assertThat(watched.questions())
                    .as("none after the last twin is ready")
                    .isEqualTo(afterAll);
            assertThat(watched.status().nextCheckAt()).isEmpty();
            assertThat(ids)
                    .allSatisfy(id -> assertThat(watched.state(id).isFinal()).isTrue());
            assertThat(afterAll).as("some twenty to thirty checks a twin").isBetween(10L * MANY, 40L * MANY);
            assertThat(mostWithin(watched, Duration.ofSeconds(59)))
                    .as("but for the first checks of new twins, which the user waits for")
                    .isLessThanOrEqualTo(MANY + 60);
            assertThat(watched.ledger.calls()).as("the books and HeyGen agree").hasSize((int) afterAll);
        }
    }

    @Test
    void aSleepOfEightHoursIsNotFollowedByABurst() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            watched.started();
            watched.watch(watched.orderMany(60, "in_progress"));
            watched.pass(Duration.ofHours(8));
            assertThat(watched.questions()).isEqualTo(60 + CheckSpread.AT_ONCE);
            watched.passStepByStep(Duration.ofSeconds(30));
            assertThat(watched.questions()).isBetween(60L + 36, 60L + 38);
            watched.passStepByStep(Duration.ofMinutes(1));
            assertThat(watched.questions())
                    .as("each once, and none has waited for nothing")
                    .isEqualTo(120);
        }
    }

    @ParameterizedTest
    @CsvSource({"30,-30", "3652,-3652", "-365,365", "3652,-4017"})
    void aClockThatLeapsForthAndBackCostsEachTwinOneCheckAtTheMost(int days, int back) throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            watched.started();
            watched.watch(watched.orderMany(60, "in_progress"));
            watched.pass(Duration.ofDays(days));
            watched.pass(Duration.ofDays(back));
            watched.passStepByStep(Duration.ofSeconds(40));
            assertThat(watched.questions()).isLessThanOrEqualTo(120);
            assertThat(mostWithin(watched, Duration.ofSeconds(1)))
                    .as("but for the first checks")
                    .isLessThanOrEqualTo(60 + 2 * CheckSpread.AT_ONCE);
        }
    }

    @Test
    void whileOfflineNothingIsCountedAndTheReturnOfTheNetworkIsNoticedSoonAndCalmly() throws IOException {
        AtomicBoolean online = new AtomicBoolean(true);
        try (WatchedHeyGen watched = new WatchedHeyGen((real, id, key) -> online.get()
                ? real.ask(id, key)
                : new StatusReply.Unreachable(StatusReply.Unreachable.Cause.UNKNOWN_HOST))) {
            watched.started();
            watched.watch(watched.orderMany(40, "in_progress"));
            for (int outage = 1; outage <= 5; outage++) {
                long before = watched.questions();
                int counted = watched.ledger.today().usedThisMonth();
                online.set(false);
                watched.passStepByStep(Duration.ofHours(2));
                assertThat(watched.connection())
                        .isInstanceOfSatisfying(
                                Connection.Waiting.class,
                                waiting -> assertThat(waiting.reply())
                                        .isEqualTo(new StatusReply.Unreachable(
                                                StatusReply.Unreachable.Cause.UNKNOWN_HOST)));
                assertThat(watched.questions()).isEqualTo(before);
                assertThat(watched.ledger.today().usedThisMonth()).isEqualTo(counted);

                online.set(true);
                watched.passStepByStep(Duration.ofSeconds(40));
                assertThat(watched.connection())
                        .as("within half a minute and a bit")
                        .isEqualTo(new Connection.Connected());
                watched.passStepByStep(Duration.ofMinutes(1));
                assertThat(watched.questions()).as("each twin once").isEqualTo(before + 40);
            }
            assertThat(mostWithin(watched, Duration.ofSeconds(1))).isLessThanOrEqualTo(40 + CheckSpread.AT_ONCE + 2);
            assertThat(watched.ledger.calls()).hasSize((int) watched.questions());
        }
    }

    @Test
    void theBooksSayWhatHeyGenHeardAlsoOfFaults() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            watched.started();
            List<AvatarId> ids = watched.orderMany(6, "in_progress");
            watched.heyGen.answer(ids.get(2), CannedAnswer.of(422, ""));
            watched.watch(ids);
            watched.heyGen.answerAll(Optional.of(CannedAnswer.of(503, "")));
            watched.passStepByStep(Duration.ofHours(1));
            watched.heyGen.answerAll(Optional.empty());
            watched.passStepByStep(Duration.ofHours(1));

            List<String> heard = watched.heyGen.requests().stream()
                    .map(RecordedRequest::path)
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .sorted()
                    .toList();
            assertThat(watched.ledger.calls().stream()
                            .map(call -> call.twin().orElseThrow().value())
                            .sorted()
                            .toList())
                    .isEqualTo(heard);
            assertThat(watched.ledger.calls())
                    .extracting(ApiCall::outcome)
                    .contains(
                            new ApiCall.Outcome.Answered(200),
                            new ApiCall.Outcome.Answered(422),
                            new ApiCall.Outcome.Answered(503));
        }
    }

    @Test
    void aSecondWishWithinTenSecondsAsksNothing() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen()) {
            watched.started();
            List<AvatarId> ids = watched.orderMany(3, "complete");
            watched.watch(ids);
            assertThat(watched.watcher.checkNow(ids.subList(0, 1)).asked()).isEqualTo(1);
            watched.settle();
            watched.pass(Duration.ofSeconds(4));
            assertThat(watched.watcher.checkNow(ids)).isEqualTo(new ManualCheck(2, 1, Duration.ofSeconds(6)));
            watched.settle();
            assertThat(watched.questions()).isEqualTo(6);
            watched.pass(Duration.ofSeconds(6));
            assertThat(watched.watcher.checkNow(ids.subList(0, 1)).asked()).isEqualTo(1);
            watched.settle();
            assertThat(watched.questions()).isEqualTo(7);
        }
    }

    /** Starts with twins that were last asked about eight hours ago: the lower the number, the younger the training then. */
    private static void watchFromEarlier(WatchedHeyGen watched) {
        Instant before = NOON.minus(Duration.ofHours(8));
        IntStream.rangeClosed(1, MANY)
                .forEach(number -> watched.heyGen.put(SampleTwin.constant(
                        TwinSamples.id(number),
                        "Twin " + number,
                        before.minus(Duration.ofMinutes(20L * number)),
                        "in_progress")));
        watched.watchlist.putBack(IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> Twin.added(TwinSamples.id(number), before)
                        .observed(
                                TwinSamples.facts(
                                        new TwinState.Training(),
                                        "Twin " + number,
                                        before.minus(Duration.ofMinutes(20L * number))),
                                before))
                .toList());
        watched.started().settle();
    }

    private static AvatarId orderEnding(WatchedHeyGen watched, int number, Duration after) {
        AvatarId id = TwinSamples.id(number);
        watched.heyGen.put(new SampleTwin(
                id,
                "Twin " + number,
                NOON,
                List.of(
                        new Phase(Duration.ZERO, "in_progress", Optional.empty()),
                        new Phase(after, "complete", Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    /** Returns the largest number of requests that came within so long a time. */
    private static int mostWithin(WatchedHeyGen watched, Duration time) {
        NavigableMap<Instant, Integer> perMoment = new TreeMap<>();
        watched.heyGen.requests().forEach(request -> perMoment.merge(request.at(), 1, Integer::sum));
        return perMoment.keySet().stream()
                .mapToInt(from -> perMoment.subMap(from, true, from.plus(time), true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .max()
                .orElse(0);
    }
}
