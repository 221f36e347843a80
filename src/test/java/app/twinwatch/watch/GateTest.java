package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusReply.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final StatusReply OFFLINE = new Unreachable(Unreachable.Cause.UNKNOWN_HOST);
    private static final StatusReply SLOW_DOWN = new StatusReply.SlowDown(Optional.of(Duration.ofSeconds(1)));
    private static final StatusReply MOVED = new StatusReply.EndpointMoved(404);
    private static final Optional<Duration> NO_WISH = Optional.empty();

    private final Gate gate = new Gate(4, new BackOff(() -> 0));

    @Test
    void withoutAKeyItIsShut() {
        assertThat(gate.allowed(NOON)).isZero();
        assertThat(gate.opensAt()).isEmpty();
        gate.hurry();
        gate.answered(NOON);
        gate.hold(OFFLINE, NO_WISH, NOON);
        assertThat(gate.connection()).isEqualTo(new Connection.NoKey());
    }

    @Test
    void aNewKeyIsTriedByOneCallAndThenUsedByFour() {
        gate.newKey();
        assertThat(gate.allowed(NOON)).isEqualTo(1);
        gate.answered(NOON);
        assertThat(gate.allowed(NOON)).isEqualTo(4);
        assertThat(gate.opensAt().orElseThrow()).isBefore(NOON);
    }

    @Test
    void afterAFaultNoneGoesAndThenOne() {
        connect();
        gate.hold(OFFLINE, NO_WISH, NOON);
        assertThat(gate.connection()).isEqualTo(new Connection.Waiting(OFFLINE, NOON.plusSeconds(2)));
        assertThat(gate.allowed(NOON.plusMillis(1999))).isZero();
        assertThat(gate.allowed(NOON.plusSeconds(2))).isEqualTo(1);
        assertThat(gate.opensAt()).contains(NOON.plusSeconds(2));
    }

    @Test
    void oneFaultThatHitsFourCallsCountsOnce() {
        connect();
        for (int call = 0; call < 4; call++) {
            gate.hold(OFFLINE, NO_WISH, NOON.plusMillis(call));
        }
        assertThat(until()).isEqualTo(NOON.plusSeconds(2));
        gate.hold(OFFLINE, NO_WISH, NOON.plusSeconds(2));
        assertThat(until()).as("the second fault waits twice as long").isEqualTo(NOON.plusSeconds(6));
    }

    @Test
    void theLongerOfWishAndBackOffIsWaited() {
        connect();
        gate.hold(SLOW_DOWN, Optional.of(Duration.ofMinutes(5)), NOON);
        assertThat(until()).isEqualTo(NOON.plusSeconds(300));
        gate.hold(SLOW_DOWN, Optional.of(Duration.ZERO), NOON.plusSeconds(300));
        assertThat(until()).isEqualTo(NOON.plusSeconds(304));
    }

    @Test
    void aLongerWishOfANeighbourIsTakenOver() {
        connect();
        gate.hold(OFFLINE, NO_WISH, NOON);
        gate.hold(SLOW_DOWN, Optional.of(Duration.ofMinutes(5)), NOON);
        assertThat(gate.connection()).isEqualTo(new Connection.Waiting(SLOW_DOWN, NOON.plusSeconds(300)));
        gate.hold(OFFLINE, NO_WISH, NOON);
        assertThat(until()).as("and not shortened again").isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void aShortWishOfANeighbourStillCanNotBeOverridden() {
        connect();
        gate.hold(OFFLINE, NO_WISH, NOON);
        gate.hold(SLOW_DOWN, Optional.of(Duration.ofSeconds(1)), NOON);
        gate.hurry();
        assertThat(gate.connection()).isEqualTo(new Connection.Waiting(SLOW_DOWN, NOON.plusSeconds(2)));
    }

    @Test
    void hurryLiftsWhatIsNobodysWish() {
        connect();
        gate.hold(OFFLINE, NO_WISH, NOON);
        gate.hurry();
        assertThat(gate.allowed(NOON)).isEqualTo(1);
        gate.hold(OFFLINE, NO_WISH, NOON);
        assertThat(until()).as("but does not shorten what follows").isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void hurryLiftsAStopUnlessTheKeyWasRefused() {
        connect();
        gate.stop(new StatusReply.OutOfCredits(""));
        gate.hurry();
        assertThat(gate.connection()).isEqualTo(new Connection.Untried());
        gate.stop(new StatusReply.KeyRejected(""));
        gate.hurry();
        assertThat(gate.allowed(NOON)).isZero();
        gate.sameKey();
        assertThat(gate.allowed(NOON)).as("somebody entered it once more").isEqualTo(1);
    }

    @Test
    void anAnswerFromBeforeAFaultDoesNotLiftIt() {
        connect();
        gate.hold(OFFLINE, NO_WISH, NOON);
        gate.answered(NOON.plusSeconds(1));
        assertThat(gate.allowed(NOON.plusSeconds(1))).isZero();
        gate.answered(NOON.plusSeconds(3));
        assertThat(gate.connection()).isEqualTo(new Connection.Connected());
        gate.stop(new StatusReply.NotAllowed(""));
        gate.answered(NOON.plusSeconds(4));
        gate.hold(OFFLINE, NO_WISH, NOON.plusSeconds(4));
        assertThat(gate.connection()).isInstanceOf(Connection.Stopped.class);
    }

    @Test
    void anAnswerEndsTheBackOff() {
        connect();
        for (int fault = 0; fault < 6; fault++) {
            gate.hold(OFFLINE, NO_WISH, NOON.plusSeconds(1000L * fault));
        }
        gate.answered(NOON.plusSeconds(7000));
        gate.hold(OFFLINE, NO_WISH, NOON.plusSeconds(7000));
        assertThat(until()).isEqualTo(NOON.plusSeconds(7002));
    }

    @Test
    void anotherKeyDoesNotAtoneForTheFaultsOfTheFirst() {
        connect();
        for (int fault = 0; fault < 6; fault++) {
            gate.hold(OFFLINE, NO_WISH, NOON.plusSeconds(1000L * fault));
        }
        gate.noKey();
        gate.newKey();
        gate.hold(OFFLINE, NO_WISH, NOON);
        assertThat(until()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void anAddressThatJustAnsweredHasNotMoved() {
        connect();
        gate.hold(MOVED, Optional.of(Verdict.AFTER_MOVE), NOON);
        assertThat(until()).isEqualTo(NOON.plusSeconds(2));
        gate.hold(MOVED, Optional.of(Verdict.AFTER_MOVE), NOON.plusSeconds(2));
        assertThat(until()).isEqualTo(NOON.plusSeconds(2).plus(Verdict.AFTER_MOVE));
    }

    @Test
    void aClockThatIsSetBackLengthensNoWait() {
        connect();
        gate.clockSetBack(Duration.ofHours(1));
        assertThat(gate.connection()).isEqualTo(new Connection.Connected());
        gate.hold(OFFLINE, NO_WISH, NOON);
        gate.clockSetBack(Duration.ofHours(1));
        assertThat(until()).isEqualTo(NOON.minusSeconds(3598));
    }

    private void connect() {
        gate.newKey();
        gate.answered(NOON);
    }

    private Instant until() {
        assertThat(gate.connection()).isInstanceOf(Connection.Waiting.class);
        return ((Connection.Waiting) gate.connection()).until();
    }
}
