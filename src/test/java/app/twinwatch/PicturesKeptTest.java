package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.TestMedia;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the picture of a twin that just became ready, with a real server and a real cache. */
class PicturesKeptTest {
    private final Watchlist watchlist = new Watchlist(List.of());

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MediaServer server;

    @SuppressWarnings("NullAway.Init")
    private Pictures pictures;

    @BeforeEach
    void open() throws IOException {
        server = MediaServer.serving(TestMedia.bytes("lossy.webp"));
        pictures = new Pictures(folder, new RestlessClock());
    }

    @AfterEach
    void close() throws IOException {
        pictures.close();
        server.close();
    }

    @Test
    void aPictureOfATwinThatBecameReadyIsKeptWithoutAnybodyLookingAtIt() {
        try (PicturesKept _ = new PicturesKept(watchlist, pictures, Duration.ofMillis(1))) {
            ready();
            Eventually.that("it is fetched", () -> server.requests().size() == 1);
            Eventually.that("it is there", () -> files() == 1);
        }
    }

    @Test
    void aHostThatIsDownForAMomentCostsNoPicture() {
        server.behave((_, out) -> MediaServer.send(out, "503 Service Unavailable", "", new byte[0]));
        try (PicturesKept _ = new PicturesKept(watchlist, pictures, Duration.ofMillis(1))) {
            ready();
            Eventually.that("it is tried again", () -> server.requests().size() > 2);
            server.behave((_, out) -> MediaServer.send(out, "200 OK", "", TestMedia.bytes("lossy.webp")));
            Eventually.that("it is there", () -> files() == 1);
        }
    }

    @Test
    void aHostThatStaysDownIsLeftAloneAfterAWhile() {
        AtomicInteger refused = new AtomicInteger();
        server.behave((_, out) -> {
            MediaServer.send(out, "503 Service Unavailable", "", new byte[0]);
            refused.incrementAndGet();
        });
        try (PicturesKept _ = new PicturesKept(watchlist, pictures, Duration.ofMillis(1))) {
            ready();
            Eventually.that("it is tried for an hour", () -> refused.get() == 30);
            server.behave((_, out) -> MediaServer.send(out, "200 OK", "", TestMedia.bytes("lossy.webp")));
            watchlist.add(List.of(TwinSamples.id(2)), TwinSamples.NOON);
            observe(2);
            Eventually.that("the next one is fetched", () -> files() == 1);
        }
        assertThat(server.requests()).hasSize(31);
    }

    @Test
    void aTwinThatLeftTheListIsForgotten() {
        server.behave((request, out) -> {
            boolean down = request.path().startsWith("/picture1?");
            MediaServer.send(
                    out,
                    down ? "503 Service Unavailable" : "200 OK",
                    "",
                    down ? new byte[0] : TestMedia.bytes("lossy.webp"));
        });
        try (PicturesKept _ = new PicturesKept(watchlist, pictures, Duration.ofMillis(1))) {
            ready();
            Eventually.that("it is tried", () -> questions() > 0);
            watchlist.remove(List.of(TwinSamples.id(1)));
            // One may have been under way.
            long most = questions() + 1;
            for (int number = 2; number <= 8; number++) {
                watchlist.add(List.of(TwinSamples.id(number)), TwinSamples.NOON);
                observe(number);
                int kept = number - 1;
                Eventually.that("the next one is kept", () -> notes() == kept);
            }
            assertThat(questions()).isLessThanOrEqualTo(most);
        }
    }

    private long questions() {
        return server.requests().stream()
                .filter(request -> request.path().startsWith("/picture1?"))
                .count();
    }

    private long notes() throws IOException {
        Path notes = folder.resolve("notes");
        try (Stream<Path> files = Files.isDirectory(notes) ? Files.list(notes) : Stream.empty()) {
            return files.count();
        }
    }

    private void ready() {
        watchlist.add(List.of(TwinSamples.id(1)), TwinSamples.NOON);
        observe(1);
    }

    private void observe(int number) {
        TwinFacts facts =
                TwinSamples.readyFacts("Maya", Optional.of(server.link("/picture" + number)), Optional.empty());
        watchlist.observe(TwinSamples.id(number), facts, TwinSamples.NOON.plusSeconds(60));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".webp")).count();
        }
    }
}
