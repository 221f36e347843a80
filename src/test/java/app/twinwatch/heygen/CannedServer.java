package app.twinwatch.heygen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives one answer for each address, and remembers what it was asked for and the calls that were counted. */
final class CannedServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final ApiKey KEY = ((ApiKey.Reading.Accepted) ApiKey.read("secret-key-1")).key();

    private final HttpServer server;
    private final Map<String, Canned> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

    private record Canned(int status, Map<String, String> headers, String body) {}

    CannedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Gives this body under an address, query included, from now on. */
    CannedServer put(String address, int status, String body) {
        return put(address, status, Map.of(), body);
    }

    CannedServer put(String address, int status, Map<String, String> headers, String body) {
        answers.put(address, new Canned(status, headers, body));
        return this;
    }

    /** Gives one of the answers that are kept as files. */
    CannedServer putFixture(String address, String fixture) {
        return put(address, 200, Fixtures.text(fixture));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    HeyGenApi api() {
        return api(InstantSource.fixed(NOW));
    }

    HeyGenApi api(InstantSource clock) {
        return HeyGenApi.at(new ApiAddress(uri()), clock, calls::add);
    }

    /** Returns the addresses that were asked for, in their order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Returns what kind of calls were counted, in their order. */
    List<ApiCall.Kind> counted() {
        return calls.stream().map(ApiCall::kind).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            Canned canned = answers.getOrDefault(
                    exchange.getRequestURI().toString(), new Canned(404, Map.of(), "<html>no such page</html>"));
            canned.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
