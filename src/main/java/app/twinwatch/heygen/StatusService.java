package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;

/** Asks HeyGen how a twin stands. */
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
}
