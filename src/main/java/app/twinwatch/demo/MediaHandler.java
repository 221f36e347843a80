package app.twinwatch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the sample pictures and videos as HeyGen's media hosts do: to whoever has a signed address, with ranges. */
final class MediaHandler implements HttpHandler {
    private static final Pattern NAME = Pattern.compile("/media/([a-z]+\\.(webp|jpg|png|mp4))");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().containsKey("x-api-key")) {
                // Nobody but the API may be shown the key.
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            if (!query.contains("Signature=")) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            Matcher name = NAME.matcher(exchange.getRequestURI().getPath());
            Optional<byte[]> content = name.matches() ? load(name.group(1)) : Optional.empty();
            if (content.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type(name.group(2)));
            exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
            send(exchange, content.get());
        }
    }

    private static void send(HttpExchange exchange, byte[] content) throws IOException {
        String wanted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                .orElse("");
        Matcher range = RANGE.matcher(wanted);
        if (!range.matches()) {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? content.length - 1 : Integer.parseInt(range.group(2));
        if (from >= content.length || to < from) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        int end = Math.min(to, content.length - 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + end + "/" + content.length);
        exchange.sendResponseHeaders(206, end - from + 1L);
        exchange.getResponseBody().write(Arrays.copyOfRange(content, from, end + 1));
    }

    private static Optional<byte[]> load(String name) throws IOException {
        try (InputStream file = MediaHandler.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        }
    }

    private static String type(String ending) {
        return switch (ending) {
            case "webp" -> "image/webp";
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            default -> "video/mp4";
        };
    }
}
