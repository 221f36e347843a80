package app.twinwatch.preview;

import app.twinwatch.desktop.SystemTrust;
import app.twinwatch.preview.MediaFault.Kind;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Reach;
import app.twinwatch.twin.SafeAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files behind {@link MediaLink}s, without the API key: the media hosts need none and must not see it.
 *
 * <p>Redirects are followed by hand, each only to an address that would itself be allowed, and never nearer to this
 * computer than the link itself. Neither address nor signature stands in any message. Has no time limit of its own: callers
 * work inside a {@link StallWatch}. Safe from any thread.
 */
final class MediaClient implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> GONE = Set.of(403, 404, 410);
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> USEFUL = Set.of(200, 206, 416);

    private @Nullable HttpClient client;
    private boolean closed;

    /**
     * Asks for the file and waits for the head of the answer.
     *
     * @param headers what to say beside the address
     * @return an answer 200, 206 or 416, whose body must be closed
     * @throws InterruptedException if interrupted; the exchange has then been ended
     */
    HttpResponse<InputStream> open(MediaLink link, Map<String, String> headers)
            throws MediaFault, InterruptedException {
        Reach nearest = Reach.of(link.signed());
        URI address = link.signed();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = get(address, headers);
            if (USEFUL.contains(response.statusCode())) {
                return response;
            }
            discard(response);
            if (GONE.contains(response.statusCode())) {
                throw new MediaFault(Kind.LINK_EXPIRED);
            }
            if (!REDIRECT.contains(response.statusCode())) {
                throw new MediaFault(Kind.UNREACHABLE);
            }
            String location = response.headers().firstValue("location").orElse("");
            address = target(address, location, nearest).orElseThrow(() -> new MediaFault(Kind.REFUSED_ADDRESS));
        }
        throw new MediaFault(Kind.UNREACHABLE);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }

    private HttpResponse<InputStream> get(URI address, Map<String, String> headers)
            throws MediaFault, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> exchange = send(address, headers);
        try {
            return exchange.get();
        } catch (ExecutionException failure) {
            throw new MediaFault(
                    Kind.UNREACHABLE, Optional.ofNullable(failure.getCause()).orElse(failure));
        } catch (InterruptedException interrupted) {
            exchange.cancel(true);
            // The answer may have come in this very moment.
            var _ = exchange.thenAccept(MediaClient::discard);
            throw interrupted;
        }
    }

    private CompletableFuture<HttpResponse<InputStream>> send(URI address, Map<String, String> headers)
            throws MediaFault {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("User-Agent", "Twinwatch")
                    .GET();
            headers.forEach(request::header);
            return client().sendAsync(request.build(), BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException impossible) {
            // Such as a port beyond 65535.
            throw new MediaFault(Kind.REFUSED_ADDRESS, impossible);
        }
    }

    /** Returns where a redirect leads, or empty if that address is not called. */
    static Optional<URI> target(URI from, String location, Reach nearest) {
        if (location.isBlank()) {
            return Optional.empty();
        }
        try {
            return SafeAddress.parse(from.resolve(location).toString()).filter(nearest::mayName);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Ends an answer whose body is not wanted. */
    static void discard(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException _) {
            // It was not wanted anyway.
        }
    }

    /** Built at the first download, because building an HTTP client takes time that the first window needs. */
    private synchronized HttpClient client() throws MediaFault {
        if (closed) {
            throw new MediaFault(Kind.UNREACHABLE);
        }
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .sslContext(SystemTrust.context())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
        }
        return client;
    }
}
