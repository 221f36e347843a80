package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.twin.TwinSamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T22:30:00Z"));
    private final AtomicReference<ZoneId> zone = new AtomicReference<>(BERLIN);

    @Test
    void everyCallOfTheDayCounts() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 40));
        ledger.made(answered(500));
        ledger.made(answered(404));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY, 42, 42));
    }

    @Test
    void aNewDayOfTheUserBeginsAtNothing() {
        CheckLedger ledger = ledger(new CheckCount(TODAY, 40));
        clock.move(Duration.ofMinutes(31));
        assertThat(ledger.today()).as("past midnight in Berlin").isEqualTo(new CheckCount(TODAY.plusDays(1), 0, 40));
        ledger.made(answered(500));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY.plusDays(1), 1, 41));
    }

    @Test
    void aNewMonthOfTheUserBeginsAtNothing() {
        CheckLedger ledger = ledger(CheckCount.none());
        ledger.made(answered(200));
        clock.move(Duration.ofDays(6).plusMinutes(31));
        assertThat(ledger.today()).as("December in Berlin").isEqualTo(new CheckCount(LocalDate.of(2026, 12, 1), 0, 0));
        ledger.made(answered(200));
        assertThat(ledger.today()).isEqualTo(new CheckCount(LocalDate.of(2026, 12, 1), 1, 1));
    }

    @Test
    void whatWasCountedOnAnEarlierDayDoesNotCountToday() {
        assertThat(ledger(new CheckCount(TODAY.minusDays(3), 40)).today()).isEqualTo(new CheckCount(TODAY, 0, 40));
        assertThat(ledger(new CheckCount(TODAY.minusDays(30), 40)).today()).isEqualTo(new CheckCount(TODAY, 0, 0));
    }

    @Test
    void theBooksOfEarlierStartsAreGoneOnWith() {
        List<ApiCall> earlier = List.of(
                answeredAt("2026-10-31T22:59:00Z"),
                answeredAt("2026-10-31T23:01:00Z"),
                answeredAt("2026-11-23T22:59:00Z"),
                answeredAt("2026-11-23T23:01:00Z"),
                answeredAt("2026-11-24T20:00:00Z"));
        CheckLedger ledger = new CheckLedger(clock, zone::get, earlier, CheckCount.none());
        assertThat(ledger.today()).as("days and months as they are in Berlin").isEqualTo(new CheckCount(TODAY, 2, 4));
        assertThat(ledger.calls()).isEqualTo(earlier);
    }

    @Test
    void theGreaterOfTwoCountsOfADayHolds() {
        List<ApiCall> earlier = List.of(answeredAt("2026-11-24T20:00:00Z"), answeredAt("2026-11-24T20:01:00Z"));
        assertThat(new CheckLedger(clock, zone::get, earlier, new CheckCount(TODAY, 5))
                        .today()
                        .used())
                .as("an older version counted five and kept no books")
                .isEqualTo(5);
        assertThat(new CheckLedger(clock, zone::get, earlier, new CheckCount(TODAY, 1))
                        .today()
                        .used())
                .as("the list was saved before the last call was made")
                .isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackGivesNobodyMoreChecks() {
        CheckLedger ledger = ledger(CheckCount.none());
        ledger.made(answered(200));
        clock.move(Duration.ofDays(-1));
        ledger.made(answered(200));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY.minusDays(1), 2, 2));
        clock.move(Duration.ofDays(1));
        assertThat(ledger.today().used()).as("each has its own day again").isEqualTo(1);
    }

    @Test
    void aClockThatWasYearsAheadDoesNotCountForYears() {
        clock.move(Duration.ofDays(3000));
        CheckLedger ledger = ledger(CheckCount.none());
        ledger.made(answered(200));
        clock.move(Duration.ofDays(-3000));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY, 0, 0));
    }

    @Test
    void aJourneyToAnotherTimeZoneCountsTheDaysThere() {
        CheckLedger ledger = ledger(CheckCount.none());
        ledger.made(answered(200));
        zone.set(ZoneId.of("Pacific/Auckland"));
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY.plusDays(1), 1, 1));
        clock.move(Duration.ofHours(13));
        assertThat(ledger.today().used()).as("past midnight in Auckland").isZero();
        zone.set(BERLIN);
        assertThat(ledger.today()).isEqualTo(new CheckCount(TODAY.plusDays(1), 0, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Unreachable.Cause.class,
            names = {"REFUSED", "UNKNOWN_HOST", "UNTRUSTED"})
    void aCallThatNeverReachedHeyGenIsNobodysCall(Unreachable.Cause cause) {
        CheckLedger ledger = ledger(CheckCount.none());
        ledger.made(call(ApiCall.Kind.STATUS, new ApiCall.Outcome.Unanswered(cause)));
        assertThat(ledger.today().used()).isZero();
        assertThat(ledger.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Unreachable.Cause.class,
            names = {"TIMED_OUT", "BROKEN"})
    void aCallWithoutAnAnswerMayHaveCostSomething(Unreachable.Cause cause) {
        CheckLedger ledger = ledger(CheckCount.none());
        ledger.made(call(ApiCall.Kind.STATUS, new ApiCall.Outcome.Unanswered(cause)));
        assertThat(ledger.today().used()).isEqualTo(1);
    }

    @Test
    void everyAnswerMayHaveCostSomething() {
        CheckLedger ledger = ledger(CheckCount.none());
        Stream.of(200, 401, 404, 429, 500).map(this::answered).forEach(ledger::made);
        assertThat(ledger.today().used()).isEqualTo(5);
    }

    @Test
    void whatIsNotAboutTheStateOfTwinsIsNoCheck() {
        CheckLedger ledger = ledger(CheckCount.none());
        for (ApiCall.Kind kind : ApiCall.Kind.values()) {
            ledger.made(call(kind, new ApiCall.Outcome.Answered(200)));
        }
        assertThat(ledger.today().used()).as("one status and one list").isEqualTo(2);
    }

    @Test
    void whoeverKeepsTheBooksHearsOfEveryCallAndHarmsNobody() {
        CheckLedger ledger = ledger(CheckCount.none());
        List<ApiCall> heard = new ArrayList<>();
        ledger.listen(_ -> {
            throw new IllegalStateException("a listener");
        });
        ledger.listen(heard::add);
        ApiCall call = answered(200);
        ledger.made(call);
        assertThat(heard).containsExactly(call);
    }

    @Test
    void callsFromManyThreadsAreAllCounted() throws InterruptedException {
        CheckLedger ledger = ledger(CheckCount.none());
        ApiCall call = answered(500);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(_ ->
                        Thread.ofVirtual().start(() -> IntStream.range(0, 1000).forEach(_ -> ledger.made(call))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ledger.today().used()).isEqualTo(4000);
    }

    private CheckLedger ledger(CheckCount counted) {
        return new CheckLedger(clock, zone::get, List.of(), counted);
    }

    private ApiCall answered(int status) {
        return call(ApiCall.Kind.STATUS, new ApiCall.Outcome.Answered(status));
    }

    private ApiCall call(ApiCall.Kind kind, ApiCall.Outcome outcome) {
        return new ApiCall(clock.instant(), kind, Optional.of(TwinSamples.id(1)), outcome);
    }

    private static ApiCall answeredAt(String moment) {
        return new ApiCall(
                Instant.parse(moment),
                ApiCall.Kind.STATUS,
                Optional.of(TwinSamples.id(1)),
                new ApiCall.Outcome.Answered(200));
    }
}
