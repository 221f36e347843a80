package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often HeyGen is asked on one day, over real HTTP, and what else the user sets about it. */
@Timeout(300)
class DailyLimitTest {
    private final WatchedHeyGen watched = new WatchedHeyGen();

    DailyLimitTest() throws IOException {}

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void checksStopAtTheLimitAndGoOnTheNextDay() {
        watched.started();
        watched.watcher.limitPerDay(5);
        watched.watch(watched.orderMany(3, "in_progress"));
        watched.passStepByStep(Duration.ofHours(6));

        assertThat(watched.questions()).isEqualTo(5);
        WatcherStatus status = watched.status();
        assertThat(status.heldBack()).isTrue();
        assertThat(status.dailyLimit()).isEqualTo(5);
        assertThat(status.nextCheckAt()).contains(watched.ledger.tomorrow());

        watched.passStepByStep(Duration.ofHours(7));
        assertThat(watched.questions()).isGreaterThan(5).isLessThanOrEqualTo(10);
    }

    @Test
    void moreThanOneAtATimeDoNotOvershootTheLimit() {
        watched.started();
        watched.watch(watched.order(99, "in_progress"));
        watched.watcher.limitPerDay(7);
        watched.watch(watched.orderMany(30, "in_progress"));
        assertThat(watched.questions()).isEqualTo(7);
    }

    @Test
    void whatSomebodyWantsCheckedIsCheckedAllTheSame() {
        watched.started();
        watched.watcher.limitPerDay(2);
        List<AvatarId> ids = watched.orderMany(4, "in_progress");
        watched.watch(ids);
        assertThat(watched.questions()).isEqualTo(2);

        watched.watcher.checkNow(ids);
        watched.settle();

        assertThat(watched.questions()).isEqualTo(6);
        assertThat(ids).allSatisfy(id -> assertThat(watched.state(id)).isEqualTo(new TwinState.Training()));
        watched.pass(Duration.ofHours(1));
        assertThat(watched.questions()).isEqualTo(6);
    }

    @Test
    void moreMayBeAllowedForThisDayAlone() {
        watched.started();
        watched.watcher.limitPerDay(2);
        watched.watch(watched.orderMany(4, "in_progress"));
        assertThat(watched.questions()).isEqualTo(2);

        watched.watcher.allowMoreToday(100);
        watched.settle();

        assertThat(watched.questions()).isEqualTo(4);
        assertThat(watched.status().dailyLimit()).isEqualTo(102);
        assertThat(watched.status().heldBack()).isFalse();
        watched.pass(Duration.ofDays(1));
        assertThat(watched.status().dailyLimit()).isEqualTo(2);
    }

    @Test
    void aHigherLimitLetsTheChecksGoOn() {
        watched.started();
        watched.watcher.limitPerDay(1);
        watched.watch(watched.orderMany(3, "in_progress"));
        assertThat(watched.questions()).isEqualTo(1);

        watched.watcher.limitPerDay(100);
        watched.settle();

        assertThat(watched.questions()).isEqualTo(3);
    }

    @Test
    void aListThatIsFinishedIsNotHeldBack() {
        watched.started();
        watched.watcher.limitPerDay(1);
        watched.watch(watched.order(1, "completed"));
        assertThat(watched.status().heldBack()).isFalse();
    }

    @Test
    void anotherPaceCountsFromTheLastCheckAtOnce() {
        watched.started();
        AvatarId id = watched.order(1, "in_progress");
        watched.watch(id);
        watched.pass(Duration.ofHours(5));
        assertThat(watched.questions()).isEqualTo(2);

        watched.watcher.useSchedule(CheckSchedule.STANDARD.paced(0.5));
        watched.settle();
        assertThat(watched.watcher.nextCheckOf(id).orElseThrow())
                .isBetween(
                        watched.clock.instant().plus(Duration.ofMinutes(15)),
                        watched.clock.instant().plus(Duration.ofMinutes(17)));

        watched.watcher.useSchedule(CheckSchedule.STANDARD.paced(2));
        assertThat(watched.watcher.nextCheckOf(id).orElseThrow())
                .isAfterOrEqualTo(watched.clock.instant().plus(Duration.ofMinutes(60)));
        assertThat(watched.questions()).isEqualTo(2);
    }

    @Test
    void withoutItsKeyTheWatcherAsksNothing() {
        watched.started();
        watched.watch(watched.orderMany(2, "in_progress"));
        watched.watcher.forgetKey();
        watched.pass(Duration.ofDays(1));
        assertThat(watched.questions()).isEqualTo(2);
        assertThat(watched.connection()).isEqualTo(new Connection.NoKey());

        watched.watcher.useKey(WatchedHeyGen.KEY);
        watched.settle();
        assertThat(watched.questions()).isEqualTo(4);
    }
}
