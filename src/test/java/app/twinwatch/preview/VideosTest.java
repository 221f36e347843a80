package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.VideoResult.Cancelled;
import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.preview.VideoResult.LinkExpired;
import app.twinwatch.preview.VideoResult.Ready;
import app.twinwatch.preview.VideoResult.Unplayable;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos over real sockets, kept in real folders. */
@Timeout(300)
class VideosTest {
    private static final AvatarId ID = TwinSamples.id(1);
    private static final byte[] FILM = TestMedia.bytes("film.mp4");
    private static final byte[] OTHER = TestMedia.bytes("hevc.mp4");

    @TempDir
    Path folder;

    private @Nullable PreviewCache cache;
    private @Nullable Videos videos;

    @AfterEach
    void close() {
        if (videos != null) {
            videos.close();
        }
    }

    @Test
    void aVideoIsFetchedWithoutAnythingSecretAndKeptWhole() throws Exception {
        try (MediaServer server = MediaServer.serving(FILM)) {
            List<Progress> progress = new CopyOnWriteArrayList<>();
            VideoResult result = Waiting.await(
                    videos().fetch(ID, server.link("/v"), progress::add).result());

            VideoFile file = ready(result);
            assertThat(file.path()).hasBinaryContent(FILM).hasExtension("mp4");
            assertThat(file.hasSound()).isTrue();
            assertThat(file.width()).isEqualTo(64);
            assertThat(progress).last().isEqualTo(new Progress(FILM.length, OptionalLong.of(FILM.length)));
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.head())
                            .doesNotContain("x-api-key", "authorization", "cookie", "range:"));
        }
    }

    @Test
    void theNextTimeItOpensFromTheDiskOfflineAndAfterTheLinkExpired() throws Exception {
        MediaLink link;
        try (MediaServer server = MediaServer.serving(FILM)) {
            assertThat(Waiting.await(videos().find(ID, server.link("/v")))).isEmpty();
            fetch(server.link("/v"));
            server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
            restart();
            link = server.link("/v");
            assertThat(fetch(link)).isInstanceOf(Ready.class);
            assertThat(server.requests()).hasSize(1);
        }
        restart();

        assertThat(fetch(link)).isInstanceOf(Ready.class);
        assertThat(Waiting.await(videos().find(ID, link))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDamagedVideoOnTheDiskIsFetchedAgain(boolean keepsItsSize) throws Exception {
        try (MediaServer server = MediaServer.serving(FILM)) {
            Path kept = ready(fetch(server.link("/v"))).path();
            byte[] damaged = FILM.clone();
            damaged[FILM.length / 2] ^= 1;
            Files.write(kept, keepsItsSize ? damaged : new byte[] {1, 2, 3});

            assertThat(ready(fetch(server.link("/v"))).path()).hasBinaryContent(FILM);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "av1.mp4, CODEC",
        "vp9.mp4, CODEC",
        "h264-10-bit.mp4, COLOURS",
        "film.webm, CONTAINER",
        "sound-only.mp4, NO_PICTURE"
    })
    void whatThePlayerCanNotShowIsKeptForOtherProgramsAndNotFetchedTwice(String name, Unplayable.Reason reason)
            throws Exception {
        try (MediaServer server = MediaServer.serving(TestMedia.bytes(name))) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(fetch(server.link("/v"))).isInstanceOfSatisfying(Unplayable.class, unplayable -> {
                    assertThat(unplayable.reason()).isEqualTo(reason);
                    assertThat(unplayable.file())
                            .hasBinaryContent(TestMedia.bytes(name))
                            .hasExtension(name.replaceAll(".*\\.", ""));
                });
                assertThat(Waiting.await(videos().find(ID, server.link("/v")))).isEmpty();
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void somethingElseThanAWholeVideoIsSaidAndLeavesNothingBehind() throws Exception {
        assertFails("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8), Failed.Reason.NOT_A_VIDEO);
        assertFails(new byte[0], Failed.Reason.EMPTY);
        assertFails(Arrays.copyOf(FILM, FILM.length / 2), Failed.Reason.TRUNCATED);
        assertFails(TestMedia.bytes("lossy.webp"), Failed.Reason.NOT_A_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "404 Not Found", "410 Gone"})
    void anExpiredLinkIsAResultOfItsOwn(String status) throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> MediaServer.send(out, status, "", new byte[0]))) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new LinkExpired());
        }
    }

    @Test
    void aServerInTroubleIsUnreachable() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> MediaServer.send(out, "503 Busy", "", FILM))) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.UNREACHABLE, false));
        }
    }

    @Test
    void aRedirectIsFollowedToAllowedAddressesOnly() throws Exception {
        try (MediaServer other = MediaServer.serving(FILM);
                MediaServer server = MediaServer.start((request, out) -> MediaServer.send(
                        out,
                        "302 Found",
                        "Location: " + (request.path().startsWith("/good") ? other.address() : "http://192.0.2.1")
                                + "/film\r\n",
                        new byte[0]))) {
            assertThat(fetch(server.link("/bad"))).isEqualTo(new Failed(Failed.Reason.REFUSED_ADDRESS, false));
            assertThat(fetch(server.link("/good"))).isInstanceOf(Ready.class);
            assertThat(other.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.head())
                            .doesNotContain("x-api-key", "authorization", "cookie", "secret"));
        }
    }

    @Test
    void aBrokenDownloadIsContinuedAlsoAfterARestart() throws Exception {
        FileBehaviour behaviour = FileBehaviour.whole(FILM, "v1");
        try (MediaServer server = MediaServer.start(behaviour.breakingAfter(2000))) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.BROKEN_OFF, true));
            restart();
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.BROKEN_OFF, true));

            List<Progress> progress = new CopyOnWriteArrayList<>();
            VideoResult result = Waiting.await(
                    videos().fetch(ID, server.link("/v"), progress::add).result());

            assertThat(ready(result).path()).hasBinaryContent(FILM);
            assertThat(progress).first().isEqualTo(new Progress(4000, OptionalLong.of(FILM.length)));
            assertThat(server.requests())
                    .extracting(request -> request.header("range"))
                    .containsExactly("", "bytes=2000-", "bytes=4000-");
            assertThat(server.requests())
                    .last()
                    .satisfies(request -> assertThat(request.header("if-range")).isEqualTo("\"v1\""));
        }
    }

    @Test
    void aDateOfChangeThatIsOldEnoughWillDoAsWell() throws Exception {
        String headers = "Date: Tue, 24 Nov 2026 12:00:00 GMT\r\nLast-Modified: Tue, 24 Nov 2026 11:00:00 GMT\r\n";
        try (MediaServer server = MediaServer.start(new FileBehaviour(FILM, headers, 3000))) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.BROKEN_OFF, true));
            assertThat(fetch(server.link("/v"))).isInstanceOf(Ready.class);
            assertThat(server.requests())
                    .last()
                    .satisfies(request -> assertThat(request.header("range")).isEqualTo("bytes=3000-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ETag: W/\"weak\"\r\n",
                "ETag: \"v1\"\r\nAccept-Ranges: none\r\n",
                "Date: Tue, 24 Nov 2026 12:00:00 GMT\r\nLast-Modified: Tue, 24 Nov 2026 11:59:59 GMT\r\n",
                "Last-Modified: Tue, 24 Nov 2026 11:00:00 GMT\r\n"
            })
    void withoutAProofTheDownloadStartsOver(String headers) throws Exception {
        try (MediaServer server = MediaServer.start(new FileBehaviour(FILM, headers, 3000))) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.BROKEN_OFF, false));
            assertThat(filesIn("partial")).isEmpty();
            server.behave(FileBehaviour.whole(FILM, "v1"));

            assertThat(fetch(server.link("/v"))).isInstanceOf(Ready.class);
            assertThat(server.requests())
                    .allSatisfy(request -> assertThat(request.header("range")).isEmpty());
        }
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedFromTheStart() throws Exception {
        try (MediaServer server =
                MediaServer.start(FileBehaviour.whole(FILM, "v1").breakingAfter(3000))) {
            fetch(server.link("/v"));
            server.behave(FileBehaviour.whole(OTHER, "v2"));

            assertThat(ready(fetch(server.link("/v"))).path()).hasBinaryContent(OTHER);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aServerThatIgnoresTheConditionIsNotBelieved() throws Exception {
        try (MediaServer server =
                MediaServer.start(FileBehaviour.whole(FILM, "v1").breakingAfter(3000))) {
            fetch(server.link("/v"));
            byte[] sameSize = TestMedia.bytes("film-index-first.mp4");
            assertThat(sameSize).hasSameSizeAs(FILM);
            server.behave((request, out) -> FileBehaviour.whole(sameSize, "v2")
                    .answer(new MediaServer.Request(request.head().replace("if-range", "x-condition")), out));

            assertThat(ready(fetch(server.link("/v"))).path()).hasBinaryContent(sameSize);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"416 Range Not Satisfiable", "206 Partial Content"})
    void anAnswerThatDoesNotContinueLeadsToAFreshStart(String status) throws Exception {
        try (MediaServer server =
                MediaServer.start(FileBehaviour.whole(FILM, "v1").breakingAfter(3000))) {
            fetch(server.link("/v"));
            server.behave((request, out) -> {
                if (request.header("range").isEmpty()) {
                    MediaServer.send(out, "200 OK", "", FILM);
                } else {
                    MediaServer.send(out, status, "Content-Range: bytes 0-9/10\r\n", new byte[10]);
                }
            });

            assertThat(ready(fetch(server.link("/v"))).path()).hasBinaryContent(FILM);
        }
    }

    @Test
    void anExpiredLinkKeepsWhatHasComeForTheFreshOne() throws Exception {
        FileBehaviour behaviour = FileBehaviour.whole(FILM, "v1");
        try (MediaServer server = MediaServer.start(behaviour.breakingAfter(3000))) {
            fetch(server.link("/v"));
            server.behave((_, out) -> MediaServer.send(out, "403 Forbidden", "", new byte[0]));
            assertThat(fetch(server.link("/v"))).isEqualTo(new LinkExpired());
            server.behave(behaviour);

            assertThat(fetch(server.link("/v"))).isInstanceOf(Ready.class);
            assertThat(server.requests())
                    .last()
                    .satisfies(request -> assertThat(request.header("range")).isEqualTo("bytes=3000-"));
        }
    }

    @Test
    void anAnnouncedSizeOverTheLimitIsRefusedBeforeItComes() throws Exception {
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "ETag: \"v1\"\r\nContent-Length: " + (Videos.LARGEST + 1) + "\r\n");
            new CountDownLatch(1).await();
        })) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.TOO_LARGE, false));
            assertThat(filesIn("partial")).isEmpty();
        }
    }

    @Test
    void aBodyWithoutAnEndIsCutAtTheLimit() throws Exception {
        videos = new Videos(cache(), Patience.VIDEO, 1_000_000, true);
        try (MediaServer server = MediaServer.start((_, out) -> {
            MediaServer.head(out, "200 OK", "ETag: \"v1\"\r\n");
            while (true) {
                out.write(new byte[10_000]);
            }
        })) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.TOO_LARGE, false));
            assertThat(filesIn("partial")).isEmpty();
        }
    }

    @Test
    void aServerThatHangsOrDripsIsGivenUp() throws Exception {
        videos = new Videos(cache(), new Patience(Duration.ofSeconds(1), 20_000), Videos.LARGEST, true);
        try (MediaServer server = MediaServer.start((request, out) -> {
            if (!request.path().startsWith("/silent")) {
                MediaServer.head(out, "200 OK", "ETag: \"v1\"\r\nContent-Length: 1000000\r\n");
            }
            while (true) {
                out.write(new byte[request.path().startsWith("/drip") ? 1 : 0]);
                out.flush();
                Thread.sleep(20);
            }
        })) {
            assertThat(fetch(server.link("/silent"))).isEqualTo(new Failed(Failed.Reason.TOO_SLOW, false));
            assertThat(fetch(server.link("/hangs"))).isEqualTo(new Failed(Failed.Reason.TOO_SLOW, false));
            assertThat(fetch(server.link("/drip"))).isEqualTo(new Failed(Failed.Reason.TOO_SLOW, true));
        }
    }

    @Test
    void cancellingKeepsWhatHasComeForTheNextTime() throws Exception {
        FileBehaviour behaviour = FileBehaviour.whole(FILM, "v1");
        try (MediaServer server = MediaServer.start((request, out) -> {
            behaviour.breakingAfter(1500).answer(request, out);
            new CountDownLatch(1).await();
        })) {
            List<Progress> progress = new CopyOnWriteArrayList<>();
            VideoDownload download = videos().fetch(ID, server.link("/v"), progress::add);
            Waiting.until(() -> progress.stream().anyMatch(step -> step.received() == 1500));
            download.cancel();
            assertThat(Waiting.await(download.result())).isEqualTo(new Cancelled());
            server.behave(behaviour);

            assertThat(fetch(server.link("/v"))).isInstanceOf(Ready.class);
            assertThat(server.requests())
                    .last()
                    .satisfies(request -> assertThat(request.header("range")).isEqualTo("bytes=1500-"));
        }
    }

    @Test
    void severalWhoAskAtOnceShareOneDownloadAndOneMayCancel() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (MediaServer server = MediaServer.start((_, out) -> {
            go.await();
            MediaServer.send(out, "200 OK", "", FILM);
        })) {
            List<Progress> progress = new CopyOnWriteArrayList<>();
            List<VideoDownload> all = IntStream.range(0, 20)
                    .mapToObj(_ -> videos().fetch(ID, server.link("/v"), progress::add))
                    .toList();
            Waiting.until(() -> !server.requests().isEmpty());
            all.getFirst().cancel();
            go.countDown();

            for (VideoDownload download : all.subList(1, 20)) {
                assertThat(ready(Waiting.await(download.result())).path()).hasBinaryContent(FILM);
            }
            assertThat(Waiting.await(all.getFirst().result())).isEqualTo(new Cancelled());
            assertThat(server.requests()).hasSize(1);
            assertThat(progress).isNotEmpty();
        }
    }

    @Test
    void theSameContentOfTwoTwinsIsKeptOnce() throws Exception {
        try (MediaServer server = MediaServer.serving(FILM)) {
            fetch(server.link("/v"));
            Waiting.await(videos().fetch(TwinSamples.id(2), server.link("/w"), _ -> {})
                    .result());

            assertThat(filesIn("contents")).hasSize(1);
        }
    }

    @Test
    void aListenerThatThrowsDisturbsNobody() throws Exception {
        try (MediaServer server = MediaServer.serving(FILM)) {
            VideoDownload download = videos().fetch(ID, server.link("/v"), _ -> {
                throw new IllegalStateException("listener");
            });

            assertThat(Waiting.await(download.result())).isInstanceOf(Ready.class);
        }
    }

    @Test
    void theEndOfTheProgramEndsWhatIsUnderWay() throws Exception {
        try (MediaServer server = MediaServer.start((_, _) -> new CountDownLatch(1).await())) {
            VideoDownload hanging = videos().fetch(ID, server.link("/v"), _ -> {});
            Waiting.until(() -> !server.requests().isEmpty());
            videos().close();

            assertThat(Waiting.await(hanging.result())).isEqualTo(new Cancelled());
            assertThat(fetch(server.link("/v"))).isEqualTo(new Cancelled());
        }
    }

    @Test
    void aFolderThatCanNotBeWrittenIsSaid() throws Exception {
        folder = Files.createFile(folder.resolve("file"));
        try (MediaServer server = MediaServer.serving(FILM)) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.DISK, false));
        }
    }

    @Test
    void aSilentCopyStandsBesideTheVideoUntilTheNextStart() throws Exception {
        try (MediaServer server = MediaServer.serving(FILM)) {
            VideoFile film = ready(fetch(server.link("/v")));
            VideoFile silent = Waiting.await(videos().withoutSound(film)).orElseThrow();

            assertThat(silent.hasSound()).isFalse();
            assertThat(silent.path()).exists().hasExtension("mp4");
            assertThat(film.path()).hasBinaryContent(FILM);
            restart();
            fetch(server.link("/another"));
            assertThat(silent.path()).doesNotExist();
        }
    }

    @Test
    void aPartThatStaysBehindCountsForTheLimitAndIsStillContinued() throws Exception {
        FileBehaviour behaviour = FileBehaviour.whole(FILM, "v1");
        try (MediaServer server = MediaServer.start(behaviour.breakingAfter(3000))) {
            cache().keep(new MediaKey(ID, server.link("/old"), MediaKey.Kind.PICTURE), new byte[5000], "webp");
            cache().limit(7000);
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(Failed.Reason.BROKEN_OFF, true));

            assertThat(cache().used()).isLessThanOrEqualTo(7000);
            assertThat(filesIn("contents")).isEmpty();
            server.behave(behaviour);
            assertThat(fetch(server.link("/v"))).isInstanceOf(Ready.class);
            assertThat(server.requests())
                    .last()
                    .satisfies(request -> assertThat(request.header("range")).isEqualTo("bytes=3000-"));
        }
    }

    @Test
    void aSilentCopyCountsForTheLimitAndCostsNeitherItselfNorItsVideo() throws Exception {
        try (MediaServer server = MediaServer.serving(FILM)) {
            cache().keep(new MediaKey(ID, server.link("/old"), MediaKey.Kind.PICTURE), new byte[5000], "webp");
            cache().limit(FILM.length * 2L + 1000);
            VideoFile film = ready(fetch(server.link("/v")));
            assertThat(filesIn("contents")).hasSize(2);
            VideoFile silent = Waiting.await(videos().withoutSound(film)).orElseThrow();

            assertThat(cache().used()).isEqualTo(FILM.length * 2L);
            assertThat(film.path()).exists();
            assertThat(silent.path()).exists();
        }
    }

    private void assertFails(byte[] content, Failed.Reason reason) throws Exception {
        try (MediaServer server = MediaServer.start(FileBehaviour.whole(content, "v1"))) {
            assertThat(fetch(server.link("/v"))).isEqualTo(new Failed(reason, false));
            assertThat(filesIn("contents")).isEmpty();
            assertThat(filesIn("partial")).isEmpty();
        }
    }

    private static VideoFile ready(VideoResult result) {
        assertThat(result).isInstanceOf(Ready.class);
        return ((Ready) result).file();
    }

    private VideoResult fetch(MediaLink link) throws Exception {
        return Waiting.await(videos().fetch(ID, link, _ -> {}).result());
    }

    private Videos videos() {
        if (videos == null) {
            videos = new Videos(cache(), Patience.VIDEO, Videos.LARGEST, true);
        }
        return videos;
    }

    private PreviewCache cache() {
        if (cache == null) {
            cache = new PreviewCache(folder, InstantSource.system());
        }
        return cache;
    }

    private void restart() {
        close();
        videos = null;
        cache = null;
    }

    private List<Path> filesIn(String name) throws IOException {
        Path place = folder.resolve(name);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}
