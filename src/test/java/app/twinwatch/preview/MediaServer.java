package app.twinwatch.preview;

import app.twinwatch.twin.MediaLink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A media host of the tests: it writes whatever it is told to after the head of a request has come. */
public final class MediaServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger signatures = new AtomicInteger();
    private volatile Behaviour behaviour;

    /** What it does with a connection whose request head was read; the connection is closed afterwards. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /** The head of a request, in lower case. */
    public record Request(String head) {
        public String path() {
            return head.split(" ", 3)[1];
        }

        /** Returns a header's value, or an empty text. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private MediaServer(ServerSocket listener, Behaviour behaviour) {
        this.listener = listener;
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::accept);
    }

    public static MediaServer start(Behaviour behaviour) throws IOException {
        return new MediaServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), behaviour);
    }

    /** Serves one file, whole, to whoever asks. */
    public static MediaServer serving(byte[] file) throws IOException {
        return start((_, out) -> send(out, "200 OK", "", file));
    }

    /**
     * Sends a whole answer.
     *
     * @param headers each with its line end
     */
    public static void send(OutputStream out, String status, String headers, byte[] body) throws IOException {
        head(out, status, headers + "Content-Length: " + body.length + "\r\n");
        out.write(body);
        out.flush();
    }

    public static void head(OutputStream out, String status, String headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public void behave(Behaviour newBehaviour) {
        behaviour = newBehaviour;
    }

    /** Returns a link to a file of this server, with a signature that was never there before. */
    public MediaLink link(String path) {
        return MediaLink.parse(address() + path + "?Expires=1&Signature=secret" + signatures.incrementAndGet())
                .orElseThrow();
    }

    public String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Waits until the test is over. */
    public void hang() throws InterruptedException {
        closing.await();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            if (head.isEmpty()) {
                return;
            }
            Request request = new Request(head.toString().toLowerCase(Locale.ROOT));
            requests.add(request);
            behaviour.answer(request, connection.getOutputStream());
        } catch (SocketException _) {
            // The client had enough, as it should.
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
