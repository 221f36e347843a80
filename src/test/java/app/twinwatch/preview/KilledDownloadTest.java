package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.ChildProgram;
import app.twinwatch.preview.VideoResult.Ready;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real program in the middle of a download, and looks at what the next start makes of it. */
@Timeout(300)
class KilledDownloadTest {
    private static final byte[] FILM = longFilm();

    @TempDir
    Path folder;

    @Test
    void theNextStartGoesOnWhereTheKilledOneWasAndGetsTheSameFilm() throws Exception {
        Random random = new Random(5);
        try (MediaServer server = MediaServer.start((request, out) -> {
            FileBehaviour.whole(FILM, "v1").breakingAfter(300_000).answer(request, out);
            // The rest never comes.
            Thread.sleep(60_000);
        })) {
            int kills = 3;
            for (int kill = 0; kill < kills; kill++) {
                runAndKill(server.link("/v"), sizeOfPart() + 1 + random.nextInt(250_000));
                assertThat(filesIn("contents"))
                        .as("nothing half stands among the whole")
                        .isEmpty();
            }
            assertThat(server.requests()).hasSize(kills);
            server.behave(FileBehaviour.whole(FILM, "v1"));

            VideoResult result = fetch(server.link("/v"));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Ready.class,
                            ready -> assertThat(ready.file().path()).hasBinaryContent(FILM));
            assertThat(server.requests().subList(1, kills + 1))
                    .allSatisfy(request -> assertThat(request.header("range")).matches("bytes=[1-9]\\d+-"));
            assertThat(filesIn("partial")).isEmpty();
        }
    }

    @Test
    void aFilmThatWasKeptJustBeforeTheKillIsWhole() throws Exception {
        try (MediaServer server = MediaServer.start(FileBehaviour.whole(FILM, "v1"))) {
            Process child = ChildProgram.start(
                    FetchingProgram.class,
                    folder.toString(),
                    server.link("/v").signed().toString());
            try (BufferedReader output = child.inputReader()) {
                assertThat(output.lines().anyMatch("done"::equals)).isTrue();
            } finally {
                child.toHandle().destroyForcibly();
                child.waitFor();
            }

            assertThat(fetch(server.link("/v"))).isInstanceOf(Ready.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** @param enough so many bytes must have come before the kill */
    private void runAndKill(MediaLink link, long enough) throws IOException, InterruptedException {
        Process child = ChildProgram.start(
                FetchingProgram.class, folder.toString(), link.signed().toString());
        try (BufferedReader output = child.inputReader()) {
            assertThat(output.lines().mapToLong(Long::parseLong).anyMatch(received -> received >= enough))
                    .isTrue();
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
    }

    private long sizeOfPart() throws IOException {
        for (Path file : filesIn("partial")) {
            if (file.toString().endsWith(".part")) {
                return Files.size(file);
            }
        }
        return 0;
    }

    private VideoResult fetch(MediaLink link) throws Exception {
        PreviewCache cache = new PreviewCache(folder, InstantSource.system());
        try (Videos videos = new Videos(cache, Patience.VIDEO, Videos.LARGEST, true)) {
            return Waiting.await(videos.fetch(TwinSamples.id(1), link, _ -> {}).result());
        }
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

    /** A film of two megabytes: the short one with a long box behind it that players pass over. */
    private static byte[] longFilm() {
        byte[] film = TestMedia.bytes("film.mp4");
        int rest = 2_000_000;
        byte[] noise = new byte[rest - 8];
        new Random(4).nextBytes(noise);
        return ByteBuffer.allocate(film.length + rest)
                .put(film)
                .putInt(rest)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(noise)
                .array();
    }
}
