package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.main.StatusLine.Light;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.Connection;
import app.twinwatch.watch.WatcherStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatusWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final StatusWords words = new StatusWords(EnglishWords.MESSAGES, EnglishWords.TIMES, "HeyGen");

    @Test
    void aConnectionSaysWhenTheNextCheckIsDueAndWhatWasUsed() {
        StatusLine line = line(new Connection.Connected(), Optional.of(NOON.plusSeconds(42)), 0, 14);
        assertThat(line)
                .isEqualTo(new StatusLine(
                        Light.GOOD, "Connected to HeyGen", "Next check in 0:50", "14 checks used today"));
    }

    @Test
    void aDistantCheckIsSaidInMinutes() {
        assertThat(line(new Connection.Connected(), Optional.of(NOON.plus(Duration.ofMinutes(5))), 0, 1)
                        .next())
                .isEqualTo("Next check in 5\u00A0min");
    }

    @Test
    void nothingToCheckIsSaid() {
        StatusLine line = line(new Connection.Connected(), Optional.empty(), 0, 0);
        assertThat(line.next()).isEqualTo("Nothing to check");
        assertThat(line.used()).isEqualTo("No checks used today");
    }

    @Test
    void aDailyLimitIsSaidBesideWhatWasUsed() {
        WatcherStatus status = new WatcherStatus(
                new Connection.Connected(), Optional.empty(), 0, new CheckCount(TODAY, 14), 500, false);
        assertThat(words.line(status, NOON, TODAY).used()).isEqualTo("14 of 500 checks used today");
    }

    @Test
    void checksUnderWayAreSaid() {
        assertThat(line(new Connection.Connected(), Optional.of(NOON), 3, 1).next())
                .isEqualTo("Checking 3");
    }

    @Test
    void yesterdaysCountIsNotTodays() {
        WatcherStatus status = new WatcherStatus(
                new Connection.Connected(), Optional.empty(), 0, new CheckCount(TODAY.minusDays(1), 99));
        assertThat(words.line(status, NOON, TODAY).used()).isEqualTo("No checks used today");
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyTroubleHasItsOwnWordsAndCountsDown(StatusReply reply) {
        StatusLine line = line(new Connection.Waiting(reply, NOON.plusSeconds(30)), Optional.of(NOON), 0, 1);
        assertThat(line.light()).isEqualTo(Light.WAITING);
        assertThat(line.connection()).isNotBlank();
        assertThat(line.next()).isEqualTo("Next try in 0:30");
    }

    @Test
    void aProblemThatHeyGenReportsIsSaidInItsWords() {
        WatcherStatus status = new WatcherStatus(
                new Connection.Waiting(new StatusReply.ServerFault(503, Optional.empty()), NOON.plusSeconds(30)),
                Optional.empty(),
                0,
                new CheckCount(TODAY, 1),
                500,
                false,
                Optional.of("Elevated errors"));
        StatusLine line = words.line(status, NOON, TODAY);
        assertThat(line.connection()).isEqualTo("HeyGen reports a problem: Elevated errors");
        assertThat(line.next()).isEqualTo("Next try in 0:30");
    }

    @Test
    void noTwoTroublesSoundAlike() {
        assertThat(troubles()
                        .map(reply -> line(new Connection.Waiting(reply, NOON.plusSeconds(30)), Optional.empty(), 0, 1)
                                .connection()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatOnlyAPersonCanMendRaisesAnAlarmWithHeyGensWords() {
        assertThat(words.alarm(new Connection.Stopped(new StatusReply.KeyRejected("Unauthorized")))
                        .orElseThrow())
                .contains("does not accept the API key")
                .endsWith("HeyGen’s words: “Unauthorized”");
        assertThat(words.alarm(new Connection.Stopped(new StatusReply.NotAllowed(""))))
                .isPresent();
        assertThat(words.alarm(new Connection.Stopped(new StatusReply.OutOfCredits(""))))
                .isPresent();
        assertThat(words.alarm(new Connection.Connected())).isEmpty();
        assertThat(words.alarm(new Connection.Waiting(new StatusReply.Redirected(302), NOON)))
                .isEmpty();
    }

    @Test
    void stoppedChecksPromiseNoNextOne() {
        StatusLine line = line(new Connection.Stopped(new StatusReply.KeyRejected("")), Optional.empty(), 0, 1);
        assertThat(line.light()).isEqualTo(Light.BAD);
        assertThat(line.next()).isEqualTo("Checks have stopped");
        assertThat(line(new Connection.NoKey(), Optional.empty(), 0, 0).connection())
                .isEqualTo("No API key");
    }

    @Test
    void theWordsTickOnlyWhileTheyCountDown() {
        assertThat(changesIn(Optional.of(NOON.plusSeconds(42)))).contains(Duration.ofSeconds(2));
        assertThat(changesIn(Optional.of(NOON.plusSeconds(40)))).contains(Duration.ofSeconds(10));
        assertThat(changesIn(Optional.of(NOON.plus(Duration.ofMinutes(5))))).isEmpty();
        assertThat(changesIn(Optional.of(NOON.minusSeconds(1)))).isEmpty();
        assertThat(changesIn(Optional.empty())).isEmpty();
    }

    @Test
    void aWaitThatHeyGenAskedForIsCountedBySeconds() {
        Connection waiting =
                new Connection.Waiting(new StatusReply.SlowDown(Optional.empty()), NOON.plusMillis(41_500));
        WatcherStatus status = new WatcherStatus(waiting, Optional.of(NOON), 0, new CheckCount(TODAY, 0));
        assertThat(words.line(status, NOON, TODAY).next()).isEqualTo("Next try in 0:42");
        assertThat(words.changesIn(status, NOON)).contains(Duration.ofMillis(500));
    }

    static Stream<StatusReply> troubles() {
        return Stream.concat(
                Stream.of(
                        new StatusReply.SlowDown(Optional.empty()),
                        new StatusReply.ServerFault(502, Optional.empty()),
                        new StatusReply.EndpointMoved(410),
                        new StatusReply.Redirected(302),
                        new Unreadable(Unreadable.Reason.EMPTY)),
                Arrays.stream(Unreachable.Cause.values()).map(Unreachable::new));
    }

    private Optional<Duration> changesIn(Optional<Instant> next) {
        return words.changesIn(new WatcherStatus(new Connection.Connected(), next, 0, new CheckCount(TODAY, 0)), NOON);
    }

    private StatusLine line(Connection connection, Optional<Instant> next, int underWay, int used) {
        return words.line(new WatcherStatus(connection, next, underWay, new CheckCount(TODAY, used)), NOON, TODAY);
    }
}
