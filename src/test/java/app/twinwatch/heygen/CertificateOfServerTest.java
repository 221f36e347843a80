package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.twin.AvatarId;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that somebody trusted vouches for, over real sockets: being vouched for is not enough. */
class CertificateOfServerTest {
    private static final String PASSWORD = "password";
    private static final AvatarId ID = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final String HERE = "san=ip:127.0.0.1";

    @TempDir
    Path folder;

    @BeforeEach
    void makeAuthority() throws Exception {
        keytool("authority", "-ext", "bc:c", "-startdate", "-20d", "-validity", "40");
    }

    @Test
    void theRightOneIsAsked() throws Exception {
        keytool("server", "-signer", "authority", "-ext", HERE, "-validity", "2");
        assertThat(reply(1)).isInstanceOf(StatusReply.Answered.class);
    }

    @Test
    void oneOfAnotherHostDoesNotGetTheKey() throws Exception {
        keytool("server", "-signer", "authority", "-ext", "san=dns:other.example.com", "-validity", "2");
        assertThat(reply(0)).isEqualTo(new Unreachable(Unreachable.Cause.UNTRUSTED));
    }

    @Test
    void oneThatExpiredYesterdayDoesNotGetTheKey() throws Exception {
        keytool("server", "-signer", "authority", "-ext", HERE, "-startdate", "-10d", "-validity", "9");
        assertThat(reply(0)).isEqualTo(new Unreachable(Unreachable.Cause.UNTRUSTED));
    }

    /** Asks a server that shows this certificate, and sees how many requests got through to it. */
    private StatusReply reply(int requests) throws Exception {
        KeyStore keys = keys();
        KeyManagerFactory server = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = empty();
        own.setEntry(
                "server",
                keys.getEntry("server", new KeyStore.PasswordProtection(PASSWORD.toCharArray())),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        server.init(own, PASSWORD.toCharArray());
        SSLContext serving = SSLContext.getInstance("TLS");
        serving.init(server.getKeyManagers(), null, null);

        ServerSocket listener =
                serving.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        String body = Fixtures.text("v2-complete.json");
        try (RawServer answering = new RawServer(
                listener,
                (out, _) -> RawServer.write(
                        out, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))) {
            ApiAddress address = new ApiAddress(URI.create("https://127.0.0.1:" + listener.getLocalPort()));
            HeyGenApi api = HeyGenApi.at(address, trust(keys), InstantSource.system(), _ -> {});
            StatusReply reply = new HeyGenV2(api).ask(ID, CannedServer.KEY);
            assertThat(answering.requestHeads()).hasSize(requests);
            return reply;
        }
    }

    private static SSLContext trust(KeyStore keys) throws Exception {
        KeyStore authority = empty();
        authority.setCertificateEntry("authority", keys.getCertificate("authority"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(authority);
        SSLContext trust = SSLContext.getInstance("TLS");
        trust.init(null, trusted.getTrustManagers(), null);
        return trust;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private KeyStore keys() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** Makes a pair of keys with its certificate. */
    private void keytool(String alias, String... options) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-alias", alias));
        command.addAll(List.of("-keyalg", "EC", "-dname", "CN=" + alias, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Path log = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> "see " + log).isZero();
    }
}
