package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CappedBodyTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CappedBody body = new CappedBody();

    CappedBodyTest() {
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {}

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
    }

    @Test
    void aBodyOfExactlyOneMebibyteIsTaken() {
        body.onNext(List.of(ByteBuffer.allocate(CappedBody.MAXIMUM - 1), ByteBuffer.wrap(new byte[] {'x'})));
        body.onComplete();
        assertThat(received())
                .isInstanceOfSatisfying(
                        CappedBody.Received.Whole.class,
                        whole -> assertThat(whole.text())
                                .hasSize(CappedBody.MAXIMUM)
                                .endsWith("x"));
        assertThat(cancelled).isFalse();
    }

    @Test
    void oneByteMoreIsTooMuchAndEndsTheTransfer() {
        body.onNext(List.of(ByteBuffer.allocate(CappedBody.MAXIMUM)));
        body.onNext(List.of(ByteBuffer.allocate(1)));
        assertThat(received()).isEqualTo(new CappedBody.Received.TooLarge());
        assertThat(cancelled).isTrue();
    }

    @Test
    void whatStillComesAfterTheEndIsIgnored() {
        body.onNext(List.of(ByteBuffer.allocate(CappedBody.MAXIMUM + 5), ByteBuffer.allocate(100)));
        body.onNext(List.of(ByteBuffer.allocate(100)));
        body.onComplete();
        body.onError(new IOException("late"));
        assertThat(received()).isEqualTo(new CappedBody.Received.TooLarge());
    }

    @Test
    void aBrokenTransferFails() {
        body.onNext(List.of(ByteBuffer.allocate(10)));
        body.onError(new IOException("reset"));
        assertThat(body.getBody().toCompletableFuture().exceptionNow()).hasMessage("reset");
    }

    private CappedBody.Received received() {
        return body.getBody().toCompletableFuture().join();
    }
}
