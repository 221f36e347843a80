package app.twinwatch.watch;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CheckPlanTest {
    private final CheckPlan plan = new CheckPlan(CheckSchedule.STANDARD, () -> 0);

    @Test
    void newTwinsAreDueAtOnceInTheirOrderAndUpToTheLimit() {
        include(1, 2, 3);
        assertThat(plan.take(NOON, 2, 1000)).containsExactly(id(1), id(2));
        assertThat(plan.take(NOON, 2, 1000)).containsExactly(id(3));
        assertThat(plan.take(NOON, 2, 1000)).isEmpty();
        assertThat(plan.underWay()).isEqualTo(3);
    }

    @Test
    void onlySoManyAreTakenThatNobodyAskedForAndEveryOneThatSomebodyDid() {
        include(1, 2, 3, 4);
        plan.hurry(id(4), NOON);
        assertThat(plan.take(NOON, 10, 2)).containsExactlyInAnyOrder(id(1), id(2), id(4));
        assertThat(plan.take(NOON, 10, 0)).isEmpty();
        plan.hurry(id(3), NOON);
        assertThat(plan.take(NOON, 10, 0)).containsExactly(id(3));
    }

    @Test
    void aTwinIsDueAGapAfterItsLastCheck() {
        plan.include(TwinSamples.training(1, "Maya", Duration.ofHours(1)), NOON);
        assertThat(plan.dueAt(id(1)))
                .as("five minutes and 48 seconds after a check two minutes ago, when it was 58 minutes old")
                .contains(NOON.plusSeconds(228));
        assertThat(plan.nextDue()).contains(NOON.plusSeconds(228));
        assertThat(plan.take(NOON.plusSeconds(227), 4, 1000)).isEmpty();
        assertThat(plan.take(NOON.plusSeconds(228), 4, 1000)).containsExactly(id(1));
    }

    @Test
    void aTwinThatEndedHasNoTime() {
        include(1);
        plan.answered(TwinSamples.ready(1, "Maya", "voice"), NOON);
        assertThat(plan.dueAt(id(1))).isEmpty();
        assertThat(plan.nextDue()).isEmpty();
    }

    @Test
    void aTwinThatEndedCanBeHurried() {
        plan.include(TwinSamples.ready(1, "Maya", "voice"), NOON);
        plan.hurry(id(1), NOON);
        assertThat(plan.take(NOON, 4, 1000)).containsExactly(id(1));
    }

    @Test
    void whatIsNotOnTheListCanNotBeHurried() {
        plan.hurry(id(1), NOON);
        include(2);
        plan.exclude(id(2));
        plan.hurry(id(2), NOON);
        assertThat(plan.take(NOON, 4, 1000)).isEmpty();
    }

    @Test
    void whatIsUnderWayIsNotTakenTwice() {
        include(1);
        plan.take(NOON, 4, 1000);
        plan.hurry(id(1), NOON);
        plan.include(Twin.added(id(1), NOON), NOON);
        assertThat(plan.take(NOON, 4, 1000)).isEmpty();
        assertThat(plan.nextDue()).as("nothing to wake up for").isEmpty();
        plan.finished(id(1));
        assertThat(plan.take(NOON, 4, 1000))
                .as("it was put back without its answer")
                .containsExactly(id(1));
    }

    @Test
    void aFailedCallLeavesItsTwinDueBehindTheOthers() {
        include(1, 2);
        plan.take(NOON, 1, 1000);
        fail(1, false);
        assertThat(plan.take(NOON, 4, 1000)).containsExactly(id(2), id(1));
    }

    @Test
    void aTwinThatFailsAgainWhileOthersAreAnsweredWaitsLonger() {
        include(1);
        plan.take(NOON, 1, 1000);
        fail(1, true);
        assertThat(plan.take(NOON, 1, 1000)).as("once may be chance").containsExactly(id(1));
        fail(1, true);
        assertThat(plan.dueAt(id(1))).contains(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void anAnswerMakesAnEarlierFailureForgotten() {
        include(1);
        plan.take(NOON, 1, 1000);
        fail(1, true);
        plan.take(NOON, 1, 1000);
        plan.answered(Twin.added(id(1), NOON), NOON);
        plan.finished(id(1));
        plan.take(NOON, 1, 1000);
        fail(1, true);
        assertThat(plan.dueAt(id(1))).contains(NOON);
    }

    @Test
    void whatIsRefusedWaitsTenMinutesOrAnOldTwinsGap() {
        include(1);
        Twin old = TwinSamples.training(2, "Maya", Duration.ofHours(5));
        plan.include(old, NOON);
        plan.refused(id(1), Optional.of(Twin.added(id(1), NOON)), NOON);
        plan.refused(id(2), Optional.of(old), NOON);
        assertThat(plan.dueAt(id(1))).contains(NOON.plus(Duration.ofMinutes(10)));
        assertThat(plan.dueAt(id(2))).contains(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aReadyTwinThatIsRefusedHasNoTime() {
        Twin ready = TwinSamples.ready(1, "Maya", "voice");
        plan.include(ready, NOON);
        plan.hurry(id(1), NOON);
        plan.take(NOON, 1, 1000);
        plan.refused(id(1), Optional.of(ready), NOON);
        assertThat(plan.dueAt(id(1))).isEmpty();
        assertThat(plan.underWay()).isZero();
    }

    @Test
    void whatLeftTheListWhileUnderWayDoesNotComeBackByFailing() {
        include(1, 2, 3);
        plan.take(NOON, 3, 1000);
        List.of(id(1), id(2), id(3)).forEach(plan::exclude);
        fail(1, false);
        plan.refused(id(2), Optional.of(Twin.added(id(2), NOON)), NOON);
        plan.finished(id(3));
        assertThat(plan.underWay()).isZero();
        assertThat(plan.nextDue()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackMovesWhatIsUnderWayAlongAsWell() {
        include(1);
        assertThat(plan.take(NOON, 1, 1000)).containsExactly(id(1));
        plan.clockSetBack(Duration.ofDays(1));
        plan.notListed(List.of(id(1)), true, NOON.minus(Duration.ofDays(1)));
        assertThat(plan.dueAt(id(1))).contains(NOON.minus(Duration.ofDays(1)));
    }

    @Test
    void aClockThatIsSetBackMovesAllPlansAlong() {
        plan.include(TwinSamples.training(1, "Maya", Duration.ofHours(1)), NOON);
        include(2);
        Duration back = Duration.ofDays(3);
        plan.clockSetBack(back);
        assertThat(plan.dueAt(id(1))).contains(NOON.plusSeconds(228).minus(back));
        assertThat(plan.take(NOON.minus(back), 4, 1000)).containsExactly(id(2));
        plan.exclude(id(1));
        assertThat(plan.nextDue()).as("the moved plan is found again").isEmpty();
    }

    @Property
    void everyTwinIsTakenOnceAndInTheOrderOfItsTime(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 5000) Integer> agesInMinutes) {
        CheckPlan many = new CheckPlan(CheckSchedule.STANDARD, () -> 0);
        for (int number = 0; number < agesInMinutes.size(); number++) {
            many.include(TwinSamples.training(number, "", Duration.ofMinutes(agesInMinutes.get(number))), NOON);
        }
        Instant evening = NOON.plus(Duration.ofHours(6));
        List<AvatarId> byTime = IntStream.range(0, agesInMinutes.size())
                .mapToObj(TwinSamples::id)
                .sorted(Comparator.comparing(id -> many.dueAt(id).orElseThrow()))
                .toList();
        List<AvatarId> taken = new ArrayList<>();
        for (int second = 0; second < agesInMinutes.size(); second++) {
            taken.addAll(many.take(evening.plusSeconds(second), 1, 1000));
        }
        assertThat(taken).isEqualTo(byTime);
        assertThat(many.nextDue()).isEmpty();
    }

    @Test
    void ofManyThatAreDueAFewGoAtOnceAndTheOthersOneASecond() {
        for (int number = 0; number < 20; number++) {
            plan.include(TwinSamples.training(number, "", Duration.ofMinutes(5)), NOON);
        }
        Instant later = NOON.plus(Duration.ofHours(8));
        assertThat(plan.take(later, 100, 1000)).hasSize(CheckSpread.AT_ONCE);
        assertThat(plan.nextDue()).contains(later.plusSeconds(1));
        assertThat(plan.take(later.plusMillis(999), 100, 1000)).isEmpty();
        assertThat(plan.take(later.plusSeconds(1), 100, 1000)).hasSize(1);
        assertThat(plan.take(later.plusSeconds(4), 100, 1000)).hasSize(3);
        assertThat(plan.take(later.plusSeconds(60), 100, 1000)).hasSize(CheckSpread.AT_ONCE);
    }

    @Test
    void whatIsNotAskedAfterAllGivesItsTurnToAnother() {
        for (int number = 0; number < 20; number++) {
            plan.include(TwinSamples.training(number, "", Duration.ofMinutes(5)), NOON);
        }
        Instant later = NOON.plus(Duration.ofHours(8));
        List<AvatarId> taken = plan.take(later, 100, 1000);
        plan.notAsked(taken.subList(0, 1));
        assertThat(plan.take(later, 100, 1000)).hasSize(1);
    }

    @Test
    void newTwinsAndWishesDoNotWaitForTheOthers() {
        for (int number = 0; number < 20; number++) {
            plan.include(TwinSamples.training(number, "", Duration.ofMinutes(5)), NOON);
        }
        Instant later = NOON.plus(Duration.ofHours(8));
        plan.take(later, 100, 1000);
        plan.include(Twin.added(id(50), later), later);
        plan.hurry(id(19), later);
        assertThat(plan.nextDue().orElseThrow()).isBeforeOrEqualTo(later);
        assertThat(plan.take(later, 100, 1000)).containsExactlyInAnyOrder(id(50), id(19));
        assertThat(plan.nextDue()).contains(later.plusSeconds(1));
    }

    @Test
    void oneQuestionForAllTakesWhatIsDueSoonAlong() {
        plan.include(TwinSamples.training(1, "", Duration.ofHours(10)), NOON.plus(Duration.ofHours(10)));
        plan.include(TwinSamples.training(2, "", Duration.ofMinutes(5)), NOON);
        Instant due = plan.dueAt(id(2)).orElseThrow();
        assertThat(plan.take(due, 1, 1000)).containsExactly(id(2));
        assertThat(plan.takeAlong(due)).as("the other one's time is far off").isEmpty();

        plan.notAsked(List.of(id(2)));
        assertThat(plan.dueAt(id(2))).contains(due);
        Instant soon = plan.dueAt(id(1)).orElseThrow().minus(Duration.ofMinutes(10));
        assertThat(plan.take(soon, 1, 1000)).containsExactly(id(2));
        assertThat(plan.takeAlong(soon)).containsExactly(id(1));

        plan.notListed(List.of(id(1)), true, soon);
        assertThat(plan.isUnlisted(id(1), soon)).isTrue();
        assertThat(plan.takeAlong(soon))
                .as("it is asked about alone, in its time")
                .isEmpty();
        assertThat(plan.dueAt(id(1))).contains(soon.plus(Duration.ofMinutes(10)));
    }

    @Test
    void whatAnEarlierAccountDidNotListTheNextOneMay() {
        include(1);
        assertThat(plan.take(NOON, 1, 1000)).containsExactly(id(1));
        plan.newAccount();
        plan.notListed(List.of(id(1)), false, NOON);
        assertThat(plan.isUnlisted(id(1), NOON)).isFalse();
        assertThat(plan.dueAt(id(1))).contains(NOON);
    }

    @Test
    void tenThousandTwinsArePlannedQuickly() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int number = 0; number < 10_000; number++) {
                plan.include(TwinSamples.training(number, "", Duration.ofMinutes(number)), NOON);
            }
            for (int round = 0; round < 10; round++) {
                for (int second = 0; second < 10_000; second++) {
                    Instant now = NOON.plus(Duration.ofHours(3L * round)).plusSeconds(second);
                    plan.take(now, 4, 1000).forEach(id -> {
                        Twin twin = Twin.added(id, NOON)
                                .observed(TwinSamples.facts(new TwinState.Training(), "", NOON), now);
                        plan.answered(twin, now);
                        plan.finished(id);
                    });
                }
            }
        });
        assertThat(plan.nextDue()).isPresent();
    }

    @Test
    void aNewTwinThatLeavesWhileItIsAskedAboutInVainGivesBackNoTurnThatItNeverTook() {
        include(1);
        assertThat(plan.take(NOON, 1, 1000)).containsExactly(id(1));
        plan.exclude(id(1));
        plan.notAsked(List.of(id(1)));

        IntStream.rangeClosed(2, 21)
                .forEach(number -> plan.include(TwinSamples.training(number, "Twin", Duration.ofHours(1)), NOON));
        assertThat(plan.take(NOON.plus(Duration.ofHours(1)), 100, 1000)).hasSize(CheckSpread.AT_ONCE);
    }

    @Test
    void aWishIsAwaitedUntilItIsAnswered() {
        plan.include(TwinSamples.ready(1, "Maya", "voice"), NOON);
        assertThat(plan.isAwaited(id(1))).isFalse();
        plan.hurry(id(1), NOON);
        assertThat(plan.isAwaited(id(1))).isTrue();
        assertThat(plan.isWanted(id(1))).isTrue();
        plan.take(NOON, 1, 1000);
        assertThat(plan.isAwaited(id(1))).as("while HeyGen is asked").isTrue();
        plan.finished(id(1));
        assertThat(plan.isAwaited(id(1))).isFalse();
        assertThat(plan.isWanted(id(1))).isFalse();
    }

    @Test
    void anyCheckThatIsUnderWayIsAwaitedThoughNobodyWantedIt() {
        include(1);
        assertThat(plan.isAwaited(id(1))).isFalse();
        plan.take(NOON, 1, 1000);
        assertThat(plan.isAwaited(id(1))).isTrue();
        assertThat(plan.isWanted(id(1))).isFalse();
    }

    @Test
    void anotherScheduleMovesWhatIsPlannedButNeitherWishesNorFailuresNorWhatHasEnded() {
        Twin training = TwinSamples.training(1, "Maya", Duration.ofHours(1));
        Twin wished = TwinSamples.training(2, "Jonas", Duration.ofHours(1));
        Twin failing = TwinSamples.training(3, "Elif", Duration.ofHours(1));
        Twin ready = TwinSamples.ready(4, "Noor", "voice");
        List<Twin> twins = List.of(training, wished, failing, ready);
        twins.forEach(twin -> plan.include(twin, NOON));
        plan.hurry(id(2), NOON);
        plan.failed(id(3), Optional.of(failing), false, NOON);

        plan.reschedule(CheckSchedule.STANDARD.paced(2), twins, NOON);

        assertThat(plan.dueAt(id(1))).contains(NOON.plusSeconds(228 + 348));
        assertThat(plan.dueAt(id(2))).contains(NOON);
        assertThat(plan.dueAt(id(3))).contains(NOON);
        assertThat(plan.dueAt(id(4))).isEmpty();
    }

    @Test
    void whatWasRefusedIsNotHurriedByAnotherScheduleUntilItIsAnswered() {
        Twin unknown = Twin.added(id(1), NOON);
        Twin old = TwinSamples.training(2, "Maya", Duration.ofHours(5));
        List.of(unknown, old).forEach(twin -> plan.include(twin, NOON));
        plan.refused(id(1), Optional.of(unknown), NOON);
        plan.refused(id(2), Optional.of(old), NOON);

        plan.reschedule(CheckSchedule.STANDARD.paced(2), List.of(unknown, old), NOON);
        assertThat(plan.dueAt(id(1))).contains(NOON.plus(Duration.ofMinutes(10)));
        assertThat(plan.dueAt(id(2))).contains(NOON.plus(Duration.ofMinutes(30)));

        plan.answered(old, NOON);
        plan.reschedule(CheckSchedule.STANDARD, List.of(old), NOON);
        assertThat(plan.dueAt(id(2))).hasValueSatisfying(due -> assertThat(due).isBefore(NOON.plusSeconds(1800)));
    }

    @Test
    void whatIsUnderWayIsNotPlannedByAnotherScheduleBeforeItsAnswer() {
        Twin training = TwinSamples.training(1, "Maya", Duration.ofHours(1));
        plan.include(training, NOON);
        plan.take(NOON.plusSeconds(228), 1, 1000);
        plan.reschedule(CheckSchedule.STANDARD, List.of(training), NOON.plusSeconds(228));
        assertThat(plan.dueAt(id(1))).isEmpty();
        assertThat(plan.unfinished()).isEqualTo(1);
    }

    private void include(int... numbers) {
        IntStream.of(numbers).forEach(number -> plan.include(Twin.added(id(number), NOON), NOON));
    }

    private void fail(int number, boolean othersAnswered) {
        plan.failed(id(number), Optional.of(Twin.added(id(number), NOON)), othersAnswered, NOON);
    }
}
