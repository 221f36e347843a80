package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A question to HeyGen that is never answered, and ends only by being given up.
 *
 * @param <T> what an answer would be
 */
final class EndlessQuestion<T> {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);

    /** Waits for the answer. */
    T ask() throws InterruptedException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException("nobody answers");
        } catch (InterruptedException ended) {
            givenUp.countDown();
            throw ended;
        }
    }

    void awaitBegin() throws InterruptedException {
        assertThat(begun.await(60, TimeUnit.SECONDS)).as("it is asked").isTrue();
    }

    void awaitEnd() throws InterruptedException {
        assertThat(givenUp.await(60, TimeUnit.SECONDS)).as("it is given up").isTrue();
    }
}
