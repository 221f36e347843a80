package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that was made to HeyGen, for whoever keeps the books. Holds nothing secret.
 *
 * @param at when it began
 * @param kind what it asked for
 * @param twin whom it asked about; empty if it was not about one twin
 * @param outcome what came of it
 */
public record ApiCall(Instant at, Kind kind, Optional<AvatarId> twin, Outcome outcome) {
    /** What a call asks for. */
    public enum Kind {
        /** How one twin stands. */
        STATUS,
        /** How all twins of the account stand, or a part of them. */
        LIST,
        /** The group that a twin belongs to. */
        GROUP,
        /** The name and language of a voice. */
        VOICE,
        /** The account that the key belongs to. */
        ACCOUNT
    }

    /** What came of a call, as far as the network is concerned. */
    public sealed interface Outcome {
        /**
         * An answer came, or at least its beginning.
         *
         * @param status the HTTP status
         */
        record Answered(int status) implements Outcome {}

        /** No answer came, for one reason or another. */
        record Unanswered(StatusReply.Unreachable.Cause cause) implements Outcome {}
    }

    /** A call that never reached HeyGen costs nothing; one without an answer in time may have. */
    public boolean mayHaveCost() {
        return switch (outcome) {
            case Outcome.Answered(int _) -> true;
            case Outcome.Unanswered(StatusReply.Unreachable.Cause cause) ->
                switch (cause) {
                    case REFUSED, UNKNOWN_HOST, UNTRUSTED -> false;
                    case TIMED_OUT, BROKEN -> true;
                };
        };
    }
}
