package app.twinwatch.heygen;

import java.util.Optional;

/** What came of asking HeyGen about the account. */
public sealed interface AccountReply {
    /**
     * HeyGen told about it.
     *
     * @param remaining what is left on it; empty if HeyGen does not say
     */
    record Told(Optional<Remaining> remaining) implements AccountReply {}

    /** Nothing was told; another time may do better. */
    record Failed(StatusReply.Trouble trouble) implements AccountReply {}
}
