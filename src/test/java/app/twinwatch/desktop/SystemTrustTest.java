package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A company's own certificate, over real sockets. */
class SystemTrustTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path folder;

    private HttpsServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void whoeverTheSystemTrustsIsTrusted() throws Exception {
        KeyStore company = certificate("ip:127.0.0.1");
        serve(company);
        assertThat(ask(SystemTrust.trusting(List.of(certificatesOf(company))))).isEqualTo(204);
    }

    @Test
    void severalStoresAreAskedOneAfterTheOther() throws Exception {
        KeyStore company = certificate("ip:127.0.0.1");
        serve(company);
        KeyStore stranger = certificatesOf(certificate("ip:127.0.0.2"));
        assertThat(ask(SystemTrust.trusting(List.of(stranger, certificatesOf(company)))))
                .isEqualTo(204);
    }

    @Test
    void whoeverNobodyTrustsIsRefused() throws Exception {
        serve(certificate("ip:127.0.0.1"));
        SSLContext trust = SystemTrust.trusting(List.of(certificatesOf(certificate("ip:127.0.0.1"))));
        assertThatThrownBy(() -> ask(trust)).isInstanceOf(SSLException.class);
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        KeyStore other = certificate("dns:other.example.com");
        serve(other);
        SSLContext trust = SystemTrust.trusting(List.of(certificatesOf(other)));
        assertThatThrownBy(() -> ask(trust)).isInstanceOf(SSLException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onLinuxNothingIsAdded() throws Exception {
        assertThat(SystemTrust.context()).isSameAs(SSLContext.getDefault());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStoreThatIsNotThereIsDoneWithout() throws Exception {
        assertThat(SystemTrust.context(OperatingSystem.MACOS)).isSameAs(SSLContext.getDefault());
        assertThat(SystemTrust.context(OperatingSystem.WINDOWS)).isSameAs(SSLContext.getDefault());
    }

    @Test
    @EnabledOnOs({OS.MAC, OS.WINDOWS})
    void theSystemsOwnStoreIsAdded() throws Exception {
        assertThat(SystemTrust.context()).isNotSameAs(SSLContext.getDefault());
    }

    private void serve(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
    }

    private int ask(SSLContext trust) throws IOException, InterruptedException {
        URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Returns the public half of a store, as the system keeps it. */
    private static KeyStore certificatesOf(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("company", keys.getCertificate("server"));
        return trusted;
    }

    private KeyStore certificate(String host) throws Exception {
        Path file = Files.createTempFile(folder, "keys", ".p12");
        Files.delete(file);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=A company",
                        "-ext",
                        "san=" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
