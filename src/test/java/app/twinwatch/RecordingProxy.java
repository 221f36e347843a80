package app.twinwatch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A proxy that keeps every byte that a program sends. It leads on to servers of this computer only; whoever wants to go
 * further is recorded and refused.
 */
final class RecordingProxy implements AutoCloseable {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();

    RecordingProxy() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns what makes a Java program send everything here, also what goes to this computer. */
    String options() {
        return Stream.of("http", "https")
                .map(scheme ->
                        "-D" + scheme + ".proxyHost=127.0.0.1 -D" + scheme + ".proxyPort=" + listener.getLocalPort())
                .reduce("-Dhttp.nonProxyHosts=", (options, more) -> options + " " + more);
    }

    /** Returns all requests that came, each as its head; none had a body. */
    List<String> requests() {
        return sent.stream()
                .map(bytes -> bytes.toString(StandardCharsets.ISO_8859_1))
                .flatMap(bytes -> Stream.of(bytes.split(END_OF_HEAD)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        sent.add(record);
        try (client) {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[8192];
            int count = in.read(buffer);
            String first = new String(buffer, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
            record.write(buffer, 0, Math.max(0, count));
            if (!first.startsWith("GET http://127.0.0.1:")) {
                client.getOutputStream()
                        .write(("HTTP/1.1 502 No way" + END_OF_HEAD).getBytes(StandardCharsets.ISO_8859_1));
                return;
            }
            try (Socket server = new Socket(
                    InetAddress.getLoopbackAddress(),
                    URI.create(first.split(" ", 3)[1]).getPort())) {
                Thread.ofVirtual().start(() -> copyBack(server, client));
                OutputStream out = server.getOutputStream();
                while (count > 0) {
                    out.write(buffer, 0, count);
                    count = in.read(buffer);
                    record.write(buffer, 0, Math.max(0, count));
                }
            }
        } catch (IOException _) {
            // Either side had enough.
        }
    }

    private static void copyBack(Socket server, Socket client) {
        try (client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // Either side had enough.
        }
    }
}
