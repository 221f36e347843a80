package app.twinwatch.heygen;

import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.twin.AvatarId;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/**
 * The way to HeyGen that all questions take, whatever they are about: the one place that sends the key.
 *
 * <p>The key goes to the configured address and nowhere else: redirects are not followed. The time limit covers the
 * whole exchange, so a server that sends a byte a second is cut off too; an answer is cut off at 1 MiB. Safe from any
 * thread.
 */
public final class HeyGenApi {
    /** How long an answer may take, from the first byte sent to the last one received. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final int SHORTEST_KEY = 8;

    private final HttpClient client;
    private final ApiAddress address;
    private final InstantSource clock;
    private final Duration timeLimit;
    private final CallListener calls;

    private HeyGenApi(
            SSLContext trust, ApiAddress address, InstantSource clock, Duration timeLimit, CallListener calls) {
        this.client = newClient(trust);
        this.address = address;
        this.clock = clock;
        this.timeLimit = timeLimit;
        this.calls = calls;
    }

    /** What came of a question. */
    sealed interface Answer {
        /** An answer came, whatever it says. */
        record Came(int status, HttpHeaders headers, AnswerBody body) implements Answer {}

        /** The answer ended before its announced end. */
        record CutOff() implements Answer {}

        /** No answer came. */
        record Missing(Unreachable.Cause cause) implements Answer {}
    }

    /**
     * Returns the way to this address that trusts whoever Java trusts. Building it takes some ten milliseconds.
     *
     * @param calls hears of every call
     */
    public static HeyGenApi at(ApiAddress address, InstantSource clock, CallListener calls) {
        return at(address, clock, TIME_LIMIT, calls);
    }

    /**
     * Returns the way to this address that trusts the given servers.
     *
     * @param trust decides which servers are trusted
     * @param calls hears of every call
     */
    public static HeyGenApi at(ApiAddress address, SSLContext trust, InstantSource clock, CallListener calls) {
        return new HeyGenApi(trust, address, clock, TIME_LIMIT, calls);
    }

    static HeyGenApi at(ApiAddress address, InstantSource clock, Duration timeLimit, CallListener calls) {
        try {
            return new HeyGenApi(SSLContext.getDefault(), address, clock, timeLimit, calls);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has no safe connections", impossible);
        }
    }

    /** Builds a client that goes the way the user's system goes, and follows nobody elsewhere. */
    static HttpClient newClient(SSLContext trust) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .sslContext(trust)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        ProxySelector proxies = ProxySelector.getDefault();
        return (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    ApiAddress address() {
        return address;
    }

    InstantSource clock() {
        return clock;
    }

    /**
     * Asks one question and waits for the answer. Never throws for anything that HeyGen or the network does.
     *
     * @param target below {@link #address}
     * @param twin whom the question is about, for the books
     * @throws InterruptedException if the thread is interrupted; the question is then given up
     */
    Answer get(URI target, ApiKey key, ApiCall.Kind kind, Optional<AvatarId> twin) throws InterruptedException {
        CountedSends sends = new CountedSends();
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("x-api-key", key.secret())
                .header("Accept", "application/json")
                .header("User-Agent", "Twinwatch")
                .method("GET", sends)
                .build();
        Instant begin = clock.instant();
        AtomicInteger status = new AtomicInteger();
        CompletableFuture<HttpResponse<CappedBody.Received>> exchange = client.sendAsync(request, head -> {
            status.set(head.statusCode());
            return new CappedBody();
        });
        Unreachable.Cause cause = Unreachable.Cause.BROKEN;
        try {
            HttpResponse<CappedBody.Received> response = exchange.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Came(
                    response.statusCode(), response.headers(), withoutKey(AnswerBody.of(response.body()), key));
        } catch (TimeoutException _) {
            cause = Unreachable.Cause.TIMED_OUT;
            return new Answer.Missing(cause);
        } catch (ExecutionException failure) {
            cause = UnreachableCause.of(failure);
            boolean cutOff = status.get() != 0 && cause != Unreachable.Cause.TIMED_OUT;
            return cutOff ? new Answer.CutOff() : new Answer.Missing(cause);
        } finally {
            // Ends the exchange if it still runs: after a time-out, and when this thread is interrupted.
            exchange.cancel(true);
            book(new ApiCall(begin, kind, twin, outcome(status.get(), cause)), sends.count());
        }
    }

    /**
     * Takes the key out of an answer, of which parts go into the window, the list and the log. Looks at what was read
     * rather than at the text, which can write a character in several ways.
     */
    private static AnswerBody withoutKey(AnswerBody body, ApiKey key) {
        // What is shorter is no key of HeyGen's, and may stand in any answer by chance.
        if (body instanceof AnswerBody.Json(JsonNode root) && key.secret().length() >= SHORTEST_KEY) {
            String text = root.toString();
            return text.contains(key.secret()) ? AnswerBody.parse(text.replace(key.secret(), "…")) : body;
        }
        return body;
    }

    /** Enters a call into the books, and each time before the last that its question was sent in vain. */
    private void book(ApiCall call, int sends) {
        ApiCall inVain = new ApiCall(call.at(), call.kind(), call.twin(), outcome(0, Unreachable.Cause.BROKEN));
        // One that never reached HeyGen was at last not sent at all.
        for (int lost = call.mayHaveCost() ? 1 : 0; lost < sends; lost++) {
            calls.made(inVain);
        }
        calls.made(call);
    }

    private static ApiCall.Outcome outcome(int status, Unreachable.Cause cause) {
        return status == 0 ? new ApiCall.Outcome.Unanswered(cause) : new ApiCall.Outcome.Answered(status);
    }
}
