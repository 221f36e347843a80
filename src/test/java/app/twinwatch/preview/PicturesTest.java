package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.PictureResult.Shown;
import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures over real sockets, kept in real folders. */
@Timeout(300)
class PicturesTest {
    private static final AvatarId ID = TwinSamples.id(1);
    private static final byte[] FILE = TestMedia.bytes("lossy.webp");

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private @Nullable Pictures pictures;

    @AfterEach
    void close() {
        if (pictures != null) {
            pictures.close();
        }
    }

    @Test
    void aPictureIsFetchedWithoutAnythingSecretAndMadeToFit() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            PictureResult result = ask(server.link("/files/preview.JPG"), 32);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Shown.class,
                            shown -> assertThat(shown.picture().width()).isEqualTo(32));
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.head()).doesNotContain("x-api-key", "authorization", "cookie"));
        }
    }

    @Test
    void theNextTimeItComesFromTheDiskWhateverTheSignature() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            ask(server.link("/a.webp"), 32);
            restart();

            assertThat(ask(server.link("/a.webp"), 50)).isInstanceOf(Shown.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void itOpensOfflineAndAfterTheLinkExpired() throws Exception {
        MediaLink link;
        try (MediaServer server = MediaServer.serving(FILE)) {
            link = server.link("/a.webp");
            ask(link, 32);
            server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
            restart();
            assertThat(ask(link, 40)).isInstanceOf(Shown.class);
        }
        restart();

        assertThat(ask(link, 32)).isInstanceOf(Shown.class);
    }

    @Test
    void aDamagedFileOnTheDiskIsFetchedAgain() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            ask(server.link("/a.webp"), 32);
            damageAllFiles();
            restart();

            assertThat(ask(server.link("/a.webp"), 32)).isInstanceOf(Shown.class);
            assertThat(server.requests()).hasSize(2);
            restart();
            assertThat(ask(server.link("/a.webp"), 32)).isInstanceOf(Shown.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void noSignatureReachesTheDisk() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            ask(server.link("/a.webp"), 32);
        }

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.toList();
            assertThat(all).allSatisfy(file -> assertThat(file.toString()).doesNotContain("secret", "a.webp"));
            assertThat(all.stream().filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("secret"));
        }
    }

    @Test
    void twoWhoAskForTheSamePictureShareOneDownload() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (MediaServer server = MediaServer.start((_, out) -> {
            go.await();
            MediaServer.send(out, "200 OK", "", FILE);
        })) {
            CompletableFuture<PictureResult> first = pictures().picture(ID, server.link("/a.webp"), 32, 32);
            CompletableFuture<PictureResult> same = pictures().picture(ID, server.link("/a.webp"), 32, 32);
            CompletableFuture<PictureResult> larger = pictures().picture(ID, server.link("/a.webp"), 64, 64);
            Waiting.until(() -> !server.requests().isEmpty());
            go.countDown();

            assertThat(List.of(Waiting.await(first), Waiting.await(same), Waiting.await(larger)))
                    .allSatisfy(result -> assertThat(result).isInstanceOf(Shown.class));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whoCancelsDoesNotHurtTheOther() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (MediaServer server = MediaServer.start((_, out) -> {
            go.await();
            MediaServer.send(out, "200 OK", "", FILE);
        })) {
            CompletableFuture<PictureResult> first = pictures().picture(ID, server.link("/a.webp"), 32, 32);
            CompletableFuture<PictureResult> second = pictures().picture(ID, server.link("/a.webp"), 32, 32);
            Waiting.until(() -> !server.requests().isEmpty());
            first.cancel(true);
            go.countDown();

            assertThat(Waiting.await(second)).isInstanceOf(Shown.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aPictureThatNobodyWantsAnyMoreIsNotWaitedFor() throws Exception {
        try (MediaServer server = MediaServer.start((request, out) -> {
            if (!request.path().startsWith("/wanted")) {
                new CountDownLatch(1).await();
            }
            MediaServer.send(out, "200 OK", "", FILE);
        })) {
            // More than are downloaded at the same time.
            List<CompletableFuture<PictureResult>> hanging = IntStream.range(0, 12)
                    .mapToObj(number -> pictures().picture(TwinSamples.id(number), server.link("/" + number), 32, 32))
                    .toList();
            Waiting.until(() -> server.requests().size() == 4);
            hanging.forEach(future -> future.cancel(true));

            assertThat(ask(server.link("/wanted"), 32)).isInstanceOf(Shown.class);
        }
    }

    @Test
    void aPictureThatWasGivenUpCanBeAskedForAgainAtOnce() throws Exception {
        try (MediaServer server = MediaServer.start((_, _) -> new CountDownLatch(1).await())) {
            CompletableFuture<PictureResult> first = pictures().picture(ID, server.link("/a.webp"), 32, 32);
            Waiting.until(() -> !server.requests().isEmpty());
            server.behave((_, out) -> MediaServer.send(out, "200 OK", "", FILE));
            first.cancel(true);

            assertThat(ask(server.link("/a.webp"), 32)).isInstanceOf(Shown.class);
        }
    }

    @Test
    void anExpiredLinkIsSaidAndNotTriedAgainForAMinute() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> MediaServer.send(out, "403 Forbidden", "", FILE))) {
            MediaLink link = server.link("/a.webp");

            assertThat(ask(link, 32)).isEqualTo(new Unavailable(Reason.LINK_EXPIRED));
            assertThat(ask(link, 64)).isEqualTo(new Unavailable(Reason.LINK_EXPIRED));
            assertThat(server.requests()).hasSize(1);
            clock.advance(Duration.ofSeconds(61));
            assertThat(ask(link, 32)).isEqualTo(new Unavailable(Reason.LINK_EXPIRED));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aFreshSignatureIsTriedAtOnce() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> MediaServer.send(out, "403 Forbidden", "", FILE))) {
            ask(server.link("/a.webp"), 32);
            server.behave((_, out) -> MediaServer.send(out, "200 OK", "", FILE));

            assertThat(ask(server.link("/a.webp"), 32)).isInstanceOf(Shown.class);
        }
    }

    @Test
    void aFileThatCanNotBeReadIsNotKept() throws Exception {
        byte[] broken = Arrays.copyOf(TestPictures.quarters("png", 64, 48), 60);
        try (MediaServer server = MediaServer.serving(broken)) {
            assertThat(ask(server.link("/a.png"), 32)).isEqualTo(new Unavailable(Reason.DAMAGED));
            server.behave((_, out) -> MediaServer.send(out, "200 OK", "", FILE));
            restart();

            assertThat(ask(server.link("/a.png"), 32)).isInstanceOf(Shown.class);
        }
    }

    /** A file of a few KB that would keep its decoder busy for some ten seconds, and with a few more for hours. */
    @Test
    void aPictureThatDoesNotEndIsDamageAndKeepsNothingFromItsWork() throws Exception {
        byte[] slow = TestPictures.slowWebp(1000, 1000, 20_000);
        pictures = new Pictures(
                new PictureFiles(new PreviewCache(folder, clock), clock, Patience.SMALL),
                new DecoderThreads(Duration.ofSeconds(4)));
        try (MediaServer server = MediaServer.serving(slow)) {
            CompletableFuture<PictureResult> first = pictures.picture(ID, server.link("/a"), 32, 32);
            CompletableFuture<PictureResult> second = pictures.picture(ID, server.link("/b"), 32, 32);
            assertThat(Waiting.await(first)).isEqualTo(new Unavailable(Reason.DAMAGED));
            server.behave((_, out) -> MediaServer.send(out, "200 OK", "", FILE));

            assertThat(ask(server.link("/c"), 32)).isInstanceOf(Shown.class);
            assertThat(Waiting.await(second)).isEqualTo(new Unavailable(Reason.DAMAGED));
            restart();
            assertThat(ask(server.link("/a"), 32)).isInstanceOf(Shown.class);
        }
    }

    @Test
    void aPageInsteadOfAPictureIsSaid() throws Exception {
        try (MediaServer server = MediaServer.serving("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8))) {
            assertThat(ask(server.link("/a.webp"), 32)).isEqualTo(new Unavailable(Reason.NOT_A_PICTURE));
        }
    }

    @Test
    void theOriginalFileIsThereToBeSaved() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            assertThat(Waiting.await(pictures().original(ID, server.link("/a.JPG"))))
                    .hasValueSatisfying(file -> {
                        assertThat(file.path()).hasBinaryContent(FILE);
                        assertThat(file.ending()).isEqualTo("webp");
                    });
            assertThat(ask(server.link("/a.JPG"), 32)).isInstanceOf(Shown.class);
            assertThat(server.requests()).hasSize(1);
            server.behave((_, out) -> MediaServer.send(out, "404 Not Found", "", new byte[0]));
            assertThat(Waiting.await(pictures().original(ID, server.link("/b"))))
                    .isEmpty();
        }
    }

    @Test
    void atFullSizeNothingIsLost() throws Exception {
        try (MediaServer server = MediaServer.serving(TestPictures.quarters("png", 3000, 20))) {
            assertThat(Waiting.await(pictures().fullSize(ID, server.link("/a"))))
                    .isInstanceOfSatisfying(
                            Shown.class,
                            shown -> assertThat(shown.picture().width()).isEqualTo(3000));
        }
    }

    @Test
    void aFolderThatCanNotBeWrittenOnlyCostsTheKeeping() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        folder = file;
        try (MediaServer server = MediaServer.serving(FILE)) {
            assertThat(ask(server.link("/a.webp"), 32)).isInstanceOf(Shown.class);
        }
    }

    @Test
    void whoAsksAfterTheEndGetsAnAnswerToo() throws Exception {
        try (MediaServer server = MediaServer.serving(FILE)) {
            pictures().close();

            assertThat(ask(server.link("/a.webp"), 32)).isEqualTo(new Unavailable(Reason.UNREACHABLE));
        }
    }

    @Test
    void theEndOfTheProgramEndsWhatIsUnderWay() throws Exception {
        try (MediaServer server = MediaServer.start((_, _) -> new CountDownLatch(1).await())) {
            CompletableFuture<PictureResult> hanging = pictures().picture(ID, server.link("/a.webp"), 32, 32);
            Waiting.until(() -> !server.requests().isEmpty());
            pictures().close();

            assertThat(Waiting.await(hanging)).isEqualTo(new Unavailable(Reason.UNREACHABLE));
        }
    }

    private PictureResult ask(MediaLink link, int size) throws Exception {
        return Waiting.await(pictures().picture(ID, link, size, size));
    }

    private Pictures pictures() {
        if (pictures == null) {
            pictures = new Pictures(folder, clock);
        }
        return pictures;
    }

    private void restart() {
        close();
        pictures = null;
    }

    private void damageAllFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("contents"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private static final class MovingClock implements InstantSource {
        private volatile Instant now = TwinSamples.NOON;

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
