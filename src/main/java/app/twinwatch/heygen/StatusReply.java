package app.twinwatch.heygen;

import app.twinwatch.twin.TwinFacts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking HeyGen about a twin. Everything that can happen is one of these; {@code words} are HeyGen's own,
 * as plain text, and empty where it had none.
 */
public sealed interface StatusReply {
    /** HeyGen told how the twin stands. */
    record Answered(TwinFacts facts) implements StatusReply {}

    /** HeyGen knows no such twin: 404 with a word of its own, or 400 with {@code avatar_not_found}. */
    record UnknownTwin(String words) implements StatusReply {}

    /**
     * The ID is not that of a twin but of a group of them, which people take for it.
     *
     * @param looks the twins in it; never empty
     */
    record IsGroup(List<ListedTwin> looks) implements StatusReply {
        public IsGroup {
            looks = List.copyOf(looks);
        }
    }

    /** HeyGen did not answer the question, for a reason that is none of the twin's: the same for every question. */
    sealed interface Trouble extends StatusReply {}

    /** HeyGen does not accept the key: 401, whatever code the body gives. */
    record KeyRejected(String words) implements Trouble {}

    /** The key is fine, but its plan or workspace may not see the twin: 403. */
    record NotAllowed(String words) implements Trouble {}

    /** The account has no credits left: 402. */
    record OutOfCredits(String words) implements Trouble {}

    /**
     * HeyGen asks to slow down: 429.
     *
     * @param retryAfter how long it asks to wait, if it said so; never negative
     */
    record SlowDown(Optional<Duration> retryAfter) implements Trouble {}

    /**
     * HeyGen's side has a fault: 5xx, or 408.
     *
     * @param status the HTTP status
     * @param retryAfter how long it asks to wait, if it said so; never negative
     */
    record ServerFault(int status, Optional<Duration> retryAfter) implements Trouble {}

    /** The address is gone: 405, 410, or a 404 that does not come from HeyGen's avatar service. */
    record EndpointMoved(int status) implements Trouble {}

    /** The answer leads elsewhere: 3xx. It is not followed, because the key would travel along. */
    record Redirected(int status) implements Trouble {}

    /** HeyGen refused the request for a reason that is none of the others: 400, 409, 422 and the like. */
    record Refused(int status, String words) implements Trouble {}

    /** An answer came that can't be understood. */
    record Unreadable(Reason reason) implements Trouble {
        /** What is wrong with an answer. */
        public enum Reason {
            /** It is JSON, but not of a shape that tells about a twin. */
            WRONG_SHAPE,
            /** It is no JSON, such as a web page. */
            WRONG_CONTENT,
            /** It is longer than 1 MiB. */
            TOO_LARGE,
            /** It ended before its announced end. */
            CUT_OFF,
            /** It has no body. */
            EMPTY
        }
    }

    /** No answer came. */
    record Unreachable(Cause cause) implements Trouble {
        /** Why no answer came. */
        public enum Cause {
            /** Nobody listens at the address. */
            REFUSED,
            /** It took too long. */
            TIMED_OUT,
            /** The name of the address is not known; usually this computer is offline. */
            UNKNOWN_HOST,
            /** The other side could not prove who it is. */
            UNTRUSTED,
            /** The connection broke, or anything else went wrong on the way. */
            BROKEN
        }
    }
}
