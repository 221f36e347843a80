package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: what a server can do to the client. */
@Timeout(300)
class HeyGenV2Test {
    private static final AvatarId ID = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final ApiKey KEY = ((ApiKey.Reading.Accepted) ApiKey.read("secret-key-1")).key();
    /** So much that the client has read the head of the answer long before it meets the end. */
    private static final String MUCH = " ".repeat(500_000);

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
        try (RawServer server = RawServer.answering(OK + "\r\nContent-Length: 900000", "{\"data\":{" + MUCH)) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.CUT_OFF));
        }
    }

    @Test
    void aChunkedBodyThatBreaksOffIsCutOff() throws Exception {
        try (RawServer server =
                RawServer.answering(OK + "\r\nTransfer-Encoding: chunked", "dbba0\r\n{\"data\":{\"status\":" + MUCH)) {
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

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedSoThatTheKeyStaysHere(int status) throws Exception {
        try (RawServer elsewhere = RawServer.answering(OK + "\r\nContent-Length: 2", "{}");
                RawServer server = RawServer.answering(
                        "HTTP/1.1 " + status + " Elsewhere\r\nLocation: "
                                + elsewhere.address().base() + "/\r\nContent-Length: 0",
                        "")) {
            assertThat(ask(server)).isEqualTo(new StatusReply.Redirected(status));
            assertThat(elsewhere.requestHeads()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://api.heygen.com/v2/video_avatar/a",
                "https://elsewhere.example/",
                "https://10.0.0.1/",
                "//127.0.0.1/",
                "javascript:alert(1)",
                "/v2/video_avatar/again",
                ":::"
            })
    void noRedirectIsFollowedWhereverItLeads(String location) throws Exception {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 302 Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 0", "")) {
            assertThat(ask(server)).isEqualTo(new StatusReply.Redirected(302));
            assertThat(server.requestHeads()).hasSize(1);
        }
    }

    @Test
    void aCompressedBodyThatNobodyAskedForIsNotUnpacked() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                packed.write(zeros);
            }
        }
        try (RawServer server = RawServer.start((out, _) -> {
            RawServer.write(out, OK + "\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n");
            out.write(bomb.toByteArray());
        })) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.WRONG_CONTENT));
            assertThat(server.requestHeads().getFirst().toLowerCase(Locale.ROOT))
                    .doesNotContain("accept-encoding");
        }
    }

    @Test
    void aNameOfAMegabyteThatTurnsTextAroundBecomesOneShortLine() throws Exception {
        String name = "Maya\u202e\u2066\\u0007\\u0000\\nRow" + "x".repeat(1_000_000);
        String body = "{\"data\":{\"avatar_name\":\"none\",\"status\":\"failed\",\"created_at\":1e400,"
                + "\"avatar_name\":\"" + name + "\",\"status\":\"complete\"}}";
        try (RawServer server =
                RawServer.answering(OK + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length, body)) {
            assertThat(ask(server)).isInstanceOfSatisfying(StatusReply.Answered.class, answer -> {
                assertThat(answer.facts().state()).isEqualTo(new TwinState.Ready());
                assertThat(answer.facts().name().orElseThrow())
                        .hasSize(120)
                        .startsWith("Maya Rowx")
                        .endsWith("…");
            });
        }
    }

    @Test
    void aServerThatSendsAByteAtATimeRunsOutOfTime() throws Exception {
        try (RawServer server = RawServer.start((out, _) -> {
            RawServer.write(out, OK + "\r\n\r\n");
            while (true) {
                RawServer.write(out, " ");
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        })) {
            assertThat(ask(server, Duration.ofMillis(600))).isEqualTo(new Unreachable(Unreachable.Cause.TIMED_OUT));
        }
    }

    @Test
    void anAnnouncedLengthIsNotBelieved() throws Exception {
        String body = Fixtures.text("v2-complete.json");
        try (RawServer server = RawServer.answering(OK + "\r\nContent-Length: 99999999999", body + MUCH)) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.CUT_OFF));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SSH-2.0-OpenSSH_9.6", "HTTP/1.1 abc OK", "{\"data\":{\"status\":\"complete\"}}", "\u0000\u0001"
            })
    void whatIsNoHttpIsABrokenConnection(String head) throws Exception {
        try (RawServer server = RawServer.answering(head, "")) {
            assertThat(ask(server)).isEqualTo(new Unreachable(Unreachable.Cause.BROKEN));
        }
    }

    @Test
    void aBrokenChunkIsNoAnswer() throws Exception {
        try (RawServer server = RawServer.answering(
                OK + "\r\nTransfer-Encoding: chunked", "7a120\r\n" + MUCH + "\r\nzz\r\n{}\r\n0\r\n\r\n")) {
            assertThat(ask(server)).isEqualTo(new Unreadable(Unreadable.Reason.CUT_OFF));
        }
    }

    @Test
    void aBodyThatEndsWithTheConnectionIsWhole() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.0 200 OK", Fixtures.text("v2-complete.json"))) {
            assertThat(ask(server)).isInstanceOf(StatusReply.Answered.class);
        }
    }

    @Test
    void bytesThatAreNoTextDoNotHinder() throws Exception {
        byte[] body = Fixtures.text("v2-complete.json").getBytes(StandardCharsets.UTF_8);
        body[new String(body, StandardCharsets.UTF_8).indexOf("John")] = (byte) 0xFF;
        try (RawServer server = RawServer.start((out, _) -> {
            RawServer.write(out, OK + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        })) {
            assertThat(ask(server))
                    .isInstanceOfSatisfying(
                            StatusReply.Answered.class,
                            answer -> assertThat(answer.facts().name()).contains("\uFFFDohn Doe"));
        }
    }

    @ParameterizedTest
    @CsvSource({"120,PT2M", "'Tue, 24 Nov 2026 10:02:00 GMT',PT2M", "soon,"})
    void theWishToWaitIsReadInBothForms(String value, Duration wait) throws Exception {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 429 Slow\r\nDate: Tue, 24 Nov 2026 10:00:00 GMT\r\nRetry-After: " + value
                        + "\r\nContent-Length: 0",
                "")) {
            assertThat(ask(server)).isEqualTo(new StatusReply.SlowDown(Optional.ofNullable(wait)));
        }
    }

    @Test
    void aReplyRepeatsTheKeyNowhere() throws Exception {
        for (int status : new int[] {200, 400, 401, 403, 404, 429, 500}) {
            for (String quoted : List.of("secret-key-1", "secret\\u002dkey-1")) {
                String body = "{\"code\": " + status + ", \"message\": \"no such key: " + quoted + "\"}";
                try (RawServer server =
                        RawServer.answering("HTTP/1.1 " + status + " Some\r\nContent-Length: " + body.length(), body)) {
                    assertThat(ask(server).toString())
                            .as("to %s with %s", status, quoted)
                            .doesNotContain("secret-key-1");
                }
            }
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
            assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
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
        return new HeyGenV2(HeyGenApi.at(address, InstantSource.system(), limit, _ -> {})).ask(ID, KEY);
    }
}
