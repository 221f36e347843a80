package app.twinwatch.heygen;

import java.time.Duration;
import java.time.Instant;

/**
 * Which version of HeyGen's interface is asked, and why: version 2 until there is a reason for version 3. What was found
 * out holds for a week, and is then examined again, because HeyGen has changed its mind before. Immutable and pure.
 *
 * @param reason why it is this version
 * @param since when the reason came up; when the end was, if it was announced
 * @param examinedAt when version 2 was last found to be as the reason says
 */
public record ServiceChoice(Reason reason, Instant since, Instant examinedAt) {
    /** How long a reason holds without being looked at again. */
    public static final Duration EXAMINED_EVERY = Duration.ofDays(7);

    /** The versions that there are. */
    public enum Version {
        VERSION_2,
        VERSION_3
    }

    /** Why a version is asked. */
    public enum Reason {
        /** Version 2, because nothing speaks against it. */
        USUAL,
        /** Version 3, because the address of version 2 is gone. */
        RETIRED,
        /** Version 3, because HeyGen announced an end of version 2, which has passed. */
        ENDED,
        /** Version 3, because it knows a twin that version 2 does not. */
        KNOWS_MORE,
        /** Version 2, because version 3 does not let the key in, or is not there, whatever speaks for it. */
        CLOSED;

        /** Returns the version that is asked for this reason. */
        public Version version() {
            return switch (this) {
                case USUAL, CLOSED -> Version.VERSION_2;
                case RETIRED, ENDED, KNOWS_MORE -> Version.VERSION_3;
            };
        }
    }

    /** Returns the choice of somebody who knows nothing yet. */
    public static ServiceChoice atFirst(Instant now) {
        return new ServiceChoice(Reason.USUAL, now, now);
    }

    public Version version() {
        return reason.version();
    }

    /** Says whether version 2 has to be looked at again, although something else was found a while ago. */
    boolean isToBeExamined(Instant now) {
        // A clock that was set back far must not keep an old finding alive.
        return reason != Reason.USUAL && Duration.between(examinedAt, now).abs().compareTo(EXAMINED_EVERY) >= 0;
    }

    /** Returns this choice, looked at again at another moment. */
    ServiceChoice examined(Instant moment) {
        return new ServiceChoice(reason, since, moment);
    }

    /** Returns the choice after version 2 was found for a reason, at the given moment or as announced. */
    ServiceChoice found(Reason newReason, Instant begin, Instant now) {
        return new ServiceChoice(newReason, newReason == reason ? since : begin, now);
    }
}
