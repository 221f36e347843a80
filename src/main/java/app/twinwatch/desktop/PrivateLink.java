package app.twinwatch.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Leads the web browser to an address that only the browser may see, such as one with a signature in it.
 *
 * <p>A browser is started by a command, and every user of the computer can read the commands that run. So the command
 * gets an address of this computer that leads on to the real one: once, and for a short time.
 */
public final class PrivateLink {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private PrivateLink() {}

    /**
     * Returns an address that leads to the target once, within a minute.
     *
     * @throws IOException if this computer has no free port
     */
    public static URI to(URI target) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        String path = "/" + HexFormat.of().formatHex(secret);
        server.createContext("/", exchange -> {
            boolean right = exchange.getRequestURI().getPath().equals(path);
            if (right) {
                // Before the answer, so that nobody comes in between.
                server.removeContext("/");
            }
            answer(exchange, right ? target : null);
            if (right) {
                Thread.ofVirtual().start(() -> server.stop(1));
            }
        });
        server.start();
        CompletableFuture.delayedExecutor(LIFE.toSeconds(), TimeUnit.SECONDS).execute(() -> server.stop(0));
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, @Nullable URI target) throws IOException {
        try (exchange) {
            if (target != null) {
                exchange.getResponseHeaders().set("Location", target.toASCIIString());
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            }
            exchange.sendResponseHeaders(target == null ? 404 : 302, -1);
        }
    }
}
