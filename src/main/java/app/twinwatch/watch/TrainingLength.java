package app.twinwatch.watch;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a training has run, as a person would put it: what a card says of it, and whether it is worth a notice, are
 * decided here alone.
 */
public enum TrainingLength {
    /** It has only just begun. */
    FRESH,
    /** Nothing to wonder about. */
    USUAL,
    /** Longer than people report of most, while nothing is known of the user's own. */
    LONG,
    /** Longer than most of the user's own. */
    LONGER,
    /** So long that something may have gone wrong. */
    TOO_LONG;

    private static final Duration FRESH_UNTIL = Duration.ofMinutes(1);

    /** HeyGen names no usual time; this and the next are what people report. */
    private static final Duration LONG_FROM = Duration.ofHours(4);

    private static final Duration TOO_LONG_FROM = Duration.ofHours(24);

    /**
     * Returns how long this age is.
     *
     * @param past what is known of the user's own trainings
     */
    public static TrainingLength of(Duration age, PastTrainings past) {
        boolean endless = age.compareTo(TOO_LONG_FROM) >= 0;
        if (past.isLong(age)) {
            return endless ? TOO_LONG : LONGER;
        }
        if (age.compareTo(FRESH_UNTIL) < 0) {
            return FRESH;
        }
        if (past.usual().isPresent() || age.compareTo(LONG_FROM) < 0) {
            return USUAL;
        }
        return endless ? TOO_LONG : LONG;
    }

    /** Returns the age of a training, which a clock that was set back does not make negative. */
    public static Duration age(Twin twin, Instant now) {
        Duration age = Duration.between(twin.trainingSince(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Says whether the twin is in training for much longer than usual at this time. */
    static boolean isSlow(Twin twin, PastTrainings past, Instant now) {
        return twin.state() instanceof TwinState.Training
                && switch (of(age(twin, now), past)) {
                    case FRESH, USUAL, LONG -> false;
                    case LONGER, TOO_LONG -> true;
                };
    }
}
