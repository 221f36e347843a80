package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides when to ask whether HeyGen reports a problem: only while calls fail in a way that may be HeyGen's own fault,
 * and at most every ten minutes. Not safe from several threads: {@link Watcher} guards it.
 */
final class HealthWatch {
    static final Duration APART = Duration.ofMinutes(10);

    private final Rest rest = new Rest(APART);
    private Optional<String> problem = Optional.empty();

    /** Says whether to ask now, and takes it that it is done. */
    boolean shouldAsk(Connection connection, Instant now) {
        boolean ask = rest.isOver(now) && mayBeHeyGens(connection);
        if (ask) {
            rest.begin(now);
        }
        return ask;
    }

    /** Takes in what HeyGen reports. */
    void told(Optional<String> reported) {
        problem = reported;
    }

    /** Returns what HeyGen reports, as long as calls fail; empty if nothing is known. */
    Optional<String> problem(Connection connection) {
        if (!mayBeHeyGens(connection)) {
            problem = Optional.empty();
        }
        return problem;
    }

    private static boolean mayBeHeyGens(Connection connection) {
        return connection instanceof Connection.Waiting(StatusReply reply, Instant _)
                && switch (reply) {
                    case StatusReply.ServerFault _,
                            StatusReply.EndpointMoved _,
                            StatusReply.Redirected _,
                            StatusReply.Unreadable _ -> true;
                    case StatusReply.Unreachable(StatusReply.Unreachable.Cause cause) ->
                        switch (cause) {
                            case TIMED_OUT, BROKEN, REFUSED -> true;
                            // Who is offline can't ask, and nobody should ask over a connection that is not safe.
                            case UNKNOWN_HOST, UNTRUSTED -> false;
                        };
                    case StatusReply.Answered _,
                            StatusReply.IsGroup _,
                            StatusReply.UnknownTwin _,
                            StatusReply.KeyRejected _,
                            StatusReply.NotAllowed _,
                            StatusReply.OutOfCredits _,
                            StatusReply.SlowDown _,
                            StatusReply.Refused _ -> false;
                };
    }
}
