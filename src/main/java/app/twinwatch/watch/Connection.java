package app.twinwatch.watch;

import app.twinwatch.heygen.StatusReply;
import java.time.Instant;

/** How Twinwatch stands with HeyGen, for everybody to see in one place instead of on every card. */
public sealed interface Connection {
    /** No key is known, so nothing is asked. */
    record NoKey() implements Connection {}

    /** A key is known and nothing has been asked yet. */
    record Untried() implements Connection {}

    /** The last call was answered. */
    record Connected() implements Connection {}

    /**
     * The last call failed in a way that time may mend: everything waits, then one call tries again.
     *
     * @param reply what came instead of an answer
     * @param until when the next call is made
     */
    record Waiting(StatusReply reply, Instant until) implements Connection {}

    /**
     * The last call failed in a way that only a person can mend: nothing is asked until somebody acts.
     *
     * @param reply what came instead of an answer
     */
    record Stopped(StatusReply reply) implements Connection {}
}
