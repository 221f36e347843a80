package app.twinwatch.heygen;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty body that counts how often its question is really sent. Java's client repeats a question by itself, and tells
 * nobody, when a connection that it had kept open ends before the answer; the other side may have heard it all the same.
 */
final class CountedSends implements BodyPublisher {
    private final BodyPublisher nothing = BodyPublishers.noBody();
    private final AtomicInteger sends = new AtomicInteger();

    /** Called by the client once for each time that it writes the head of the question. */
    @Override
    public long contentLength() {
        sends.incrementAndGet();
        return nothing.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        nothing.subscribe(subscriber);
    }

    int count() {
        return sends.get();
    }
}
