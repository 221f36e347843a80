package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program behind a proxy, as in many companies. */
class ProxyTest {
    @TempDir
    Path home;

    @Test
    void checksGoThroughTheProxyThatJavaIsTold() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        proxy.start();
        String options = "-Dhttp.proxyHost=127.0.0.1 -Dhttp.nonProxyHosts= -Dhttp.proxyPort="
                + proxy.getAddress().getPort();
        try (Program _ = Program.start(
                home,
                List.of(),
                Map.of("HEYGEN_API_KEY", "sk-proxy", "JAVA_TOOL_OPTIONS", options),
                "--data-dir",
                home.resolve("data").toString(),
                "--api-url",
                "http://127.0.0.1:9",
                "0123456789abcdef0123456789abcdef")) {
            Eventually.that("the proxy is asked", () -> !asked.isEmpty());
        } finally {
            proxy.stop(0);
        }
        assertThat(asked).first().isEqualTo("http://127.0.0.1:9/v2/video_avatar/0123456789abcdef0123456789abcdef");
    }
}
