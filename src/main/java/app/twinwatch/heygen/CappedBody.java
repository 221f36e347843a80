package app.twinwatch.heygen;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer and stops at 1 MiB, whatever length was announced. */
final class CappedBody implements BodySubscriber<CappedBody.Received> {
    /** The longest body that is taken, in bytes. HeyGen's answers have one or two thousand. */
    static final int MAXIMUM = 1024 * 1024;

    private final CompletableFuture<Received> received = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    /** What came. */
    sealed interface Received {
        /** All of it, read as UTF-8; bytes that are none become question marks. */
        record Whole(String text) implements Received {}

        record TooLarge() implements Received {}
    }

    @Override
    public CompletionStage<Received> getBody() {
        return received;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), MAXIMUM + 1 - bytes.size())];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        if (bytes.size() > MAXIMUM && subscription != null) {
            subscription.cancel();
            received.complete(new Received.TooLarge());
        }
    }

    @Override
    public void onError(Throwable failure) {
        received.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        received.complete(new Received.Whole(bytes.toString(StandardCharsets.UTF_8)));
    }
}
