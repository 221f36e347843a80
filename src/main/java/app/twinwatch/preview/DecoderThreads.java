package app.twinwatch.preview;

import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes pictures on threads of their own, at most {@value #MOST} at a time, and answers within a time limit whether the
 * decoder ended or not. Safe from any thread.
 *
 * <p>A decoder never waits. On a virtual thread it would keep a processor from all the others, and a picture of a few KB
 * can keep it busy for hours. Then it is told to stop; one that does not listen is left behind with its thread. While
 * {@value #MOST_LOST} threads are left behind, nothing is decoded. A thread that ends after all frees its place.
 */
final class DecoderThreads {
    /** How long a decoder may take: many times what the largest picture needs, for a computer that is busy or slow. */
    static final Duration LIMIT = Duration.ofMinutes(1);

    /** How many threads are left behind at most. */
    static final int MOST_LOST = 3;

    private static final int MOST = 2;
    private static final Logger LOG = LoggerFactory.getLogger(DecoderThreads.class);

    private final Duration limit;
    private final Object lock = new Object();
    // The three below are guarded by the lock.
    private int running;
    private int lost;
    private boolean largeRuns;

    DecoderThreads(Duration limit) {
        this.limit = limit;
    }

    /**
     * Carries out a decoding; blocks until it has ended or the time is over.
     *
     * @param isLarge whether it needs so much memory that no other such may run beside it
     * @return empty if it could not be begun, which says nothing about the picture
     * @throws InterruptedException if interrupted; the decoder has then been told to stop
     */
    Optional<PictureResult> decode(Supplier<PictureResult> decoding, boolean isLarge) throws InterruptedException {
        if (!takePlace(isLarge)) {
            return Optional.empty();
        }
        Decoding begun = new Decoding(decoding, isLarge);
        try {
            return Optional.of(begun.start().get());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a decoding never fails", impossible);
        } catch (InterruptedException interrupted) {
            begun.thread.interrupt();
            throw interrupted;
        }
    }

    /** Waits for a place, and says whether there is one. */
    private boolean takePlace(boolean isLarge) throws InterruptedException {
        synchronized (lock) {
            // Whatever runs may have to be left behind as well.
            while (running == MOST || running + lost >= MOST_LOST || (isLarge && largeRuns)) {
                if (lost == MOST_LOST) {
                    return false;
                }
                lock.wait();
            }
            running++;
            largeRuns |= isLarge;
            return true;
        }
    }

    private enum Stage {
        RUNNING,
        LEFT_BEHIND,
        ENDED
    }

    private final class Decoding {
        private final CompletableFuture<PictureResult> outcome = new CompletableFuture<>();
        private final Supplier<PictureResult> work;
        private final boolean isLarge;
        private final Thread thread;
        // Guarded by the lock.
        private Stage stage = Stage.RUNNING;

        Decoding(Supplier<PictureResult> work, boolean isLarge) {
            this.work = work;
            this.isLarge = isLarge;
            this.thread = Thread.ofPlatform()
                    .name("twinwatch-picture-decoder")
                    .daemon()
                    .unstarted(this::run);
        }

        CompletableFuture<PictureResult> start() {
            CompletableFuture<PictureResult> answer = outcome.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS)
                    .exceptionally(_ -> {
                        leaveBehind();
                        return new Unavailable(Reason.DAMAGED);
                    });
            thread.start();
            return answer;
        }

        private void run() {
            PictureResult result = new Unavailable(Reason.DAMAGED);
            try {
                result = work.get();
            } catch (RuntimeException | Error failure) {
                LOG.warn("A decoder fell over", failure);
            } finally {
                end();
                outcome.complete(result);
            }
        }

        private void end() {
            synchronized (lock) {
                if (stage == Stage.LEFT_BEHIND) {
                    lost--;
                } else {
                    freePlace();
                }
                stage = Stage.ENDED;
                lock.notifyAll();
            }
        }

        private void leaveBehind() {
            synchronized (lock) {
                if (stage == Stage.RUNNING) {
                    stage = Stage.LEFT_BEHIND;
                    freePlace();
                    lost++;
                    LOG.warn("A picture does not end; {} of {} threads are left behind", lost, MOST_LOST);
                    thread.interrupt();
                    lock.notifyAll();
                }
            }
        }

        /** Needs the lock. */
        private void freePlace() {
            running--;
            if (isLarge) {
                largeRuns = false;
            }
        }
    }
}
