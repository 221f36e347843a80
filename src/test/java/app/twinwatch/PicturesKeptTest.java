package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.MediaServer;
import app.twinwatch.preview.Pictures;
import app.twinwatch.preview.TestMedia;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
    /** Each look at the clock is two minutes after the one before, so that no link is left alone for long. */
    private final AtomicInteger looks = new AtomicInteger();

    private final InstantSource clock = () -> TwinSamples.NOON.plus(Duration.ofMinutes(2L * looks.incrementAndGet()));
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
        pictures = new Pictures(folder, clock);
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

    private void ready() {
        watchlist.add(List.of(TwinSamples.id(1)), TwinSamples.NOON);
        observe(1);
    }

    private void observe(int number) {
        TwinFacts facts = new TwinFacts(
                new TwinState.Ready(),
                Optional.of("Maya"),
                Optional.of(TwinSamples.NOON),
                Optional.of(server.link("/picture" + number)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        watchlist.observe(TwinSamples.id(number), facts, TwinSamples.NOON.plusSeconds(60));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".webp")).count();
        }
    }
}
