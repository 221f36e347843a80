package app.twinwatch.watch;

import app.twinwatch.heygen.ListedTwin;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a reply means for the watching: the one place where that is decided. */
sealed interface Verdict {
    /** HeyGen told something about the twin. */
    record News(TwinFacts facts) implements Verdict {}

    /** HeyGen told that the ID is a group's, and about the twins in it. */
    record Several(List<ListedTwin> twins) implements Verdict {}

    /** HeyGen is well, but refuses this one question. */
    record OnlyThisTwin() implements Verdict {}

    /**
     * Everybody waits, then one call tries again.
     *
     * @param atLeast how long at the least; empty if the back-off alone decides
     */
    record Wait(Optional<Duration> atLeast) implements Verdict {}

    /** A person must act first. */
    record Stop() implements Verdict {}

    /** How long to leave an address alone that is no longer what it was: whoever put it there will not be quick. */
    Duration AFTER_MOVE = Duration.ofMinutes(30);

    /** Lets the list know what HeyGen said about the twin, if it said anything. */
    default void tell(Watchlist watchlist, AvatarId id, Instant now) {
        switch (this) {
            case News(TwinFacts facts) -> watchlist.observe(id, facts, now);
            case Several(List<ListedTwin> twins) -> watchlist.replace(id, twins, now);
            case OnlyThisTwin(), Wait(Optional<Duration> _), Stop() -> {}
        }
    }

    static Verdict on(StatusReply reply) {
        return switch (reply) {
            case StatusReply.Answered(TwinFacts facts) -> new News(facts);
            case StatusReply.UnknownTwin(String _) -> new News(TwinFacts.of(new TwinState.NotFound()));
            case StatusReply.IsGroup(List<ListedTwin> looks) -> new Several(looks);
            case StatusReply.Refused(int _, String _) -> new OnlyThisTwin();
            case StatusReply.SlowDown(Optional<Duration> retryAfter) -> new Wait(retryAfter);
            case StatusReply.ServerFault(int _, Optional<Duration> retryAfter) -> new Wait(retryAfter);
            case StatusReply.EndpointMoved(int _) -> new Wait(Optional.of(AFTER_MOVE));
            case StatusReply.Redirected(int _),
                    StatusReply.Unreadable(StatusReply.Unreadable.Reason _),
                    StatusReply.Unreachable(StatusReply.Unreachable.Cause _) -> new Wait(Optional.empty());
            case StatusReply.KeyRejected(String _),
                    StatusReply.NotAllowed(String _),
                    StatusReply.OutOfCredits(String _) -> new Stop();
        };
    }
}
