package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.twinwatch.preview.MediaFault.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Watches over work that moves, and over work that does not. */
@Timeout(300)
class StallWatchTest {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    @Test
    void whatMovesMayTakeManyTimesTheWindow() throws Exception {
        long end = System.nanoTime() + 3 * WINDOW.toNanos();

        long received = StallWatch.during(new Patience(WINDOW, 1), watch -> {
            long bytes = 0;
            while (System.nanoTime() < end) {
                watch.received(1);
                bytes++;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            return bytes;
        });

        assertThat(received).isPositive();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatHasAnOverallLimitEndsThereHoweverMuchComes() {
        assertThatThrownBy(() -> StallWatch.during(Patience.overall(Duration.ofMillis(200)), watch -> {
                    while (true) {
                        watch.received(1_000_000);
                        Thread.sleep(1);
                    }
                }))
                .isInstanceOfSatisfying(
                        MediaFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.TOO_SLOW));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aFaultOfTheDownloadItselfStaysWhatItIs() {
        assertThatThrownBy(() -> StallWatch.during(Patience.VIDEO, _ -> {
                    throw new MediaFault(Kind.LINK_EXPIRED);
                }))
                .isInstanceOfSatisfying(
                        MediaFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.LINK_EXPIRED));
    }

    @Test
    void whoInterruptsTheDownloadIsHeard() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> StallWatch.during(Patience.VIDEO, _ -> {
                    new CountDownLatch(1).await();
                    return 0;
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
