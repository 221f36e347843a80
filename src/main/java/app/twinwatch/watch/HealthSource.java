package app.twinwatch.watch;

import java.util.Optional;

/** Asks whether HeyGen itself reports a problem, as on its public status page. Needs no key and costs nothing. */
@FunctionalInterface
public interface HealthSource {
    /** Knows nothing. */
    HealthSource NONE = Optional::empty;

    /**
     * Asks once and waits for the answer; runs on a virtual thread. Never throws for anything that the network or the
     * answer does.
     *
     * @return HeyGen's words as plain text; empty if it reports nothing, or can't be asked
     * @throws InterruptedException if the thread is interrupted; the question is then given up
     */
    Optional<String> problem() throws InterruptedException;
}
