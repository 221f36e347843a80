package app.twinwatch.heygen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server that misbehaves as it is told: it writes whatever it likes after the head of a request has come. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final List<String> requestHeads = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What it does with a connection whose request head was read; the connection is closed afterwards. */
    @FunctionalInterface
    interface Behaviour {
        void answer(OutputStream out, RawServer server) throws IOException, InterruptedException;
    }

    RawServer(ServerSocket listener, Behaviour behaviour) {
        this.listener = listener;
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::accept);
    }

    static RawServer start(Behaviour behaviour) throws IOException {
        return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    /** Answers every request with these bytes. */
    static RawServer answering(String head, String body) throws IOException {
        return start((out, _) -> write(out, head + "\r\n\r\n" + body));
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    ApiAddress address() {
        return new ApiAddress(URI.create("http://127.0.0.1:" + listener.getLocalPort()));
    }

    List<String> requestHeads() {
        return List.copyOf(requestHeads);
    }

    /** Waits until the test is over. */
    void hang() throws InterruptedException {
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
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requestHeads.add(head.toString());
            behaviour.answer(connection.getOutputStream(), this);
        } catch (SocketException _) {
            // The client had enough, as it should.
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
