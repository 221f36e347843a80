package app.twinwatch.heygen;

import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.twin.AvatarId;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * Asks version 2 of HeyGen's interface: {@code GET /v2/video_avatar/{avatar_id}}.
 *
 * <p>The key goes to the configured address and nowhere else: redirects are not followed. The time limit covers the
 * whole exchange, so a server that sends a byte a second is cut off too; the answer is cut off at 1 MiB.
 */
public final class HeyGenV2 implements StatusService {
    /** How long an answer may take, from the first byte sent to the last one received. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final ApiAddress address;
    private final Duration timeLimit;
    private final StatusReader reader;

    /** @param client one of {@link #newClient} */
    HeyGenV2(HttpClient client, ApiAddress address, InstantSource clock, Duration timeLimit) {
        this.client = client;
        this.address = address;
        this.timeLimit = timeLimit;
        this.reader = new StatusReader(clock);
    }

    /** Returns a service for this address with the usual time limit. Building it takes some ten milliseconds. */
    public static HeyGenV2 at(ApiAddress address, InstantSource clock) {
        return new HeyGenV2(newClient(), address, clock, TIME_LIMIT);
    }

    /**
     * Returns a service for this address that trusts the given servers.
     *
     * @param trust decides which servers are trusted
     */
    public static HeyGenV2 at(ApiAddress address, SSLContext trust, InstantSource clock) {
        return new HeyGenV2(newClient(trust), address, clock, TIME_LIMIT);
    }

    /** Returns a client that trusts whoever Java trusts. */
    static HttpClient newClient() {
        try {
            return newClient(SSLContext.getDefault());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has no safe connections", impossible);
        }
    }

    static HttpClient newClient(SSLContext trust) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .sslContext(trust)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        ProxySelector proxies = ProxySelector.getDefault();
        return (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    @Override
    public StatusReply ask(AvatarId id, ApiKey key) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.statusOf(id))
                .timeout(timeLimit)
                .header("x-api-key", key.secret())
                .header("Accept", "application/json")
                .header("User-Agent", "Twinwatch")
                .GET()
                .build();
        AtomicBoolean answering = new AtomicBoolean();
        CompletableFuture<HttpResponse<CappedBody.Received>> exchange = client.sendAsync(request, _ -> {
            answering.set(true);
            return new CappedBody();
        });
        try {
            HttpResponse<CappedBody.Received> response = exchange.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
            return reader.read(id, response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException _) {
            return new StatusReply.Unreachable(Unreachable.Cause.TIMED_OUT);
        } catch (ExecutionException failure) {
            return whatFailed(failure, answering.get());
        } finally {
            // Ends the exchange if it still runs: after a time-out, and when this thread is interrupted.
            exchange.cancel(true);
        }
    }

    /** @param answering whether the head of an answer had come, so that whatever failed cut off its body */
    private static StatusReply whatFailed(ExecutionException failure, boolean answering) {
        if (has(failure, HttpTimeoutException.class)) {
            return new Unreachable(Unreachable.Cause.TIMED_OUT);
        }
        if (answering) {
            return new Unreadable(Unreadable.Reason.CUT_OFF);
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return new Unreachable(Unreachable.Cause.UNKNOWN_HOST);
        }
        if (has(failure, SSLException.class)) {
            return new Unreachable(Unreachable.Cause.UNTRUSTED);
        }
        if (has(failure, ConnectException.class)) {
            return new Unreachable(Unreachable.Cause.REFUSED);
        }
        return new Unreachable(Unreachable.Cause.BROKEN);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
