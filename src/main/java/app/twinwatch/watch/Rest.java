package app.twinwatch.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A while in which something is not done again. Not safe from several threads. */
final class Rest {
    private final Duration length;
    private @Nullable Instant begin;

    /** Is over until it begins. */
    Rest(Duration length) {
        this.length = length;
    }

    void begin(Instant now) {
        begin = now;
    }

    void end() {
        begin = null;
    }

    boolean isOver(Instant now) {
        Instant begun = begin;
        // A begin in the future comes from a clock that was set back since, and keeps nobody waiting.
        return begun == null || begun.isAfter(now) || !begun.plus(length).isAfter(now);
    }
}
