package app.twinwatch.ui.preview;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Films for tests: two seconds long and a stamp in size. */
final class VideoSamples {
    /** H.264, 64 x 64, without sound, so that it plays on a computer without a sound device. */
    static final Path SILENT = file("silent.mp4");

    /** H.264, 96 x 54, without sound. */
    static final Path OTHER = file("other.mp4");

    /** H.264 with AAC sound. */
    static final Path WITH_SOUND = file("sound.mp4");

    /** VP9, which JavaFX does not show. */
    static final Path OTHER_PICTURE = file("no-picture.mp4");

    private VideoSamples() {}

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(VideoSamples.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
