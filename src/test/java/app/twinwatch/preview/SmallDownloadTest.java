package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.twinwatch.preview.MediaFault.Kind;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Reach;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: what a media host can do to a download. */
@Timeout(300)
class SmallDownloadTest {
    private static final byte[] FILE = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final Duration SOON = Duration.ofMillis(400);
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_OF_STREAM = 1;
    private static final int END_OF_HEADERS = 4;

    @Test
    void theFileComesWhole() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            assertThat(fetch(server.link("/a"))).isEqualTo(FILE);
        }
    }

    @Test
    void aFileWithoutAnnouncedLengthComesWhole() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "");
            out.write(FILE);
        })) {
            assertThat(fetch(server.link("/a"))).isEqualTo(FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "404 Not Found", "410 Gone"})
    void aClearNoMeansThatTheLinkIsOver(String status) throws Exception {
        assertFault(status, "", Kind.LINK_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 Oops",
                "503 Busy",
                "429 Slow Down",
                "400 Bad",
                "401 Who",
                "204 Nothing",
                "206 Part",
                "304 Same",
                "416 Range"
            })
    void anyOtherAnswerMeansThatItIsNotToBeHadNow(String status) throws Exception {
        assertFault(status, "", Kind.UNREACHABLE);
    }

    @Test
    void redirectsAreFollowedAndSayNothingSecret() throws Exception {
        try (MediaServer other = MediaServer.serving(FILE);
                MediaServer server = MediaServer.start((request, out) ->
                        redirect(out, request.path().startsWith("/a") ? "/b?step=2" : other.address() + "/c"))) {
            assertThat(fetch(server.link("/a"))).isEqualTo(FILE);
            assertThat(server.requests())
                    .extracting(MediaServer.Request::path)
                    .last()
                    .isEqualTo("/b?step=2");
            assertThat(other.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.head())
                            .doesNotContain("x-api-key", "authorization", "cookie", "referer", "secret"));
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndNotOneMore() throws Exception {
        try (MediaServer server = MediaServer.start((request, out) -> {
            int left = Integer.parseInt(request.path().replaceAll("\\D", "").substring(0, 1));
            if (left == 0) {
                MediaServer.send(out, "200 OK", "", FILE);
            } else {
                redirect(out, "/" + (left - 1));
            }
        })) {
            assertThat(fetch(server.link("/5"))).isEqualTo(FILE);
            assertFault(server.link("/6"), Patience.SMALL, Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/a",
                "ftp://192.0.2.1/a",
                "file:///etc/hostname",
                "https://user:pass@192.0.2.1/a",
                "javascript:1",
                "http://",
                ":::",
                "jar:file:///a.jar!/b",
                ""
            })
    void aRedirectToAnAddressThatIsNotCalledEndsThere(String location) throws Exception {
        assertFault("302 Found", "Location: " + location + "\r\n", Kind.REFUSED_ADDRESS);
    }

    @Test
    void aRedirectWithoutATargetEndsThere() throws Exception {
        assertFault("302 Found", "", Kind.REFUSED_ADDRESS);
    }

    @Test
    void noRedirectLeadsFromOutsideToThisComputerOrItsNetwork() {
        URI outside = URI.create("https://files.example/a");

        assertThat(MediaClient.target(outside, "https://localhost/b", Reach.ANYWHERE))
                .isEmpty();
        assertThat(MediaClient.target(outside, "http://127.0.0.1:8080/b", Reach.ANYWHERE))
                .isEmpty();
        assertThat(MediaClient.target(outside, "//[::1]/b", Reach.ANYWHERE)).isEmpty();
        assertThat(MediaClient.target(outside, "https://169.254.169.254/b", Reach.ANYWHERE))
                .isEmpty();
        assertThat(MediaClient.target(outside, "https://[::ffff:10.0.0.1]/b", Reach.ANYWHERE))
                .isEmpty();
        assertThat(MediaClient.target(outside, "http://files.example/b", Reach.ANYWHERE))
                .isEmpty();
        assertThat(MediaClient.target(outside, "/b", Reach.ANYWHERE)).contains(URI.create("https://files.example/b"));
        assertThat(MediaClient.target(outside, "https://other.example/b", Reach.ANYWHERE))
                .contains(URI.create("https://other.example/b"));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> forever(out, new byte[0]))) {
            assertFault(server.link("/a"), Patience.overall(SOON), Kind.TOO_SLOW);
        }
    }

    @Test
    void aServerThatHangsInTheMiddleIsGivenUp() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "Content-Length: 1000\r\n");
            out.write(FILE);
            out.flush();
            forever(out, new byte[0]);
        })) {
            assertFault(server.link("/a"), Patience.overall(SOON), Kind.TOO_SLOW);
        }
    }

    @Test
    void aServerThatSendsAByteNowAndThenIsGivenUp() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "Content-Length: 1000000\r\n");
            forever(out, new byte[1]);
        })) {
            assertFault(server.link("/a"), Patience.overall(SOON), Kind.TOO_SLOW);
        }
    }

    @Test
    void headersWithoutAnEndAreGivenUp() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            forever(out, "X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThatThrownBy(() -> fetch(server.link("/a"), Patience.overall(SOON)))
                    .isInstanceOf(MediaFault.class);
        }
    }

    @Test
    void aBodyWithoutAnEndIsCutAtTwentyMegabytes() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "");
            byte[] part = new byte[100_000];
            while (true) {
                out.write(part);
            }
        })) {
            assertFault(server.link("/a"), Patience.SMALL, Kind.TOO_LARGE);
        }
    }

    @Test
    void anAnnouncedSizeOverTheLimitIsRefusedBeforeItComes() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "Content-Length: 20971521\r\n");
            forever(out, new byte[0]);
        })) {
            assertFault(server.link("/a"), Patience.SMALL, Kind.TOO_LARGE);
        }
    }

    @Test
    void aConnectionThatBreaksIsSaid() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "Content-Length: 1000\r\n");
            out.write(FILE);
        })) {
            assertFault(server.link("/a"), Patience.SMALL, Kind.BROKEN_OFF);
        }
    }

    /** Unlike over HTTP/1.1, the client does not compare what came with what was announced. */
    @ParameterizedTest
    @CsvSource({"9, true", "8, false", "1000, false"})
    void overTheSecondVersionOfHttpWhatWasAnnouncedHasToComeToo(String announced, boolean isWhole) throws Exception {
        try (MediaServer server = MediaServer.start((request, out) -> {
            assertThat(request.header("upgrade")).isEqualTo("h2c");
            String upgrade = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
            out.write(upgrade.getBytes(StandardCharsets.US_ASCII));
            frame(out, SETTINGS, 0, 0, new byte[0]);
            frame(out, HEADERS, END_OF_HEADERS, 1, statusAndLength(announced));
            frame(out, DATA, END_OF_STREAM, 1, FILE);
            new CountDownLatch(1).await();
        })) {
            if (isWhole) {
                assertThat(fetch(server.link("/a"))).isEqualTo(FILE);
            } else {
                assertFault(server.link("/a"), Patience.SMALL, Kind.BROKEN_OFF);
            }
        }
    }

    @Test
    void aClosedPortIsSaid() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertFault(
                MediaLink.parse("http://127.0.0.1:" + port + "/a?Signature=secret")
                        .orElseThrow(),
                Patience.SMALL,
                Kind.UNREACHABLE);
    }

    @Test
    void anAddressThatCanNotExistIsNoLink() {
        for (String address : new String[] {"http://127.0.0.1:99999/a", "https://127.0.0.1:0/a", "https://-/a"}) {
            assertThat(MediaLink.parse(address)).as(address).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsNoHttpIsSaid() throws Exception {
        try (MediaServer server =
                MediaServer.start((_, out) -> out.write("SSH-2.0-server\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            assertFault(server.link("/a"), Patience.SMALL, Kind.UNREACHABLE);
        }
    }

    private static void assertFault(String status, String headers, Kind kind) throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> MediaServer.send(out, status, headers, new byte[0]))) {
            assertFault(server.link("/a"), Patience.SMALL, kind);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static void assertFault(MediaLink link, Patience patience, Kind kind) {
        assertThatThrownBy(() -> fetch(link, patience))
                .isInstanceOfSatisfying(
                        MediaFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind))
                .hasMessageNotContainingAny("secret", "127.0.0.1")
                .hasNoCause();
        assertThat(Thread.interrupted()).as("an interruption is left over").isFalse();
    }

    private static byte[] fetch(MediaLink link) throws Exception {
        return fetch(link, Patience.SMALL);
    }

    private static byte[] fetch(MediaLink link, Patience patience) throws Exception {
        try (SmallDownload download = new SmallDownload(patience, PictureDecoder.MAXIMUM_BYTES, "image/*")) {
            return download.fetch(link);
        }
    }

    /** Writes a frame of HTTP/2 (RFC 9113, 4.1). */
    private static void frame(OutputStream out, int type, int flags, int stream, byte[] content) throws IOException {
        out.write(new byte[] {0, 0, (byte) content.length, (byte) type, (byte) flags, 0, 0, 0, (byte) stream});
        out.write(content);
        out.flush();
    }

    /** Returns status 200, and a length by its number in the table of known headers (RFC 7541, 6). */
    private static byte[] statusAndLength(String length) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(new byte[] {(byte) 0x88, 0x0F, 28 - 15, (byte) length.length()});
        block.writeBytes(length.getBytes(StandardCharsets.US_ASCII));
        return block.toByteArray();
    }

    private static void redirect(OutputStream out, String location) throws IOException {
        MediaServer.send(out, "302 Found", "Location: " + location + "\r\n", new byte[0]);
    }

    /** Writes this now and then until the other side has had enough. */
    private static void forever(OutputStream out, byte[] part) throws IOException, InterruptedException {
        while (true) {
            out.write(part);
            out.flush();
            Thread.sleep(20);
        }
    }
}
