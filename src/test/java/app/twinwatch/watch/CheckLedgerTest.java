package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.twin.TwinSamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ApiCall FAULT = call(new ApiCall.Outcome.Answered(500));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T22:30:00Z"));
    private final ZoneId berlin = ZoneId.of("Europe/Berlin");

    @Test
    void everyCallOfTheDayCounts() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 40));
        ledger.made(FAULT);
        ledger.made(call(new ApiCall.Outcome.Answered(404)));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY, 42));
    }

    @Test
    void aNewDayOfTheUserBeginsAtNothing() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 40));
        clock.move(Duration.ofMinutes(31));
        assertThat(ledger.today()).as("past midnight in Berlin").isEqualTo(new CheckCount(TODAY.plusDays(1), 0));
        ledger.made(FAULT);
        assertThat(ledger.today().used()).isEqualTo(1);
    }

    @Test
    void whatWasCountedOnAnEarlierDayDoesNotCountToday() {
        assertThat(ledger(new CheckCount(TODAY.minusDays(3), 40)).today()).isEqualTo(new CheckCount(TODAY, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Unreachable.Cause.class,
            names = {"REFUSED", "UNKNOWN_HOST", "UNTRUSTED"})
    void aCallThatNeverReachedHeyGenCostsNothing(Unreachable.Cause cause) {
        assertThat(call(new ApiCall.Outcome.Unanswered(cause)).mayHaveCost()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Unreachable.Cause.class,
            names = {"TIMED_OUT", "BROKEN"})
    void aCallWithoutAnAnswerMayHaveCostSomething(Unreachable.Cause cause) {
        assertThat(call(new ApiCall.Outcome.Unanswered(cause)).mayHaveCost()).isTrue();
    }

    @Test
    void everyAnswerMayHaveCostSomething() {
        assertThat(Stream.of(200, 401, 404, 429, 500).map(status -> call(new ApiCall.Outcome.Answered(status))))
                .allMatch(ApiCall::mayHaveCost);
    }

    @Test
    void whatIsNotAboutTheStateOfTwinsIsNoCheck() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 0));
        for (ApiCall.Kind kind : ApiCall.Kind.values()) {
            ledger.made(new ApiCall(clock.instant(), kind, Optional.empty(), new ApiCall.Outcome.Answered(200)));
        }
        assertThat(ledger.today().used()).as("one status and one list").isEqualTo(2);
    }

    @Test
    void callsFromManyThreadsAreAllCounted() throws InterruptedException {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 0));
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(_ ->
                        Thread.ofVirtual().start(() -> IntStream.range(0, 1000).forEach(_ -> ledger.made(FAULT))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ledger.today().used()).isEqualTo(4000);
    }

    private CheckLedger ledger(CheckCount earlier) {
        return new CheckLedger(clock, berlin, earlier);
    }

    private static ApiCall call(ApiCall.Outcome outcome) {
        return new ApiCall(
                Instant.parse("2026-11-24T22:30:00Z"), ApiCall.Kind.STATUS, Optional.of(TwinSamples.id(1)), outcome);
    }
}
