package app.twinwatch.store;

import app.twinwatch.store.SaveOutcome.Failed;
import app.twinwatch.store.SaveOutcome.Saved;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves soon after something changed, and not more often than needed, on a thread of its own.
 *
 * <p>Measured from the first unsaved change, so that a steady stream of changes can't put the save off for ever. Saving
 * itself takes a part of the time, so a save that will be slow begins earlier: the first of all, for which Java still
 * has all to learn, and one like a slow one before, of a long list or on a slow disk. While saving fails it is tried
 * again, with growing gaps, until it succeeds; it never gives up and never throws.
 */
public final class Saver implements AutoCloseable {
    /** Keeps every change within half a second of the disk, and the disk quiet during a burst. */
    public static final Duration USUAL_DELAY = Duration.ofMillis(400);

    private static final Logger LOG = LoggerFactory.getLogger(Saver.class);
    /** So many pauses fit into the delay at most: however slow saving is, a burst of changes is saved together. */
    private static final int MOST_PAUSES = 4;

    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(5);

    private final Supplier<SaveOutcome> save;
    private final Duration delay;
    private final Consumer<SaveOutcome> listener;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    // The four below are guarded by the lock. Moments are System.nanoTime, which no change of the clock moves.
    private boolean dirty;
    private boolean closing;
    private long dueAt;
    private Duration lastSave;

    // Used by the saving thread alone.
    private SaveOutcome lastOutcome = new Saved();
    private Duration gap;

    /**
     * Starts the thread, which waits for the first change.
     *
     * @param save takes what is to be saved and saves it; runs on the saving thread, so it must take a safe snapshot
     * @param delay from the first unsaved change until it is to be saved; usually {@link #USUAL_DELAY}
     * @param listener told on the saving thread whenever the outcome differs from the one before; saving is taken to
     *     work until the first failure
     */
    public Saver(Supplier<SaveOutcome> save, Duration delay, Consumer<SaveOutcome> listener) {
        this.save = save;
        this.delay = delay;
        this.listener = listener;
        this.gap = delay;
        this.lastSave = delay;
        this.thread = Thread.ofPlatform().name("twinwatch-saver").daemon().start(this::run);
    }

    /**
     * Returns how long to wait after a change before it is saved.
     *
     * @param delay from the change until it is to be saved
     * @param save how long saving is likely to take
     */
    static Duration pause(Duration delay, Duration save) {
        Duration left = delay.minus(save);
        Duration least = delay.dividedBy(MOST_PAUSES);
        return left.compareTo(least) > 0 ? left : least;
    }

    /** Says that something changed. Returns at once, from any thread. After {@link #end} it does nothing. */
    public void changed() {
        lock.lock();
        try {
            if (!dirty && !closing) {
                dirty = true;
                dueAt = System.nanoTime() + pause(delay, lastSave).toNanos();
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Saves what is unsaved at once and stops, without anybody who waits for that: several savers can end together. */
    public void end() {
        lock.lock();
        try {
            closing = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Saves what is unsaved and stops. Waits for that, but no longer than five seconds, for the disk may hang. */
    @Override
    public void close() {
        end();
        try {
            if (!thread.join(LONGEST_FLUSH)) {
                LOG.warn("The last save did not end in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean going = true;
        while (going && awaitWork()) {
            going = finish(attempt());
        }
    }

    /** Waits until a save is due; false if there is none and the saver is closed. */
    private boolean awaitWork() {
        lock.lock();
        try {
            while (!closing && (!dirty || dueAt - System.nanoTime() > 0)) {
                if (dirty) {
                    news.awaitNanos(dueAt - System.nanoTime());
                } else {
                    news.await();
                }
            }
            boolean work = dirty;
            dirty = false;
            return work;
        } catch (InterruptedException _) {
            // Nobody knows this thread, so nobody interrupts it; if somebody did, the unsaved rest is saved once.
            closing = true;
            boolean work = dirty;
            dirty = false;
            return work;
        } finally {
            lock.unlock();
        }
    }

    private SaveOutcome attempt() {
        long begin = System.nanoTime();
        try {
            SaveOutcome outcome = save.get();
            learn(Duration.ofNanos(System.nanoTime() - begin));
            return outcome;
        } catch (RuntimeException | Error failure) {
            // Also when there is no memory left: a thread that ended here would save nothing any more and say nothing.
            LOG.error("Saving failed in an unforeseen way", failure);
            return new Failed(Failed.Reason.OTHER);
        }
    }

    private void learn(Duration newest) {
        lock.lock();
        try {
            lastSave = newest;
        } finally {
            lock.unlock();
        }
    }

    /** Plans the next attempt after a failure; false if there will be none, because the saver is closed. */
    private boolean finish(SaveOutcome outcome) {
        if (!outcome.equals(lastOutcome)) {
            lastOutcome = outcome;
            tell(outcome);
        }
        return switch (outcome) {
            case Saved() -> {
                gap = delay;
                yield true;
            }
            case Failed(Failed.Reason _) -> planRetry();
        };
    }

    private boolean planRetry() {
        gap = gap.multipliedBy(2).compareTo(LONGEST_GAP) < 0 ? gap.multipliedBy(2) : LONGEST_GAP;
        lock.lock();
        try {
            dirty = true;
            dueAt = System.nanoTime() + gap.toNanos();
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private void tell(SaveOutcome outcome) {
        try {
            listener.accept(outcome);
        } catch (RuntimeException failure) {
            LOG.error("A listener failed", failure);
        }
    }
}
