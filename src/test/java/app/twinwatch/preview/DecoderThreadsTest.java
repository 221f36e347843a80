package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.Uninterruptible;
import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a decoder that does not end costs, and what it does not. */
@Timeout(300)
class DecoderThreadsTest {
    private static final PictureResult DAMAGED = new Unavailable(Reason.DAMAGED);
    private static final PictureResult DONE = new Unavailable(Reason.NOT_A_PICTURE);
    private static final Duration NEVER = Duration.ofHours(1);
    /** Long enough for a busy computer to carry out what does not hang. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final CountDownLatch dawn = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letGo() {
        dawn.countDown();
        callers.close();
    }

    @Test
    void aDecodingRunsOnADaemonThreadOfThePlatform() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        decode(new DecoderThreads(NEVER), () -> {
            thread.complete(Thread.currentThread());
            return DONE;
        });

        assertThat(thread.join().isVirtual()).isFalse();
        assertThat(thread.join().isDaemon()).isTrue();
        assertThat(thread.join().getName()).isEqualTo("twinwatch-picture-decoder");
    }

    @Test
    void notMoreThanTwoRunAtATime() throws Exception {
        DecoderThreads threads = new DecoderThreads(NEVER);
        List<Future<Optional<PictureResult>>> all = IntStream.range(0, 10)
                .mapToObj(_ -> ask(threads, this::hang, false))
                .toList();
        Eventually.that("two have begun", () -> begun.get() == 2);
        dawn.countDown();

        for (Future<Optional<PictureResult>> each : all) {
            assertThat(each.get()).contains(DONE);
        }
        assertThat(begun).hasValue(10);
    }

    @Test
    void onlyOneThatTakesMuchMemoryRunsAtATime() throws Exception {
        DecoderThreads threads = new DecoderThreads(NEVER);
        Future<Optional<PictureResult>> large = ask(threads, this::hang, true);
        Eventually.that("it has begun", () -> begun.get() == 1);
        Future<Optional<PictureResult>> another = ask(threads, this::hang, true);

        assertThat(ask(threads, () -> DONE, false).get()).contains(DONE);
        assertThat(begun).hasValue(1);
        dawn.countDown();
        assertThat(large.get()).contains(DONE);
        assertThat(another.get()).contains(DONE);
    }

    @Test
    void oneThatDoesNotEndIsToldToStopAndMeansDamage() throws Exception {
        CompletableFuture<Boolean> told = new CompletableFuture<>();

        assertThat(decode(new DecoderThreads(SOON), () -> {
                    told.complete(awaitInterruption());
                    return DONE;
                }))
                .contains(DAMAGED);
        assertThat(told.join()).isTrue();
    }

    @Test
    void theNextOneDoesNotWaitForThoseThatHang() throws Exception {
        DecoderThreads threads = new DecoderThreads(SOON);
        assertThat(ask(threads, this::hang, true).get()).contains(DAMAGED);
        assertThat(ask(threads, this::hang, true).get()).contains(DAMAGED);

        assertThat(ask(threads, () -> DONE, true).get()).contains(DONE);
    }

    @Test
    void notMoreThanThreeAreLeftBehindHoweverManyComeAtOnce() throws Exception {
        DecoderThreads threads = new DecoderThreads(SOON);
        List<Future<Optional<PictureResult>>> all = IntStream.range(0, 10)
                .mapToObj(_ -> ask(threads, this::hang, false))
                .toList();
        int damaged = 0;
        for (Future<Optional<PictureResult>> each : all) {
            damaged += each.get().isPresent() ? 1 : 0;
        }

        assertThat(damaged).isEqualTo(DecoderThreads.MOST_LOST);
        assertThat(begun).hasValue(DecoderThreads.MOST_LOST);
        assertThat(decode(threads, () -> DONE)).isEmpty();
        dawn.countDown();
        Eventually.that(
                "a thread that comes back frees its place",
                () -> decode(threads, () -> DONE).isPresent());
    }

    @Test
    void whoeverIsInterruptedWaitsNoLongerAndStopsTheDecoder() throws Exception {
        DecoderThreads threads = new DecoderThreads(NEVER);
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        Future<Optional<PictureResult>> waiting = ask(
                threads,
                () -> {
                    begun.incrementAndGet();
                    told.complete(awaitInterruption());
                    return DONE;
                },
                false);
        Eventually.that("it has begun", () -> begun.get() == 1);
        waiting.cancel(true);

        assertThat(told.join()).isTrue();
        assertThat(decode(threads, () -> DONE)).contains(DONE);
    }

    @Test
    void whoeverIsInterruptedWhileWaitingForAPlaceTakesNone() throws Exception {
        DecoderThreads threads = new DecoderThreads(NEVER);
        Future<Optional<PictureResult>> large = ask(threads, this::hang, true);
        Eventually.that("it has begun", () -> begun.get() == 1);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        Future<Optional<PictureResult>> next = callers.submit(() -> {
            waiting.complete(Thread.currentThread());
            return threads.decode(this::hang, true);
        });
        Thread waiter = waiting.join();
        Eventually.that("it waits", () -> waiter.getState() == Thread.State.WAITING);
        next.cancel(true);
        assertThat(waiter.join(Duration.ofSeconds(30))).isTrue();
        dawn.countDown();

        assertThat(large.get()).contains(DONE);
        assertThat(begun).hasValue(1);
    }

    @Test
    void oneThatThrowsMeansDamageAndFreesItsPlace() throws Exception {
        DecoderThreads threads = new DecoderThreads(NEVER);
        for (int count = 0; count < 5; count++) {
            assertThat(decode(threads, () -> {
                        throw new StackOverflowError("deep");
                    }))
                    .contains(DAMAGED);
        }
        assertThat(decode(threads, () -> DONE)).contains(DONE);
    }

    private static Optional<PictureResult> decode(DecoderThreads threads, Supplier<PictureResult> work)
            throws InterruptedException {
        return threads.decode(work, false);
    }

    private Future<Optional<PictureResult>> ask(DecoderThreads threads, Supplier<PictureResult> work, boolean isLarge) {
        Callable<Optional<PictureResult>> call = () -> threads.decode(work, isLarge);
        return callers.submit(call);
    }

    private boolean awaitInterruption() {
        try {
            dawn.await();
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Does not listen, as most decoders. */
    private PictureResult hang() {
        begun.incrementAndGet();
        Uninterruptible.await(dawn);
        return DONE;
    }
}
