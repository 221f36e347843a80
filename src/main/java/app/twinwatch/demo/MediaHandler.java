package app.twinwatch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the sample pictures, videos and voices as HeyGen's media hosts do: to whoever has a signed address, with ranges. */
final class MediaHandler implements HttpHandler {
    private static final Pattern NAME = Pattern.compile("/media/([a-z]+\\.(webp|jpg|png|mp4|mp3|m4a|wav))");
    private static final Pattern RANGE = Pattern.compile("bytes=(?:(\\d{1,9})-(\\d{0,9})|-(\\d{1,9}))");
    private static final Pattern SIGNED = Pattern.compile("Expires=(\\d{1,12})&Signature=\\w+");

    /** How often a piece is sent while the pace is limited. */
    private static final int PIECES_PER_SECOND = 10;

    private final InstantSource clock;
    private volatile int bytesPerSecond;

    MediaHandler(InstantSource clock) {
        this.clock = clock;
    }

    /** Sends no more than so many bytes a second from now on, also where it has begun; 0 for no limit. */
    void pace(int newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().containsKey("x-api-key")) {
                // Nobody but the API may be shown the key.
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            if (!isSigned(exchange.getRequestURI())) {
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
            String version = '"' + Integer.toHexString(Arrays.hashCode(content.get())) + '"';
            exchange.getResponseHeaders().set("ETag", version);
            send(exchange, content.get(), version);
        }
    }

    private void send(HttpExchange exchange, byte[] content, String version) throws IOException {
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        // Whoever has the beginning of another version gets all of this one.
        String wanted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                .filter(_ -> condition == null || condition.equals(version))
                .orElse("");
        Matcher range = RANGE.matcher(wanted);
        if (!range.matches()) {
            sendAll(exchange, content);
            return;
        }
        int from = range.group(3) == null
                ? Integer.parseInt(range.group(1))
                : Math.max(0, content.length - Integer.parseInt(range.group(3)));
        boolean open = range.group(3) != null || range.group(2).isEmpty();
        int to = open ? content.length - 1 : Integer.parseInt(range.group(2));
        if (to < from && from < content.length) {
            // No range at all by the rules of HTTP, so it is as if none had been asked for.
            sendAll(exchange, content);
            return;
        }
        if (from >= content.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        int end = Math.min(to, content.length - 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + end + "/" + content.length);
        exchange.sendResponseHeaders(206, end - from + 1L);
        write(exchange, content, from, end + 1);
    }

    private void sendAll(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        write(exchange, content, 0, content.length);
    }

    private void write(HttpExchange exchange, byte[] content, int from, int to) throws IOException {
        OutputStream body = exchange.getResponseBody();
        int at = from;
        while (at < to) {
            int limit = bytesPerSecond;
            int piece = limit == 0 ? to - at : Math.min(to - at, Math.max(1, limit / PIECES_PER_SECOND));
            body.write(content, at, piece);
            body.flush();
            at += piece;
            if (limit > 0) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / PIECES_PER_SECOND);
            }
        }
    }

    /** Any signature will do, until its time is over. */
    private boolean isSigned(URI address) {
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        Matcher signed = SIGNED.matcher(query);
        return signed.matches() && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(signed.group(1))));
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
            case "mp3" -> "audio/mpeg";
            case "m4a" -> "audio/mp4";
            case "wav" -> "audio/wav";
            default -> "video/mp4";
        };
    }
}
