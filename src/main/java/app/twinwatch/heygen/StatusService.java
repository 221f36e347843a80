package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks HeyGen how twins stand. */
public interface StatusService {
    /**
     * Asks once, and waits for the answer. May cost the user API credits.
     *
     * <p>To be called on a virtual thread; safe from several at once. Never throws for anything that HeyGen, the network
     * or the answer does: every outcome is a {@link StatusReply}.
     *
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException;

    /**
     * Asks about many at once, if HeyGen has a way to: with fewer calls than one for each. To be called as {@link #ask}
     * is.
     *
     * @return what came of it for each; who is left out was not found in this way, and can only be asked about alone.
     *     Where a call failed, all whom it could have told about have the same {@link StatusReply.Trouble}. Empty if
     *     there is no such way; nothing was asked then.
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    default Optional<Map<AvatarId, StatusReply>> askAll(Set<AvatarId> ids, ApiKey key) throws InterruptedException {
        return Optional.empty();
    }
}
