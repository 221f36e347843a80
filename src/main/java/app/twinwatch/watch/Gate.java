package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides how many calls may be under way: none while a fault is waited out or a person must act, one to try again,
 * otherwise the most there may be.
 *
 * <p>Not safe from several threads: {@link Watcher} guards it.
 */
final class Gate {
    /** Whoever is offline notices soon that the network is back: an attempt costs nothing and reaches nobody. */
    private static final Duration LONGEST_OFFLINE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final int most;
    private final BackOff backOff;
    private Connection connection = new Connection.NoKey();

    Gate(int most, BackOff backOff) {
        this.most = most;
        this.backOff = backOff;
    }

    Connection connection() {
        return connection;
    }

    /** Returns how many calls may be under way at this moment. */
    int allowed(Instant now) {
        return switch (connection) {
            case Connection.NoKey(), Connection.Stopped(StatusReply _) -> 0;
            // The first call after a fault, or with a new key, goes alone: the others learn from it.
            case Connection.Untried() -> 1;
            case Connection.Waiting(StatusReply _, Instant until) -> now.isBefore(until) ? 0 : 1;
            case Connection.Connected() -> most;
        };
    }

    /** Returns the moment from which on calls are made; empty if none is until somebody acts, and the past if they are. */
    Optional<Instant> opensAt() {
        return switch (connection) {
            case Connection.NoKey(), Connection.Stopped(StatusReply _) -> Optional.empty();
            case Connection.Untried(), Connection.Connected() -> Optional.of(Instant.MIN);
            case Connection.Waiting(StatusReply _, Instant until) -> Optional.of(until);
        };
    }

    /** Begins anew with another key. */
    void newKey() {
        connection = new Connection.Untried();
        backOff.reset();
    }

    /** There is no key any more. */
    void noKey() {
        connection = new Connection.NoKey();
    }

    /** The same key was given once more, which lifts everything but HeyGen's own wish to wait. */
    void sameKey() {
        if (!isHeyGensWish()) {
            newKey();
        }
    }

    /** Somebody wants to know now: lifts a wait or a stop, but neither HeyGen's own wish to wait nor a refused key. */
    void hurry() {
        boolean lifts = switch (connection) {
            case Connection.NoKey(), Connection.Untried(), Connection.Connected() -> false;
            case Connection.Stopped(StatusReply reply) -> !(reply instanceof StatusReply.KeyRejected);
            case Connection.Waiting(StatusReply _, Instant _) -> !isHeyGensWish();
        };
        if (lifts) {
            connection = new Connection.Untried();
        }
    }

    /** HeyGen answered a call. */
    void answered(Instant now) {
        boolean lifts = switch (connection) {
            case Connection.Untried(), Connection.Connected() -> true;
            // An answer that was under way when a neighbour failed does not lift what holds everybody.
            case Connection.Waiting(StatusReply _, Instant until) -> !now.isBefore(until);
            case Connection.Stopped(StatusReply _), Connection.NoKey() -> false;
        };
        if (lifts) {
            backOff.reset();
            connection = new Connection.Connected();
        }
    }

    /** A person must act before anything is asked again. */
    void stop(StatusReply reply) {
        if (connection instanceof Connection.Stopped) {
            // Several calls were under way, or one was about several twins: it is said once.
            connection = new Connection.Stopped(reply);
            return;
        }
        connection = new Connection.Stopped(reply);
        LOG.warn("Checks stopped: {}", reply.getClass().getSimpleName());
    }

    /**
     * Makes everybody wait, each time longer.
     *
     * @param wish how long at the least; empty if the back-off alone decides
     */
    void hold(StatusReply reply, Optional<Duration> wish, Instant now) {
        switch (connection) {
            case Connection.NoKey(), Connection.Stopped(StatusReply _) -> {}
            case Connection.Waiting(StatusReply earlier, Instant until)
            when until.isAfter(now) ->
                // One fault hits several calls at once and counts once; only a wish of HeyGen's is taken over.
                connection = joined(earlier, until, reply, now.plus(wish.orElse(Duration.ZERO)));
            case Connection.Waiting(StatusReply _, Instant _), Connection.Untried() ->
                holdFor(longer(wish, reply), reply, now);
            case Connection.Connected() -> {
                // An address that just answered about others has not moved: this may well be the one twin's fault.
                boolean moved = reply instanceof StatusReply.EndpointMoved;
                holdFor(longer(moved ? Optional.empty() : wish, reply), reply, now);
            }
        }
    }

    /** The clock was set back by this much: a wait may not become longer by it. */
    void clockSetBack(Duration by) {
        if (connection instanceof Connection.Waiting(StatusReply reply, Instant until)) {
            connection = new Connection.Waiting(reply, until.minus(by));
        }
    }

    private Duration longer(Optional<Duration> wish, StatusReply reply) {
        Duration own = isOffline(reply) ? backOff.next(LONGEST_OFFLINE) : backOff.next();
        return wish.filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    private static boolean isOffline(StatusReply reply) {
        return reply instanceof StatusReply.Unreachable(StatusReply.Unreachable.Cause cause)
                && switch (cause) {
                    case UNKNOWN_HOST, REFUSED -> true;
                    case TIMED_OUT, UNTRUSTED, BROKEN -> false;
                };
    }

    private void holdFor(Duration wait, StatusReply reply, Instant now) {
        boolean asBefore =
                connection instanceof Connection.Waiting(StatusReply earlier, Instant _) && earlier.equals(reply);
        connection = new Connection.Waiting(reply, now.plus(wait));
        if (!asBefore) {
            LOG.info("Checks wait {} s: {}", wait.toSeconds(), reply.getClass().getSimpleName());
        }
    }

    private static Connection joined(StatusReply earlier, Instant until, StatusReply later, Instant wished) {
        if (wished.isAfter(until)) {
            return new Connection.Waiting(later, wished);
        }
        return new Connection.Waiting(isWish(later) && !isWish(earlier) ? later : earlier, until);
    }

    private boolean isHeyGensWish() {
        return connection instanceof Connection.Waiting(StatusReply reply, Instant _) && isWish(reply);
    }

    /** Says whether HeyGen itself asked for patience, which nobody may override. */
    private static boolean isWish(StatusReply reply) {
        return reply instanceof StatusReply.SlowDown
                || (reply instanceof StatusReply.ServerFault(int _, Optional<Duration> retryAfter)
                        && retryAfter.isPresent());
    }
}
