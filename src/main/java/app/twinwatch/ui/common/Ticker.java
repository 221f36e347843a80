package app.twinwatch.ui.common;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets words that speak of time catch up with it, at a pace that may change from one tick to the next.
 *
 * <p>A plain timer rather than a JavaFX animation, which would draw sixty frames a second just to wait. UI thread only.
 */
public final class Ticker implements AutoCloseable {
    private final UiThread thread;
    private final Supplier<Duration> pace;
    private final Runnable tick;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("twinwatch-ticker").factory());
    private @Nullable Future<?> next;

    /**
     * Stands still until it is started.
     *
     * @param pace asked after each tick for the time to the next
     */
    public Ticker(UiThread thread, Supplier<Duration> pace, Runnable tick) {
        this.thread = thread;
        this.pace = pace;
        this.tick = tick;
    }

    /** Ticks now, and again from now on. */
    public void start() {
        tick.run();
        restart();
    }

    /** Asks for the pace anew and waits that long for the next tick. */
    public void restart() {
        stop();
        if (!timer.isShutdown()) {
            next = timer.schedule(() -> thread.execute(this::start), pace.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Stands still, for instance while nobody can see the window. */
    public void stop() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
