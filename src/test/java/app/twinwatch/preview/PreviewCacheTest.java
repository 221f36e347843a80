package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.twinwatch.preview.MediaKey.Kind;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real folder with a limit. */
@Timeout(300)
class PreviewCacheTest {
    @TempDir
    Path folder;

    private volatile Instant now = TwinSamples.NOON;

    @Test
    void whatIsKeptIsFoundUnderEverySignature() {
        PreviewCache cache = cache();
        cache.keep(key(1, "Signature=a"), content(1, 10), "webp");

        assertThat(cache.bytes(key(1, "Signature=b"))).hasValue(content(1, 10));
        assertThat(cache().bytes(key(1, "Signature=c"))).hasValue(content(1, 10));
        assertThat(cache.bytes(key(2, "Signature=a"))).isEmpty();
    }

    @Test
    void aPictureAVideoAndAVoiceOfOneAddressDoNotCoverEachOther() {
        PreviewCache cache = cache();
        cache.keep(key(1, "", Kind.PICTURE), content(1, 10), "webp");
        cache.keep(key(1, "", Kind.VIDEO), content(2, 20), "mp4");
        cache.keep(key(1, "", Kind.VOICE), content(3, 30), "wav");

        assertThat(cache.bytes(key(1, "", Kind.PICTURE))).hasValue(content(1, 10));
        assertThat(cache.find(key(1, "", Kind.VIDEO)).orElseThrow().path()).hasBinaryContent(content(2, 20));
        assertThat(cache.find(key(1, "", Kind.VOICE)).orElseThrow().path()).hasBinaryContent(content(3, 30));
    }

    /** The digest of the ID and the address, which older versions named every file after. */
    @Test
    void thePicturesOfOlderVersionsAreStillFound() {
        MediaKey key = key(1, "Signature=a");

        assertThat(key.name()).isEqualTo(Sha256.of(TwinSamples.id(1).value() + "\nhttps://files.example/1"));
    }

    @Test
    void aFileThatIsTooLargeForTheMemoryIsNotReadIntoIt() {
        PreviewCache cache = cache();
        cache.keep(key(1, ""), new byte[PictureDecoder.MAXIMUM_BYTES], "webp");
        cache.keep(key(2, ""), new byte[PictureDecoder.MAXIMUM_BYTES + 1], "webp");

        assertThat(cache.bytes(key(1, ""))).isPresent();
        assertThat(cache.bytes(key(2, ""))).isEmpty();
        assertThat(cache.find(key(2, ""))).isPresent();
    }

    @Test
    void aLookDoesNotMakeTheFolder() throws IOException {
        PreviewCache cache = cache();
        cache.bytes(key(1, ""));
        cache.used();
        cache.limit(10);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFoldersAreClosedToOthers() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        cache().keep(key(1, ""), content(1, 10), "webp");

        try (Stream<Path> folders = Files.list(folder)) {
            assertThat(folders)
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .isEqualTo("rwx------"));
        }
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() {
        PreviewCache cache = cache();
        cache.limit(1000);
        for (int number = 1; number <= 10; number++) {
            keep(cache, number, 100);
        }
        find(cache, 1);
        keep(cache, 11, 100);

        assertThat(present(cache, 11)).contains(1, 10, 11).doesNotContain(2, 3);
        assertThat(cache.used()).isLessThanOrEqualTo(1000);
    }

    @Test
    void aSmallerLimitCountsAtOnce() {
        PreviewCache cache = cache();
        for (int number = 1; number <= 10; number++) {
            keep(cache, number, 100);
        }
        assertThat(cache.used()).isEqualTo(1000);
        cache.limit(350);

        assertThat(present(cache, 10)).containsExactly(8, 9, 10);
        assertThat(cache.used()).isEqualTo(300);
    }

    @Test
    void theLimitCountsWhatAnEarlierRunKept() {
        PreviewCache before = cache();
        for (int number = 1; number <= 5; number++) {
            keep(before, number, 100);
        }
        PreviewCache cache = cache();
        cache.limit(500);
        keep(cache, 6, 100);

        assertThat(cache.used()).isLessThanOrEqualTo(500);
        assertThat(present(cache, 6)).contains(6).doesNotContain(1);
    }

    @Test
    void oneFileOverTheLimitIsKeptUntilTheNextOneComes() {
        PreviewCache cache = cache();
        cache.limit(100);
        keep(cache, 1, 5000);
        assertThat(present(cache, 2)).containsExactly(1);
        keep(cache, 2, 50);

        assertThat(present(cache, 2)).containsExactly(2);
    }

    @Test
    void aPartialDownloadCountsAndGoesTooButNotUnderWay() throws IOException {
        PreviewCache cache = cache();
        PartialFile idle = partial(cache, 1, 400);
        PartialFile running = partial(cache, 2, 400);
        cache.hold(running.file());
        assertThat(cache.used()).isGreaterThan(800);
        cache.limit(0);

        assertThat(idle.file()).doesNotExist();
        assertThat(running.file()).exists();
        cache.release(running.file());
        cache.clear();
        assertThat(running.file()).doesNotExist();
    }

