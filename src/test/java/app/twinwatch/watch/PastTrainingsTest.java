package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.twinwatch.twin.TrainingTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastTrainingsTest {
    @Test
    void fourTrainingsSayNothingOfWhatIsUsual() {
        PastTrainings four = PastTrainings.of(Collections.nCopies(4, minutes(100, 110)));
        assertThat(four.usual()).isEmpty();
        assertThat(four.isLong(Duration.ofDays(30))).isFalse();
        assertThat(four.with(minutes(100, 110)).usual()).isPresent();
        assertThat(PastTrainings.NONE.usual()).isEmpty();
    }

    @Test
    void whatIsUsualLiesInTheMiddleOfThem() {
        PastTrainings past = PastTrainings.of(
                List.of(minutes(80, 84), minutes(90, 96), minutes(104, 112), minutes(120, 130), minutes(140, 150)));
        assertThat(past.usual().orElseThrow()).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(116));
        assertThat(past.isLong(Duration.ofMinutes(110))).isFalse();
        assertThat(past.isLong(Duration.ofHours(8))).isTrue();
    }

    @Test
    void aWideGapIsWeighedByWhatTheOthersSay() {
        List<TrainingTime> narrow = Collections.nCopies(9, minutes(118, 122));
        PastTrainings past = PastTrainings.of(join(narrow, List.of(minutes(10, 700))));
        assertThat(past.usual().orElseThrow())
                .as("the gap holds what is usual, so it changes nothing")
                .isBetween(Duration.ofMinutes(115), Duration.ofMinutes(125));
    }

    @Test
    void checksThatAreFarApartHideNoMore() {
        Random random = new Random(3);
        List<TrainingTime> rough = IntStream.range(0, 60)
                .mapToObj(_ -> {
                    long seconds = (long) (7200 * Math.exp(0.4 * random.nextGaussian()));
                    long beat = 3000;
                    return new TrainingTime(
                            Duration.ofSeconds(seconds / beat * beat), Duration.ofSeconds((seconds / beat + 1) * beat));
                })
                .toList();
        LogNormal curve = PastTrainings.of(rough).curve().orElseThrow();
        assertThat(curve.median()).isCloseTo(7200, within(1100.0));
        assertThat(curve.spread()).isBetween(0.25, 0.6);
    }

    @Test
    void trainingsThatBecameSlowerAreFollowed() {
        List<TrainingTime> fast = Collections.nCopies(100, minutes(58, 62));
        PastTrainings past = PastTrainings.of(fast);
        assertThat(past.usual().orElseThrow()).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(65));
        for (int training = 0; training < 40; training++) {
            past = past.with(minutes(118, 122));
        }
        assertThat(past.usual().orElseThrow()).isBetween(Duration.ofMinutes(108), Duration.ofMinutes(122));
    }

    @Test
    void ofTenTrainingsTheLastFiveCountALittleMore() {
        List<TrainingTime> fast = Collections.nCopies(5, minutes(60, 60));
        List<TrainingTime> slow = Collections.nCopies(5, minutes(120, 120));
        assertThat(PastTrainings.of(join(fast, slow)).usual().orElseThrow())
                .as("in the middle would be 85 minutes")
                .isBetween(Duration.ofMinutes(89), Duration.ofMinutes(90));
        assertThat(PastTrainings.of(join(slow, fast)).usual().orElseThrow())
                .isBetween(Duration.ofMinutes(80), Duration.ofMinutes(81));
    }

    @Test
    void howMuchTrainingsDifferIsBelievedTheMoreTheMoreOfThemAreKnown() {
        assertThat(TrainingGuess.from(List.of(minutes(60, 60))).spread())
                .as("one alone says nothing of it")
                .isCloseTo(0.7, within(1e-6));
        double apart = Math.log(2) * Math.log(2) * 0.94 / 1.94;
        assertThat(TrainingGuess.from(List.of(minutes(60, 60), minutes(120, 120)))
                        .spread())
                .as("as the two, and as if two more were known of the usual spread")
                .isCloseTo(Math.sqrt((2 * 0.49 + apart) / 2.94), within(1e-6));
        assertThat(TrainingGuess.from(Collections.nCopies(60, minutes(60, 60))).spread())
                .isLessThan(0.25);
    }

    @Test
    void oneMoreTrainingIsLessCertainThanTheCurveTheFewerAreKnown() {
        LogNormal curve = new LogNormal(9, 0.4);
        assertThat(TrainingGuess.next(curve, 1)).isEqualTo(new LogNormal(9, 0.4 * Math.sqrt(2)));
        assertThat(TrainingGuess.next(curve, 2).spread()).isCloseTo(0.4 * Math.sqrt(1 + 1 / 1.94), within(1e-9));
        assertThat(TrainingGuess.next(curve, 1000).spread()).isBetween(0.4, 0.42);
    }

    @Test
    void trainingsThatBecameFasterAreFollowedThoughTheFirstCheckFindsThemReady() {
        PastTrainings past = PastTrainings.of(Collections.nCopies(20, minutes(118, 122)));
        for (int training = 0; training < 40; training++) {
            past = past.with(minutes(0, 60));
        }
        assertThat(past.usual().orElseThrow()).isLessThan(Duration.ofMinutes(60));
    }

    @Test
    void onlyTheLastTwoHundredAreRemembered() {
        PastTrainings past = PastTrainings.NONE;
        for (int training = 0; training < 250; training++) {
            past = past.with(minutes(training, training + 1L));
        }
        assertThat(past.times()).hasSize(PastTrainings.MOST);
        assertThat(past.times().getFirst()).isEqualTo(minutes(50, 51));
        assertThat(past.times().getLast()).isEqualTo(minutes(249, 250));
    }

    @Test
    void trainingsThatCanHardlyBeMakeNoNonsense() {
        List<List<TrainingTime>> odd = List.of(
                Collections.nCopies(200, minutes(0, 0)),
                Collections.nCopies(200, minutes(60, 60)),
                Collections.nCopies(20, minutes(0, 70)),
                Collections.nCopies(5, new TrainingTime(Duration.ZERO, Duration.ofDays(365_000))),
                List.of(minutes(1, 2), minutes(1, 2), minutes(1, 2), minutes(1, 2), minutes(525_600, 525_601)),
                Collections.nCopies(6, new TrainingTime(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE))),
                List.of(new TrainingTime(Duration.ofDays(3650), Duration.ofDays(3650))));
        assertThat(odd).allSatisfy(times -> {
            LogNormal curve = PastTrainings.of(times).curve().orElseThrow();
            assertThat(curve.middle()).isFinite();
            assertThat(curve.spread()).isBetween(0.05, 2.0);
            assertThat(curve.median()).isFinite().isPositive();
        });
    }

    static TrainingTime minutes(long atLeast, long atMost) {
        return new TrainingTime(Duration.ofMinutes(atLeast), Duration.ofMinutes(atMost));
    }

    private static List<TrainingTime> join(List<TrainingTime> first, List<TrainingTime> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
