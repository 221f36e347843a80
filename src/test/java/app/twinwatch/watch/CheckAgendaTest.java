package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the next call is made, and how long nobody need look at the clock until then. */
class CheckAgendaTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final CheckPlan plan = new CheckPlan(CheckSchedule.STANDARD, () -> 0);
    private final Gate gate = new Gate(1, new BackOff(() -> 0));
    private final CheckLedger ledger = new CheckLedger(() -> NOON, () -> ZoneOffset.UTC);
    private final CheckAgenda agenda = new CheckAgenda(plan, gate, new DailyLimit(ledger));

    @Test
    void withNothingPlannedNobodyWakesUp() {
        gate.newKey();
        assertThat(agenda.pause(NOON)).isEmpty();
        assertThat(agenda.take(NOON)).isEmpty();
    }

    @Test
    void withoutAKeyNobodyWakesUpEither() {
        plan.include(Twin.added(id(1), NOON), NOON);
        assertThat(agenda.pause(NOON)).isEmpty();
        assertThat(agenda.take(NOON)).isEmpty();
    }

    @Test
    void whatIsDueIsAskedAtOnceAndWhileItIsThereIsNothingToWakeUpFor() {
        gate.newKey();
        plan.include(Twin.added(id(1), NOON), NOON);
        plan.include(Twin.added(id(2), NOON), NOON);
        assertThat(agenda.pause(NOON.plusSeconds(60))).contains(AT_ONCE);
        assertThat(agenda.take(NOON)).containsExactly(id(1));
        assertThat(agenda.pause(NOON)).as("the answer wakes up by itself").isEmpty();
        assertThat(agenda.take(NOON)).isEmpty();
        agenda.ended();
        assertThat(agenda.pause(NOON)).contains(AT_ONCE);
        assertThat(agenda.take(NOON)).containsExactly(id(2));
    }

    @Test
    void theNextCheckIsWaitedForButTheClockIsLookedAtEveryHalfMinute() {
        gate.newKey();
        plan.include(TwinSamples.training(1, "Maya", Duration.ofHours(1)), NOON);
        assertThat(agenda.nextCall()).contains(NOON.plusSeconds(228));
        assertThat(agenda.pause(NOON)).contains(HALF_A_MINUTE);
        assertThat(agenda.pause(NOON.plusSeconds(218))).contains(Duration.ofMillis(10_001));
        assertThat(agenda.pause(NOON.plusSeconds(228))).contains(AT_ONCE);
    }

    @Test
    void afterAFaultTheEndOfTheWaitIsWaitedFor() {
        gate.newKey();
        gate.hold(new StatusReply.SlowDown(Optional.empty()), Optional.of(Duration.ofSeconds(20)), NOON);
        plan.include(Twin.added(id(1), NOON), NOON);
        assertThat(agenda.pause(NOON)).contains(Duration.ofMillis(20_001));
        assertThat(agenda.take(NOON.plusSeconds(19))).isEmpty();
        assertThat(agenda.take(NOON.plusSeconds(20))).containsExactly(id(1));
    }

    @Test
    void fromFourTwinsOnOneQuestionIsAboutAllOfThem() {
        gate.newKey();
        for (int number = 1; number <= 3; number++) {
            plan.include(Twin.added(id(number), NOON), NOON);
        }
        giveBack(agenda.take(NOON), 1);
        plan.include(Twin.added(id(4), NOON), NOON);
        giveBack(agenda.take(NOON), 4);

        agenda.oneByOne(NOON);
        giveBack(agenda.take(NOON), 1);
        giveBack(agenda.take(NOON.plus(Duration.ofMinutes(10)).minusMillis(1)), 1);
        giveBack(agenda.take(NOON.plus(Duration.ofMinutes(10))), 4);
    }

    private void giveBack(List<AvatarId> taken, int size) {
        assertThat(taken).hasSize(size);
        plan.notAsked(taken);
        agenda.ended();
    }
}