    @Test
    void whatCameInOtherwiseIsMeasuredAndStays() throws IOException {
        PreviewCache cache = cache();
        cache.limit(1000);
        keep(cache, 1, 400);
        keep(cache, 2, 400);
        PartialFile newest = partial(cache, 3, 400);
        assertThat(cache.used()).isGreaterThan(1000);
        cache.settle(newest.files());

        assertThat(present(cache, 2)).containsExactly(2);
        assertThat(newest.beginning()).isPresent();
        assertThat(cache.used()).isLessThanOrEqualTo(900);
    }

    @Test
    void contentThatIsThereAlreadyIsNotTouchedSoThatItCanGoOnPlaying() throws IOException {
        PreviewCache cache = cache();
        cache.keep(key(1, ""), content(1, 100), "webp");
        Object identity = Files.readAttributes(onlyFileIn("contents"), BasicFileAttributes.class)
                .fileKey();
        cache.keep(key(2, ""), content(1, 100), "webp");

        assertThat(Files.readAttributes(onlyFileIn("contents"), BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(identity);
        assertThat(cache.bytes(key(2, ""))).isPresent();
        assertThat(filesIn("temporary")).isZero();
    }

    @Test
    void nonsenseBesideAPartIsNotContinued() throws IOException {
        PreviewCache cache = cache();
        PartialFile partial = partial(cache, 1, 100);
        assertThat(partial.beginning()).isPresent();
        Path note = folder.resolve("partial").resolve(key(1, "").name() + ".note");
        for (String text : List.of("", "\"tag\"", "\"tag\"\nmany", "\"tag\"\n99", "\n10000", "\u0001\n10000")) {
            Files.writeString(note, text);
            assertThat(partial.beginning()).as(text).isEmpty();
        }
    }

    @Test
    void afterClearingNothingIsLeft() throws IOException {
        PreviewCache cache = cache();
        keep(cache, 1, 100);
        partial(cache, 2, 100);
        cache.release(cache.newTemporary(".mp4"));
        cache.clear();

        assertThat(cache.used()).isZero();
        assertThat(files()).isEmpty();
        keep(cache, 1, 100);
        assertThat(present(cache, 1)).containsExactly(1);
    }

    @Test
    void notesAboutDroppedFilesGoWithThem() throws IOException {
        PreviewCache cache = cache();
        for (int number = 1; number <= 10; number++) {
            keep(cache, number, 100);
        }
        cache.limit(200);

        assertThat(files()).hasSize(4);
    }

    @Test
    void aFileThatCanNotBeDeletedIsPutUpWith() throws IOException {
        PreviewCache cache = cache();
        keep(cache, 1, 100);
        // A folder that is not empty stands for a file that Windows does not let go.
        Files.createDirectories(folder.resolve("contents/held/open"));
        cache.limit(0);
        keep(cache, 2, 100);

        assertThat(present(cache, 2)).containsExactly(2);
    }

    @Test
    void nonsenseInANoteLeadsNowhere() throws IOException {
        PreviewCache cache = cache();
        keep(cache, 1, 100);
        Path note = onlyFileIn("notes");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String text :
                List.of("", "../../secret.txt 6", "x".repeat(100_000), "0".repeat(64) + ".webp 99999999999999999")) {
            Files.writeString(note, text);
            assertThat(cache.bytes(key(1, ""))).isEmpty();
        }
        Files.write(note, new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThat(cache.bytes(key(1, ""))).isEmpty();
    }

    @Test
    void manyThreadsKeepAndFindAndDropWithoutEverSeeingHalfAFile() throws Exception {
        PreviewCache cache = cache();
        cache.limit(60_000);
        CyclicBarrier start = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, 8)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        for (int round = 0; round < 60; round++) {
                            int number = (thread + round) % 12;
                            cache.keep(key(number, ""), content(number, 10_000), "webp");
                            Optional<byte[]> found = cache.bytes(key(number, ""));
                            if (found.isPresent()) {
                                assertThat(found.get()).isEqualTo(content(number, 10_000));
                            }
                        }
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(cache.used()).isLessThanOrEqualTo(60_000);
    }

    private PreviewCache cache() {
        return new PreviewCache(folder, () -> now);
    }

    private void keep(PreviewCache cache, int number, int size) {
        now = now.plusSeconds(1);
        cache.keep(key(number, ""), content(number, size), "webp");
    }

    private void find(PreviewCache cache, int number) {
        now = now.plusSeconds(1);
        assertThat(cache.bytes(key(number, ""))).isPresent();
    }

    private static List<Integer> present(PreviewCache cache, int most) {
        return IntStream.rangeClosed(1, most)
                .filter(number -> cache.bytes(key(number, "")).isPresent())
                .boxed()
                .toList();
    }

    private static PartialFile partial(PreviewCache cache, int number, int size) throws IOException {
        PartialFile partial = cache.partial(key(number, ""));
        try (var output = partial.begin(Optional.of("\"tag\""), Optional.of(10_000L))) {
            output.write(new byte[size]);
        }
        return partial;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path onlyFileIn(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.findFirst().orElseThrow();
        }
    }

    private long filesIn(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.count();
        }
    }

    private static MediaKey key(int number, String query) {
        return key(number, query, Kind.PICTURE);
    }

    private static MediaKey key(int number, String query, Kind kind) {
        return new MediaKey(
                TwinSamples.id(number),
                MediaLink.parse("https://files.example/" + number + "?" + query).orElseThrow(),
                kind);
    }

    private static byte[] content(int number, int size) {
        return (number + " ").repeat(size).substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }
}
