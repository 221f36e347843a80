package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets: what a server can do to the client. */
@Timeout(30)
class HeyGenV2Test {
    private static final AvatarId ID = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final ApiKey KEY = ((ApiKey.Reading.Accepted) ApiKey.read("secret-key-1")).key();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json";

    @Test
    void asksTheDocumentedAddressWithTheKeyInItsHeader() throws Exception {
        String body = Fixtures.text("v2-in-progress.json");
        try (RawServer server = RawServer.answering(OK + "\r\nContent-Length: " + body.length(), body)) {
            assertThat(ask(server)).isInstanceOf(StatusReply.Answered.class);
            assertThat(server.requestHeads()).singleElement().satisfies(head -> {
                assertThat(head).startsWith("GET /v2/video_avatar/" + ID + " HTTP/1.1");
                assertThat(head.toLowerCase(Locale.ROOT)).contains("x-api-key: secret-key-1");
            });
        }
    }

    @Test
    void jsonThatCallsItselfHtmlIsReadByItsContent() throws Exception {
        String body = Fixtures.text("v2-complete.json");
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length(), body)) {
            assertThat(ask(server))
                    .isInstanceOfSatisfying(
                            StatusReply.Answered.class,
                            answer -> assertThat(answer.facts().state()).isEqualTo(new TwinState.Ready()));
        }
    }

    @Test
    void aBodyThatEndsBeforeItsAnnouncedEndIsCutOff() throws Exception {
        try (RawServer server = RawServer.answering(OK + "\r\nContent-Length: 5000", "{\"data\":{")) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.CUT_OFF));
        }
    }

    @Test
    void aChunkedBodyThatBreaksOffIsCutOff() throws Exception {
        try (RawServer server =
                RawServer.answering(OK + "\r\nTransfer-Encoding: chunked", "400\r\n{\"data\":{\"status\":")) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.CUT_OFF));
        }
    }

    @Test
    void anEndlessBodyIsCutAtItsLimit() throws Exception {
        try (RawServer server = RawServer.start((out, _) -> {
            RawServer.write(out, OK + "\r\n\r\n");
            writeForever(out, " ".repeat(10_000));
        })) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.TOO_LARGE));
        }
    }

    @Test
    void endlessHeadersEndTheCall() throws Exception {
        try (RawServer server = RawServer.start((out, _) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\n");
            writeForever(out, "X-Header: " + "x".repeat(1000) + "\r\n");
        })) {
            assertThat(ask(server)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aServerThatSaysNothingTimesOut() throws Exception {
        try (RawServer server = RawServer.start((_, self) -> self.hang())) {
            assertThat(ask(server, Duration.ofMillis(200))).isEqualTo(new Unreachable(Unreachable.Cause.TIMED_OUT));
        }
    }

    @Test
    void aServerThatStopsInTheMiddleOfTheBodyTimesOut() throws Exception {
        try (RawServer server = RawServer.start((out, self) -> {
            RawServer.write(out, OK + "\r\nContent-Length: 5000\r\n\r\n{");
            self.hang();
        })) {
            assertThat(ask(server, Duration.ofMillis(300))).isEqualTo(new Unreachable(Unreachable.Cause.TIMED_OUT));
        }
    }

    @Test
    void aRedirectIsNotFollowedSoThatTheKeyStaysHere() throws Exception {
        try (RawServer elsewhere = RawServer.answering(OK + "\r\nContent-Length: 2", "{}");
                RawServer server = RawServer.answering(
                        "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.address().base() + "/\r\nContent-Length: 0",
                        "")) {
            assertThat(ask(server)).isEqualTo(new StatusReply.Redirected(302));
            assertThat(elsewhere.requestHeads()).isEmpty();
        }
    }

    @Test
    void aClosedPortIsARefusedConnection() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(ask(new ApiAddress(URI.create("http://127.0.0.1:" + port)), Duration.ofSeconds(5)))
                .isEqualTo(new Unreachable(Unreachable.Cause.REFUSED));
    }

    @Test
    void aConnectionThatIsClosedWithoutAWordIsBroken() throws Exception {
        try (RawServer server = RawServer.start((_, _) -> {})) {
            assertThat(ask(server)).isEqualTo(new Unreachable(Unreachable.Cause.BROKEN));
        }
    }

    @Test
    void aNameThatNobodyKnowsMeansUnknownHost() throws Exception {
        assertThat(ask(new ApiAddress(URI.create("https://twinwatch-test.invalid")), Duration.ofSeconds(20)))
                .isEqualTo(new Unreachable(Unreachable.Cause.UNKNOWN_HOST));
    }

    @Test
    void aServerThatCanNotProveItselfIsNotTrusted() throws Exception {
        SSLContext selfSigned = SelfSigned.context();
        ServerSocket listener =
                selfSigned.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        try (RawServer server = new RawServer(listener, (_, _) -> {})) {
            URI address = URI.create("https://localhost:" + listener.getLocalPort());
            assertThat(ask(new ApiAddress(address), Duration.ofSeconds(10)))
                    .isEqualTo(new Unreachable(Unreachable.Cause.UNTRUSTED));
            assertThat(server.requestHeads()).as("no key may reach it").isEmpty();
        }
    }

    @Test
    void anInterruptedCallIsGivenUp() throws Exception {
        try (RawServer server = RawServer.start((_, self) -> self.hang())) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    ask(server);
                    interrupted.complete(false);
                } catch (InterruptedException _) {
                    interrupted.complete(true);
                }
            });
            while (server.requestHeads().isEmpty()) {
                Thread.onSpinWait();
            }
            caller.interrupt();
            assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void writeForever(OutputStream out, String text) throws IOException {
        // Ends when the client closes the connection.
        while (true) {
            RawServer.write(out, text);
        }
    }

    private static StatusReply ask(RawServer server) throws InterruptedException {
        return ask(server, Duration.ofSeconds(20));
    }

    private static StatusReply ask(RawServer server, Duration limit) throws InterruptedException {
        return ask(server.address(), limit);
    }

    private static StatusReply ask(ApiAddress address, Duration limit) throws InterruptedException {
        return new HeyGenV2(HeyGenV2.newClient(), address, InstantSource.system(), limit).ask(ID, KEY);
    }
}
