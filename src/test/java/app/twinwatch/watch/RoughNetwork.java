package app.twinwatch.watch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network between Twinwatch and the built-in HeyGen, on real sockets: carries questions and answers, or does to them
 * what networks and busy servers do.
 */
final class RoughNetwork implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private static final List<Weather> CERTAIN = List.copyOf(EnumSet.complementOf(EnumSet.of(Weather.ANY)));

    private final ServerSocket listener;
    private final URI heyGen;
    private final Random dice;
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicReference<Weather> weather = new AtomicReference<>(Weather.FINE);

    /** What happens to a question and its answer. */
    enum Weather {
        /** Both arrive. */
        FINE,
        /** Nobody is there: a connection is reset before anything can be said. */
        DOWN,
        /** The question arrives, the connection ends before the answer. */
        SILENT,
        /** Half the answer arrives. */
        TORN,
        /** Bytes arrive that are no answer of any server. */
        GARBAGE,
        /** HeyGen wants fewer questions, and says how long to wait. */
        TOO_MANY,
        /** HeyGen wants fewer questions, and does not say more. */
        TOO_MANY_WITHOUT_A_WORD,
        /** HeyGen made a mistake. */
        MISTAKE,
        /** What stands before HeyGen has nobody behind it. */
        GATEWAY,
        /** HeyGen is being serviced. */
        UNAVAILABLE,
        /** A page, as of a hotel that wants a room number first. */
        PAGE,
        /** A good answer without a word in it. */
        EMPTY,
        /** JSON that says nothing. */
        HOLLOW,
        /** Text that is no JSON. */
        NONSENSE,
        /** A page in the place of the one that is gone, which says nothing about a twin. */
        LOST_PAGE,
        /** Any of these, anew for each question. */
        ANY
    }

    RoughNetwork(URI heyGen, Random dice) throws IOException {
        this.heyGen = heyGen;
        this.dice = dice;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns where it listens. */
    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Has the weather change, for the questions that come from now on. */
    void becomes(Weather next) {
        weather.set(next);
    }

    /** Returns how many questions have come through to the other side, answered or not. */
    int heard() {
        return heard.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                Thread.ofVirtual().start(() -> carry(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void carry(Socket connection) {
        try (connection) {
            connection.setSoLinger(weather.get() == Weather.DOWN, 0);
            InputStream questions = new BufferedInputStream(connection.getInputStream());
            while (weather.get() != Weather.DOWN) {
                String question = head(questions);
                if (question.isEmpty()) {
                    return;
                }
                heard.incrementAndGet();
                if (!answer(question, now(), connection.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException _) {
            // The other side had enough.
        }
    }

    private Weather now() {
        Weather now = weather.get();
        if (now != Weather.ANY) {
            return now;
        }
        synchronized (dice) {
            return CERTAIN.get(dice.nextInt(CERTAIN.size()));
        }
    }

    /** Returns false if the connection is over. */
    private boolean answer(String question, Weather now, OutputStream output) throws IOException {
        switch (now) {
            case FINE -> output.write(heyGens(question));
            case DOWN, SILENT -> {
                return false;
            }
            case TORN -> {
                byte[] whole = heyGens(question);
                output.write(whole, 0, whole.length * 3 / 4);
                return false;
            }
            case GARBAGE -> {
                output.write(new byte[] {0, 1, 2, 3, '\r', '\n', -1, -2, '\r', '\n', '\r', '\n'});
                return false;
            }
            case TOO_MANY -> say(output, "429 Too Many Requests\r\nRetry-After: " + seconds(), "{}");
            case TOO_MANY_WITHOUT_A_WORD -> say(output, "429 Too Many Requests", "");
            case MISTAKE -> say(output, "500 Internal Server Error", "{\"code\":500,\"message\":\"internal\"}");
            case GATEWAY -> say(output, "502 Bad Gateway", "<html><h1>502 Bad Gateway</h1></html>");
            case UNAVAILABLE -> say(output, "503 Service Unavailable\r\nRetry-After: " + seconds(), "");
            case PAGE -> say(output, "200 OK", "<!DOCTYPE html><html><body>Your room number, please</body></html>");
            case EMPTY -> say(output, "200 OK", "");
            case HOLLOW -> say(output, "200 OK", "{\"data\":{}}");
            case NONSENSE -> say(output, "200 OK", "{\"data\":{\"status\":\"comp");
            case LOST_PAGE -> say(output, "404 Not Found", "<html>Not here</html>");
            case ANY -> throw new IllegalStateException("is one of the others each time");
        }
        output.flush();
        return true;
    }

    private int seconds() {
        synchronized (dice) {
            return dice.nextInt(1, 600);
        }
    }

    private static void say(OutputStream output, String beginning, String body) throws IOException {
        String answer = "HTTP/1.1 " + beginning + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] heyGens(String question) throws IOException {
        try (Socket connection = new Socket(heyGen.getHost(), heyGen.getPort())) {
            connection.getOutputStream().write(question.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answers = connection.getInputStream();
            String head = head(answers);
            Matcher length = LENGTH.matcher(head);
            byte[] body = answers.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            whole.writeBytes(body);
            return whole.toByteArray();
        }
    }

    /** Reads as far as the empty line; returns nothing if the other side has ended. */
    private static String head(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
            int next = input.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
