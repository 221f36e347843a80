package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingLengthTest {
    private static final PastTrainings THREE_HOURS = PastTrainings.of(
            Collections.nCopies(6, new TrainingTime(Duration.ofMinutes(178), Duration.ofMinutes(182))));
    private static final PastTrainings THREE_DAYS =
            PastTrainings.of(Collections.nCopies(6, new TrainingTime(Duration.ofHours(71), Duration.ofHours(73))));

    @ParameterizedTest
    @CsvSource({
        "PT59S, FRESH",
        "PT1M, USUAL",
        "PT3H59M, USUAL",
        "PT4H, LONG",
        "PT23H59M, LONG",
        "PT24H, TOO_LONG",
        "P9D, TOO_LONG"
    })
    void whereNothingIsKnownPeoplesReportsDecide(Duration age, TrainingLength length) {
        assertThat(TrainingLength.of(age, PastTrainings.NONE)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"PT59S, FRESH", "PT1M, USUAL", "PT2H, USUAL", "PT6H, LONGER", "PT24H, TOO_LONG"})
    void theUsersOwnTrainingsDecideWhereTheyAreKnown(Duration age, TrainingLength length) {
        assertThat(TrainingLength.of(age, THREE_HOURS)).isEqualTo(length);
    }

    @Test
    void whoseTrainingsTakeDaysIsNotAlarmedAfterOne() {
        assertThat(TrainingLength.of(Duration.ofHours(30), THREE_DAYS)).isEqualTo(TrainingLength.USUAL);
        assertThat(TrainingLength.of(Duration.ofDays(9), THREE_DAYS)).isEqualTo(TrainingLength.TOO_LONG);
    }

    @Test
    void onlyATwinInTrainingIsSlow() {
        assertThat(TrainingLength.isSlow(
                        TwinSamples.training(1, "Maya", Duration.ofDays(2)), PastTrainings.NONE, TwinSamples.NOON))
                .isTrue();
        assertThat(TrainingLength.isSlow(
                        TwinSamples.training(1, "Maya", Duration.ofHours(9)), PastTrainings.NONE, TwinSamples.NOON))
                .isFalse();
        assertThat(TrainingLength.isSlow(
                        TwinSamples.named(1, "Maya", new TwinState.AwaitingPermission()),
                        PastTrainings.NONE,
                        TwinSamples.NOON.plus(Duration.ofDays(9))))
                .isFalse();
    }

    @Test
    void aClockThatWasSetBackMakesNoAgeNegative() {
        assertThat(TrainingLength.age(
                        TwinSamples.training(1, "Maya", Duration.ofHours(1)), TwinSamples.NOON.minusSeconds(9000)))
                .isZero();
    }
}
