package app.twinwatch.preview;

import app.twinwatch.fuzz.HostileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reader of the heads of a video, which decides whether the player gets it. */
public final class HostileVideos implements HostileReader {
    private final VideoInspection inspection = new VideoInspection(true);
    private final Path file;

    public HostileVideos() {
        try {
            file = Files.createTempFile("twinwatch-hostile-", ".mp4");
            file.toFile().deleteOnExit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<byte[]> samples() {
        return Stream.of(
                        "film-index-first.mp4",
                        "fragmented.mp4",
                        "hevc.mp4",
                        "h264-10-bit.mp4",
                        "sound-only.mp4",
                        "film.mov")
                .map(TestMedia::bytes)
                .toList();
    }

    @Override
    public void read(byte[] input) throws IOException {
        Files.write(file, input);
        inspection.inspect(file);
    }
}
