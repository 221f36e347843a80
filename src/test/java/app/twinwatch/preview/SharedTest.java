package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Uninterruptible;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SharedTest {
    private final Shared<String, String> shared = new Shared<>("test", "given up");
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void whoClosesIsNotBackBeforeTheWorkHasEnded() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<String> answer = shared.ask("work", () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                tidyUp();
                ended.set(true);
            }
            return "done";
        });
        begun.await();

        shared.close();

        assertThat(ended).isTrue();
        assertThat(answer.join()).isEqualTo("given up");
    }

    @Test
    void workThatNobodyWantsAnyMoreIsWaitedForAsWell() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<String> answer = shared.ask("work", () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                tidyUp();
                ended.set(true);
            }
            return "done";
        });
        begun.await();
        answer.cancel(false);

        shared.close();

        assertThat(ended).isTrue();
    }

    @Test
    void workThatDoesNotListenIsLeftBehind() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<String> answer = shared.ask("work", () -> {
            begun.countDown();
            Uninterruptible.await(released);
            return "done";
        });
        begun.await();

        shared.close();

        assertThat(answer).isNotDone();
        released.countDown();
        assertThat(answer.join()).isEqualTo("given up");
    }

    @Test
    void whoAsksAfterwardsGetsNothing() {
        shared.close();
        assertThat(shared.ask("work", () -> "done").join()).isEqualTo("given up");
    }

    /** Takes a while, as deleting a file does. */
    private static void tidyUp() {
        LockSupport.parkNanos(1_000_000);
    }
}
