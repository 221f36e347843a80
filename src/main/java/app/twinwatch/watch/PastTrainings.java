package app.twinwatch.watch;

import app.twinwatch.twin.TrainingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the user's own twins took so far, and what that says of the next one.
 *
 * <p>Each time is known only within the gap between two checks; what ended while nobody watched is not among them. Newer
 * trainings count for more, so that what is usual follows when HeyGen becomes slower or faster. Immutable; any thread.
 */
public final class PastTrainings {
    /** Nothing is known yet. */
    public static final PastTrainings NONE = new PastTrainings(List.of());

    /** From this many on they say what is usual. */
    public static final int ENOUGH = 5;

    /** More are not remembered; the oldest are forgotten first. */
    public static final int MOST = 200;

    private static final double MOST_OF_THEM = 0.9;

    private final List<TrainingTime> times;
    private final Optional<LogNormal> curve;

    private PastTrainings(List<TrainingTime> times) {
        this.times = times;
        this.curve = times.isEmpty() ? Optional.empty() : Optional.of(TrainingGuess.from(times));
    }

    /** Returns what these times say, of which the last is the newest. */
    public static PastTrainings of(List<TrainingTime> times) {
        return times.isEmpty()
                ? NONE
                : new PastTrainings(
                        times.stream().skip(Math.max(0, times.size() - MOST)).toList());
    }

    /** Returns these and a newer one. */
    public PastTrainings with(TrainingTime newest) {
        return of(Stream.concat(times.stream(), Stream.of(newest)).toList());
    }

    /** Returns the times, oldest first. */
    public List<TrainingTime> times() {
        return times;
    }

    /** Returns how long a twin usually takes: half of them take less. Empty while too few are known. */
    public Optional<Duration> usual() {
        return curve.filter(_ -> times.size() >= ENOUGH).map(known -> Duration.ofSeconds(Math.round(known.median())));
    }

    /** Says whether most of them were ready sooner; never while too few are known. */
    public boolean isLong(Duration age) {
        double seconds = age.toSeconds();
        return times.size() >= ENOUGH
                && curve.map(known -> TrainingGuess.next(known, times.size()))
                        .filter(next -> next.ended(seconds) > MOST_OF_THEM)
                        .isPresent();
    }

    /** Returns the curve through them; empty if nothing is known. */
    Optional<LogNormal> curve() {
        return curve;
    }
}
