package app.twinwatch.keystore;

import static app.twinwatch.keystore.KeystoreContract.answer;
import static app.twinwatch.keystore.KeystoreContract.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.Uninterruptible;
import app.twinwatch.keystore.KeyTrouble.Unavailable.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call that hangs costs, and what it does not. */
@Timeout(300)
class CallThreadTest {
    private static final String TOO_LATE = unavailable(Reason.NO_ANSWER).toString();

    private final CountDownLatch dawn = new CountDownLatch(1);
    // Long enough for a busy computer to carry out a call that does not hang.
    private final CallThread calls = new CallThread(Duration.ofSeconds(1));

    @AfterEach
    void letGo() {
        dawn.countDown();
        calls.close();
    }

    @Test
    void callsRunOnOneDaemonThreadThatIsNotTheCallers() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            answer(call(() -> threads.add(Thread.currentThread()) ? "done" : "never"));
        }
        assertThat(threads).hasSize(3).containsOnly(threads.getFirst()).doesNotContain(Thread.currentThread());
        assertThat(threads.getFirst().isDaemon()).isTrue();
    }

    @Test
    void aCallThatHangsIsAnsweredInTime() throws Exception {
        assertThat(answer(call(this::hang))).isEqualTo(TOO_LATE);
    }

    @Test
    void theNextCallDoesNotWaitForOneThatHangs() throws Exception {
        answer(call(this::hang));

        assertThat(answer(call(() -> "next"))).isEqualTo("next");
    }

    @Test
    void aCallThatWaitedBehindOneThatHangsIsAnsweredAndNeverBegun() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<String> hanging = call(this::hang);
        CompletableFuture<String> waiting = call(() -> "number " + begun.incrementAndGet());

        assertThat(answer(hanging)).isEqualTo(TOO_LATE);
        assertThat(answer(waiting)).isEqualTo(TOO_LATE);
        dawn.countDown();
        assertThat(answer(call(() -> "later"))).isEqualTo("later");
        assertThat(begun).hasValue(0);
    }

    @Test
    void aCallThatWaitsBehindOneThatHangsIsAnsweredTogetherWithIt() throws Exception {
        Duration limit = Duration.ofSeconds(3);
        try (CallThread patient = new CallThread(limit)) {
            CompletableFuture<Thread> hanging = answering(patient.call(this::hang, KeyTrouble::toString));
            Executor halfwayThere =
                    CompletableFuture.delayedExecutor(limit.dividedBy(2).toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Thread> waiting = answering(CompletableFuture.runAsync(() -> {}, halfwayThere)
                    .thenCompose(_ -> patient.call(() -> "never begun", KeyTrouble::toString)));

            assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isSameAs(hanging.getNow(null));
            dawn.countDown();
        }
    }

    @Test
    void noMoreThanThreeThreadsAreLeftBehind() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        for (int count = 0; count < 10; count++) {
            String said = answer(call(() -> {
                begun.incrementAndGet();
                return hang();
            }));
            assertThat(said).isEqualTo(TOO_LATE);
        }
        assertThat(begun).hasValue(CallThread.MOST_LOST);
    }

    @Test
    void aThreadThatComesBackGivesLaterCallsTheirChance() throws Exception {
        for (int count = 0; count < CallThread.MOST_LOST; count++) {
            answer(call(this::hang));
        }
        assertThat(answer(call(() -> "too early"))).isEqualTo(TOO_LATE);

        dawn.countDown();
        Eventually.that("a call is served", () -> answer(call(() -> "served")).equals("served"));
    }

    @Test
    void aThreadThatComesBackIsNeededNoMoreAndEnds() throws Exception {
        CompletableFuture<Thread> hanging = new CompletableFuture<>();
        answer(call(() -> {
            hanging.complete(Thread.currentThread());
            return hang();
        }));

        dawn.countDown();
        seeThatItEnds(hanging);
    }

    @Test
    void closingEndsTheThread() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        answer(call(() -> String.valueOf(thread.complete(Thread.currentThread()))));
        calls.close();

        seeThatItEnds(thread);
    }

    @Test
    void whoeverIsInterruptedWhileClosingStaysSo() {
        CompletableFuture<String> begun = new CompletableFuture<>();
        CompletableFuture<String> hanging = call(() -> {
            begun.complete("begun");
            return hang();
        });
        assertThat(begun).succeedsWithin(Duration.ofSeconds(10));
        assertThat(hanging).isNotDone();
        Thread.currentThread().interrupt();
        calls.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aCallThatThrowsIsAnsweredAndTheNextOneServed() throws Exception {
        String said = answer(call(() -> {
            throw new IllegalStateException("a fault");
        }));

        assertThat(said).isEqualTo(CallThread.UNFORESEEN.toString());
        assertThat(answer(call(() -> "next"))).isEqualTo("next");
    }

    @Test
    void aCallThatBreaksTheThreadIsAnsweredAndTheNextOneServed() throws Exception {
        String said = answer(call(() -> {
            throw new StackOverflowError();
        }));

        assertThat(said).isEqualTo(TOO_LATE);
        assertThat(answer(call(() -> "next"))).isEqualTo("next");
    }

    @Test
    void closingLetsTheCallsThatWereMadeEnd() throws Exception {
        CompletableFuture<String> made = call(() -> "made before");
        calls.close();

        assertThat(made).isCompletedWithValue("made before");
        assertThat(answer(call(() -> "too late")))
                .isEqualTo(unavailable(Reason.CLOSED).toString());
    }

    private static void seeThatItEnds(CompletableFuture<Thread> called) throws InterruptedException {
        assertThat(called).as("the call is carried out").isCompleted();
        assertThat(called.join().join(Duration.ofSeconds(10)))
                .as("its thread ends")
                .isTrue();
    }

    /** Returns the thread that gives the answer. */
    private static CompletableFuture<Thread> answering(CompletableFuture<String> call) {
        return call.thenApply(_ -> Thread.currentThread());
    }

    private CompletableFuture<String> call(Supplier<String> work) {
        return calls.call(work, KeyTrouble::toString);
    }

    private String hang() {
        Uninterruptible.await(dawn);
        return "awake";
    }
}
