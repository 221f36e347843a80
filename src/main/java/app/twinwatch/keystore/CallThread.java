package app.twinwatch.keystore;

import app.twinwatch.keystore.KeyTrouble.Unavailable;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out calls one after the other on one daemon thread, and answers each within a time limit whether it ended or
 * not.
 *
 * <p>A call into the system can hang and can't be broken off. Then its thread is left behind; the calls that wait behind
 * it share its answer and are never begun, and the next call gets another thread and a new chance. While
 * {@value #MOST_LOST} threads are left behind, calls are answered at once and none is begun. A thread that comes back
 * after all ends, and frees its place.
 */
final class CallThread implements AutoCloseable {
    /** How long a call may take, from asking to answer. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    /** How many threads are left behind at most. */
    static final int MOST_LOST = 3;

    /** The answer when the program itself has a fault. */
    static final KeyTrouble UNFORESEEN = new KeyTrouble.Failed("twinwatch:unforeseen");

    private static final Logger LOG = LoggerFactory.getLogger(CallThread.class);
    private static final KeyTrouble TOO_LATE = new Unavailable(Reason.NO_ANSWER);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);
    private static final long IDLE_SECONDS = 30;

    private final Duration limit;
    private final Object lock = new Object();
    // The three below are guarded by the lock.
    private @Nullable ThreadPoolExecutor worker;
    private int lost;
    private boolean closed;

    CallThread(Duration limit) {
        this.limit = limit;
    }

    /**
     * Carries out a call, and returns its answer to be.
     *
     * @param work what to do; may hang
     * @param otherwise makes the answer when it hangs, fails or can't be begun
     */
    <T> CompletableFuture<T> call(Supplier<T> work, Function<KeyTrouble, T> otherwise) {
        Call<T> call = new Call<>(work, otherwise);
        synchronized (lock) {
            if (closed || lost >= MOST_LOST) {
                return CompletableFuture.completedFuture(
                        otherwise.apply(closed ? new Unavailable(Reason.CLOSED) : TOO_LATE));
            }
            currentWorker().execute(call);
        }
        CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                .execute(call::expire);
        return call.answer;
    }

    @Override
    public void close() {
        ThreadPoolExecutor last;
        synchronized (lock) {
            closed = true;
            last = worker;
        }
        if (last == null) {
            return;
        }
        last.shutdown();
        try {
            if (!last.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A call to the keystore did not end in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private ThreadPoolExecutor currentWorker() {
        ThreadPoolExecutor current = worker;
        if (current == null) {
            current = new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("twinwatch-keystore").daemon().factory());
            current.allowCoreThreadTimeOut(true);
            worker = current;
        }
        return current;
    }

    /** Leaves the hanging thread behind, and returns the calls that wait behind it. Needs the lock. */
    private List<Runnable> leaveWorkerBehind() {
        List<Runnable> waiting = new ArrayList<>();
        ThreadPoolExecutor hung = worker;
        worker = null;
        lost++;
        LOG.warn("A call to the keystore hangs; {} of {} threads are left behind", lost, MOST_LOST);
        if (hung != null) {
            hung.getQueue().drainTo(waiting);
            hung.shutdown();
        }
        return waiting;
    }

    private enum Stage {
        WAITING,
        RUNNING,
        HANGING,
        ENDED
    }

    private final class Call<T> implements Runnable {
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Supplier<T> work;
        private final Function<KeyTrouble, T> otherwise;
        // Guarded by the lock.
        private Stage stage = Stage.WAITING;

        Call(Supplier<T> work, Function<KeyTrouble, T> otherwise) {
            this.work = work;
            this.otherwise = otherwise;
        }

        @Override
        public void run() {
            synchronized (lock) {
                if (stage != Stage.WAITING) {
                    return;
                }
                stage = Stage.RUNNING;
            }
            T outcome;
            try {
                outcome = attempt();
            } finally {
                end();
            }
            answer.complete(outcome);
        }

        private void end() {
            synchronized (lock) {
                if (stage == Stage.HANGING) {
                    lost--;
                }
                stage = Stage.ENDED;
            }
        }

        private T attempt() {
            try {
                return work.get();
            } catch (RuntimeException | LinkageError failure) {
                LOG.error("A call to the keystore failed in an unforeseen way", failure);
                return otherwise.apply(UNFORESEEN);
            }
        }

        /** Called when the limit has passed since the call was made. */
        void expire() {
            List<Runnable> stranded = List.of();
            synchronized (lock) {
                if (stage == Stage.RUNNING) {
                    stage = Stage.HANGING;
                    stranded = leaveWorkerBehind();
                } else if (stage == Stage.WAITING) {
                    stage = Stage.ENDED;
                }
            }
            answer.complete(otherwise.apply(TOO_LATE));
            stranded.forEach(call -> ((Call<?>) call).expire());
        }
    }
}
