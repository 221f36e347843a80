package app.twinwatch.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The FX thread of this process, as somebody meets it who sits in front of the window. From any other thread. */
final class Fx {
    private static final long LONGEST_SECONDS = 30;

    private Fx() {}

    /**
     * What one deed cost.
     *
     * @param deed how long the FX thread was in the deed itself, in milliseconds
     * @param work how long it worked until the outcome was painted, in milliseconds of processor time
     * @param painted how long that took, in milliseconds, with the wait for the next frame
     */
    record Cost(double deed, double work, double painted) {}

    /** Asks a question there, and waits for the answer. */
    static <T> T ask(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until something is so. */
    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("what was waited for does not come");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** Waits until everything is painted, as a person does before a click. */
    static void settle() throws Exception {
        int calm = 0;
        while (calm < 20) {
            long asked = System.nanoTime();
            boolean quick = ask(() -> System.nanoTime() - asked < TimeUnit.MILLISECONDS.toNanos(5));
            calm = quick ? calm + 1 : 0;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /**
     * Does something there, and waits until its outcome is in a frame that is laid out and with the renderer.
     *
     * @param outcome says whether it is there; asked once a frame
     */
    static Cost measure(Scene scene, Runnable deed, Callable<Boolean> outcome) throws Exception {
        CompletableFuture<Cost> cost = new CompletableFuture<>();
        Platform.runLater(() -> {
            long workBefore = work();
            long begin = System.nanoTime();
            deed.run();
            double inDeed = milliseconds(System.nanoTime() - begin);
            Runnable listener = new Runnable() {
                @Override
                public void run() {
                    try {
                        if (!outcome.call()) {
                            Platform.requestNextPulse();
                            return;
                        }
                        scene.removePostLayoutPulseListener(this);
                        // Comes when this pulse has handed its frame over.
                        Platform.runLater(() -> cost.complete(new Cost(
                                inDeed, milliseconds(work() - workBefore), milliseconds(System.nanoTime() - begin))));
                    } catch (Exception failure) {
                        cost.completeExceptionally(failure);
                    }
                }
            };
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        return cost.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns for how long this thread has worked, in nanoseconds. */
    static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double milliseconds(long nanoseconds) {
        return nanoseconds / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
