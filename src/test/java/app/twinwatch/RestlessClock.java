package app.twinwatch;

import app.twinwatch.twin.TwinSamples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock on which two minutes pass between two looks, so that nothing that is only left alone for a while is so for long. */
public final class RestlessClock implements InstantSource {
    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Instant instant() {
        return TwinSamples.NOON.plus(Duration.ofMinutes(2L * looks.incrementAndGet()));
    }
}
