package app.twinwatch.twin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a training took, known only within the gap between the last check that found it running and the first that
 * found it ended.
 *
 * @param atLeast age at the last check that found it running
 * @param atMost age at the first check that found it ended; not shorter than {@code atLeast}
 */
public record TrainingTime(Duration atLeast, Duration atMost) {
    private static final Duration SMALL_GAP = Duration.ofMinutes(2);

    public TrainingTime {
        if (atLeast.isNegative() || atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException("a training can't end before it began: " + atLeast + " to " + atMost);
        }
    }

    /** Returns what these twins say of other trainings and is known well, in the order in which they became ready. */
    public static List<TrainingTime> of(List<Twin> twins) {
        return twins.stream()
                .sorted(Comparator.comparing(Twin::stateSince))
                .map(Twin::plainTrainingTime)
                .flatMap(Optional::stream)
                .filter(TrainingTime::isKnownWell)
                .toList();
    }

    /** Returns the middle of the gap, the best single figure for "about". */
    public Duration about() {
        return atLeast.plus(gap().dividedBy(2));
    }

    /** Says whether the gap is small enough for "about" to be honest: two minutes, or a quarter of the whole. */
    public boolean isKnownWell() {
        return gap().compareTo(SMALL_GAP) <= 0 || gap().compareTo(atMost.dividedBy(4)) <= 0;
    }

    private Duration gap() {
        return atMost.minus(atLeast);
    }
}
