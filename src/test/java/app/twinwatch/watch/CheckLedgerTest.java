package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.heygen.StatusReply.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final StatusReply FAULT = new StatusReply.ServerFault(500, Optional.empty());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T22:30:00Z"));
    private final ZoneId berlin = ZoneId.of("Europe/Berlin");

    @Test
    void everyCallOfTheDayCounts() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 40));
        ledger.record(FAULT);
        ledger.record(new StatusReply.UnknownTwin(""));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY, 42));
    }

    @Test
    void aNewDayOfTheUserBeginsAtNothing() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 40));
        clock.move(Duration.ofMinutes(31));
        assertThat(ledger.today()).as("past midnight in Berlin").isEqualTo(new CheckCount(TODAY.plusDays(1), 0));
        ledger.record(FAULT);
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
        assertThat(CheckLedger.mayHaveCost(new Unreachable(cause))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Unreachable.Cause.class,
            names = {"TIMED_OUT", "BROKEN"})
    void aCallWithoutAnAnswerMayHaveCostSomething(Unreachable.Cause cause) {
        assertThat(CheckLedger.mayHaveCost(new Unreachable(cause))).isTrue();
    }

    @Test
    void everyAnswerMayHaveCostSomething() {
        assertThat(List.of(
                        FAULT,
                        new StatusReply.KeyRejected(""),
                        new StatusReply.SlowDown(Optional.empty()),
                        new Unreadable(Unreadable.Reason.CUT_OFF)))
                .allMatch(CheckLedger::mayHaveCost);
    }

    @Test
    void callsFromManyThreadsAreAllCounted() throws InterruptedException {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 0));
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(_ ->
                        Thread.ofVirtual().start(() -> IntStream.range(0, 1000).forEach(_ -> ledger.record(FAULT))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ledger.today().used()).isEqualTo(4000);
    }

    private CheckLedger ledger(CheckCount earlier) {
        return new CheckLedger(clock, berlin, earlier);
    }
}
