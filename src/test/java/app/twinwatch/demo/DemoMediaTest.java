package app.twinwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures and videos of the samples, served under signed links. */
@Timeout(300)
class DemoMediaTest {
    private static final String SIGNED = "?Expires=1796126400&Signature=abc";

    private final AtomicReference<Instant> now = new AtomicReference<>(TwinSamples.NOON);
    private final BuiltInHeyGen heyGen = BuiltInHeyGen.start(now::get);
    private final HttpClient client = HttpClient.newHttpClient();

    DemoMediaTest() throws IOException {}

    @AfterEach
    void close() {
        heyGen.close();
        client.shutdownNow();
    }

    @Test
    void everyLinkOfTheSamplesLeadsToARealPictureOrVideo() throws Exception {
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)));
        List<URI> links = heyGen.sampleTwins(now.get()).stream()
                .flatMap(twin -> Stream.of(twin.picture(), twin.video()))
                .flatMap(Optional::stream)
                .map(MediaLink::signed)
                .toList();
        assertThat(links).hasSize(11);
        long together = 0;
        for (URI link : links) {
            HttpResponse<byte[]> answer = get(link);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(kind(answer.body()))
                    .isEqualTo(answer.headers().firstValue("Content-Type").orElseThrow());
            together += answer.body().length;
        }
        assertThat(together).as("all media together").isLessThan(3_000_000);
        assertThat(links)
                .extracting(link -> link.getPath().replaceFirst(".*\\.", ""))
                .contains("webp", "jpg", "png", "mp4");
    }

    @Test
    void everyAnswerSignsItsLinksAnew() {
        URI first = maya();
        URI second = maya();
        assertThat(first.getPath()).isEqualTo(second.getPath());
        assertThat(first.getQuery()).isNotEqualTo(second.getQuery());
        assertThat(first.getQuery())
                .contains("Expires=" + now.get().plus(Duration.ofDays(7)).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?Expires=1796126400",
                "?Signature",
                "?Expires=1796126400&Signature=",
                "?x=Signature=abc",
                "?Expires=1&Signature=abc"
            })
    void withoutASignatureNothingIsServed(String query) throws Exception {
        assertThat(get("/media/maya.webp" + query).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkEndsAfterSevenDays() throws Exception {
        URI link = maya();
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(get(link).statusCode()).isEqualTo(200);
        now.updateAndGet(instant -> instant.plusSeconds(2));
        assertThat(get(link).statusCode()).isEqualTo(403);
        assertThat(get(maya()).statusCode()).as("a new answer has a new link").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media/nobody.webp",
                "/media/maya.gif",
                "/media/MAYA.webp",
                "/media/maya.webp/",
                "/media/../media/maya.webp/..",
                "/media/..%2fmessages.properties",
                "/media/%2e%2e/%2e%2e/messages.properties",
                "/media//etc/passwd",
                "/media/Samples.class",
                "/media/maya.webp%00.png"
            })
    void whatIsNoSampleFileIsNotFound(String path) throws Exception {
        assertThat(get(path + SIGNED).statusCode()).isIn(400, 404);
    }

    @Test
    void aKeyIsNeverAccepted() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(maya()).header("x-api-key", "any-key").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,0,END",
        "bytes=0-0,0,1",
        "bytes=100-199,100,200",
        "bytes=100-,100,END",
        "bytes=100-999999999,100,END",
        "bytes=-100,LAST,END"
    })
    void aPartCanBeAskedFor(String range, String from, String end) throws Exception {
        byte[] whole = get(maya()).body();
        int start = from.equals("LAST") ? whole.length - 100 : Integer.parseInt(from);
        int stop = end.equals("END") ? whole.length : Integer.parseInt(end);
        HttpResponse<byte[]> part = part(range);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, start, stop));
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes " + start + "-" + (stop - 1) + "/" + whole.length);
    }

    @ParameterizedTest
    @CsvSource({"bytes=999999-,416", "bytes=200-100,200", "bytes=0-1;5-6,200", "lines=0-1,200", "bytes=a-b,200"})
    void aPartThatCanNotBeIsRefusedOrIgnored(String range, int status) throws Exception {
        assertThat(part(range).statusCode()).isEqualTo(status);
    }

    private URI maya() {
        return heyGen.sampleTwins(now.get()).stream()
                .filter(twin -> twin.displayName().equals("Maya Chen"))
                .findFirst()
                .orElseThrow()
                .picture()
                .orElseThrow()
                .signed();
    }

    private HttpResponse<byte[]> part(String range) throws Exception {
        return client.send(
                HttpRequest.newBuilder(maya()).header("Range", range).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return get(URI.create(heyGen.address() + path));
    }

    private HttpResponse<byte[]> get(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String kind(byte[] content) {
        String head = new String(content, 0, 16, StandardCharsets.ISO_8859_1);
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        return head.startsWith("ftyp", 4) ? "video/mp4" : "unknown";
    }
}
