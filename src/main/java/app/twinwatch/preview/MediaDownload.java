package app.twinwatch.preview;

import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.SafeAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches the file behind a {@link MediaLink}, without the API key: the media hosts need none and must not see it.
 *
 * <p>Redirects are followed by hand, each only to an address that would itself be allowed, and never to this computer
 * unless the link led there. Neither address nor signature stands in any message.
 */
final class MediaDownload implements AutoCloseable {
    /** How long a picture may take from the first byte sent to the last one received. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> GONE = Set.of(403, 404, 410);
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final InstantSource clock;
    private final Duration timeLimit;

    MediaDownload(InstantSource clock, Duration timeLimit) {
        this.clock = clock;
        this.timeLimit = timeLimit;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The whole file. */
        final class Fetched implements Outcome {
            private final byte[] bytes;

            Fetched(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        record Failed(Reason reason) implements Outcome {}
    }

    /** Fetches the file; blocks until it is there or the time is over. Never throws but when interrupted. */
    Outcome fetch(MediaLink link) throws InterruptedException {
        Instant end = clock.instant().plus(timeLimit);
        boolean mayBeLocal = SafeAddress.isLoopback(link.signed());
        URI address = link.signed();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<byte[]> response;
            try {
                response = get(address, Duration.between(clock.instant(), end));
            } catch (ExecutionException failure) {
                return new Outcome.Failed(isTooLarge(failure) ? Reason.TOO_LARGE : Reason.UNREACHABLE);
            } catch (TimeoutException _) {
                return new Outcome.Failed(Reason.UNREACHABLE);
            }
            if (!REDIRECT.contains(response.statusCode())) {
                return judge(response);
            }
            Optional<URI> next = target(address, response, mayBeLocal);
            if (next.isEmpty()) {
                return new Outcome.Failed(Reason.REFUSED_ADDRESS);
            }
            address = next.get();
        }
        return new Outcome.Failed(Reason.UNREACHABLE);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> get(URI address, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "image/webp,image/jpeg,image/png,image/gif")
                .header("User-Agent", "Twinwatch")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), PictureDecoder.MAXIMUM_BYTES));
        try {
            return exchange.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        } finally {
            // Ends the exchange if it still runs.
            exchange.cancel(true);
        }
    }

    private static Outcome judge(HttpResponse<byte[]> response) {
        if (response.statusCode() == 200) {
            return new Outcome.Fetched(response.body());
        }
        return new Outcome.Failed(GONE.contains(response.statusCode()) ? Reason.LINK_EXPIRED : Reason.UNREACHABLE);
    }

    private static Optional<URI> target(URI from, HttpResponse<?> response, boolean mayBeLocal) {
        try {
            return response.headers()
                    .firstValue("location")
                    .map(from::resolve)
                    .flatMap(address -> SafeAddress.parse(address.toString()))
                    .filter(address -> mayBeLocal || !SafeAddress.isLoopback(address));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The JDK tells a body over the limit by an exception of no type of its own. */
    private static boolean isTooLarge(ExecutionException failure) {
        return String.valueOf(failure.getCause()).contains("exceeds capacity");
    }
}
