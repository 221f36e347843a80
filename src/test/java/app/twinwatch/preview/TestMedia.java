package app.twinwatch.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Media files of the tests; made with cwebp, gif2webp, ImageMagick and ffmpeg. */
public final class TestMedia {
    private TestMedia() {}

    public static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(TestMedia.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
