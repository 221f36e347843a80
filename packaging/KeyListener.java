import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Stands in for HeyGen while an installed app is tried: java KeyListener.java KEY FOLDER.
 *
 * <p>Writes its port into FOLDER/port, and a line into FOLDER/asked for each question that came with the key. Says each
 * time that it is out of order, so the app asks little.
 */
public final class KeyListener {
    public static void main(String[] arguments) throws IOException {
        String key = arguments[0];
        Path folder = Path.of(arguments[1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (key.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
                Files.writeString(
                        folder.resolve("asked"),
                        "asked with the key\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        Path port = Files.writeString(
                folder.resolve("port.part"), String.valueOf(server.getAddress().getPort()));
        Files.move(port, folder.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
    }
}
