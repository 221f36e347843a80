package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.twinwatch.ChildProgram;
import app.twinwatch.Commands;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinSamples;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Downloads to a disk that is really full, made of memory in a name space of the child program. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void aDiskThatFillsUpDuringADownloadIsSaidAndWithRoomAgainItGoesOnWhereItWas() throws Exception {
        assumeTrue(
                Commands.works("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", folder.toString()),
                "a small disk needs name spaces, which are not allowed here");
        List<String> smallDisk = List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$@\"", folder + "");
        Process child = ChildProgram.builder(smallDisk, FillingProgram.class, folder.toString())
                .start();
        try {
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines())
                    .containsExactly(
                            "Failed[reason=DISK, resumable=true]",
                            "a picture is shown all the same",
                            "Ready, the same film",
                            "2 questions, the second for the rest",
                            "nothing half is left");
        } finally {
            child.destroyForcibly();
        }
    }

    /** Fetches a film of a megabyte while there is room for half of it, and again when there is room for all. */
    static final class FillingProgram {
        private FillingProgram() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Path filler = Files.write(folder.resolve("filler"), new byte[1_500_000]);
            byte[] film = film();
            try (MediaServer server = MediaServer.start(FileBehaviour.whole(film, "v1"))) {
                System.out.println(fetch(folder, server.link("/v")));
                showPicture(folder);
                Files.delete(filler);
                if (fetch(folder, server.link("/v")) instanceof VideoResult.Ready(VideoFile file)) {
                    boolean same = Arrays.equals(Files.readAllBytes(file.path()), film);
                    System.out.println("Ready, " + (same ? "the same film" : "another film"));
                }
                List<MediaServer.Request> requests = server.requests();
                boolean rest = requests.getLast().header("range").matches("bytes=[1-9]\\d+-");
                System.out.println(requests.size() + " questions, the second for " + (rest ? "the rest" : "all"));
            }
            try (var left = Files.list(folder.resolve("partial"))) {
                System.out.println(left.findAny().isEmpty() ? "nothing half is left" : "something half is left");
            }
        }

        private static VideoResult fetch(Path folder, MediaLink link) throws Exception {
            PreviewCache cache = new PreviewCache(folder, InstantSource.system());
            try (Videos videos = new Videos(cache, Patience.VIDEO, Videos.LARGEST, true)) {
                return Waiting.await(
                        videos.fetch(TwinSamples.id(1), link, _ -> {}).result());
            }
        }

        private static void showPicture(Path folder) throws Exception {
            try (MediaServer server = MediaServer.serving(TestPictures.quarters("jpg", 640, 480));
                    Pictures pictures = new Pictures(folder, InstantSource.system())) {
                PictureResult result = Waiting.await(pictures.picture(TwinSamples.id(2), server.link("/p"), 320, 320));
                System.out.println(
                        result instanceof PictureResult.Shown ? "a picture is shown all the same" : result.toString());
            }
        }

        /** The short film with a long box behind it that players pass over. */
        private static byte[] film() {
            byte[] film = TestMedia.bytes("film.mp4");
            int rest = 1_000_000;
            return ByteBuffer.allocate(film.length + rest)
                    .put(film)
                    .putInt(rest)
                    .put("free".getBytes(StandardCharsets.US_ASCII))
                    .put(new byte[rest - 8])
                    .array();
        }
    }
}
