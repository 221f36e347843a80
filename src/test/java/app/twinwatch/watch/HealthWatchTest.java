package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.heygen.StatusReply;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HeyGen's own word about itself: asked rarely, and only while it may explain something. */
@Timeout(300)
class HealthWatchTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void heyGensWordIsAskedForOnlyWhileCallsFailAndAtMostEveryTenMinutes() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen(real -> real, this::degraded)) {
            watched.started();
            watched.watch(watched.orderMany(2, "in_progress"));
            watched.passStepByStep(Duration.ofHours(1));
            assertThat(asked).hasValue(0);

            watched.heyGen.answerAll(Optional.of(CannedAnswer.of(503, "")));
            watched.passStepByStep(Duration.ofMinutes(12));
            Eventually.that("it is told", () -> watched.status().reported().equals(Optional.of("Slow API")));
            watched.passStepByStep(Duration.ofMinutes(50));
            assertThat(asked.get()).isBetween(3, 7);

            watched.heyGen.answerAll(Optional.empty());
            watched.passStepByStep(Duration.ofMinutes(10));
            assertThat(watched.status().reported()).isEmpty();
        }
    }

    @Test
    void whoIsOfflineOrHasAWrongKeyDoesNotAsk() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen(
                real -> (_, _) -> new StatusReply.Unreachable(StatusReply.Unreachable.Cause.UNKNOWN_HOST),
                this::degraded)) {
            watched.started();
            watched.watch(watched.orderMany(2, "in_progress"));
            watched.passStepByStep(Duration.ofHours(1));
            assertThat(watched.status().reported()).isEmpty();
        }
        try (WatchedHeyGen watched = new WatchedHeyGen(real -> real, this::degraded)) {
            watched.started();
            watched.heyGen.answerAll(Optional.of(CannedAnswer.of(401, "")));
            watched.watch(watched.orderMany(2, "in_progress"));
            watched.passStepByStep(Duration.ofHours(1));
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aSourceThatFailsHarmsNobody() throws IOException {
        try (WatchedHeyGen watched = new WatchedHeyGen(real -> real, () -> {
            asked.incrementAndGet();
            throw new IllegalStateException("a source");
        })) {
            watched.started();
            watched.heyGen.answerAll(Optional.of(CannedAnswer.of(503, "")));
            watched.watch(watched.orderMany(2, "in_progress"));
            Eventually.that("it was asked", () -> asked.get() == 1);
            watched.heyGen.answerAll(Optional.empty());
            watched.passStepByStep(Duration.ofMinutes(10));
            assertThat(watched.connection()).isEqualTo(new Connection.Connected());
        }
    }

    private Optional<String> degraded() {
        asked.incrementAndGet();
        return Optional.of("Slow API");
    }
}
