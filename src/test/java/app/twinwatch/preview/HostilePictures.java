package app.twinwatch.preview;

import app.twinwatch.fuzz.HostileReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The reader of whole pictures, made to fit a card. */
public final class HostilePictures implements HostileReader {
    private static final int BYTES_A_PIXEL = 8;
    private static final long NANOS_A_PIXEL = 10;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    private final PictureDecoder decoder = new PictureDecoder();

    @Override
    public List<byte[]> samples() {
        return Stream.concat(
                        Stream.of(
                                TestPictures.jpegWithOrientation(32, 24, 6, true),
                                TestPictures.jpegWithOrientation(24, 32, 3, false),
                                TestPictures.plainInks(10, 20, 30, 40),
                                TestPictures.quarters("png", 32, 24),
                                TestPictures.quarters("gif", 32, 24),
                                TestPictures.bomb(64, 64)),
                        Stream.of(
                                        "lossy.webp",
                                        "lossless.webp",
                                        "see-through.webp",
                                        "animated.webp",
                                        "animated.gif",
                                        "four-inks.jpg")
                                .map(TestMedia::bytes))
                .toList();
    }

    /** Where a format does not let pixels be left out while reading, a picture stands in memory as large as it says. */
    @Override
    public long mostMemory(byte[] input) {
        return MOST_MEMORY + BYTES_A_PIXEL * Math.min(pixels(input), PictureDecoder.MAXIMUM_PIXELS);
    }

    /** A few bytes can mean forty million pixels, each of which is made and then left out. */
    @Override
    public Duration longest(byte[] input) {
        return LONGEST.plusNanos(NANOS_A_PIXEL * Math.min(pixels(input), PictureDecoder.MAXIMUM_PIXELS));
    }

    private static long pixels(byte[] input) {
        try (PictureBytes bytes = new PictureBytes(input)) {
            ImageReader reader = ImageIO.getImageReaders(bytes).next();
            reader.setInput(bytes);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException _) {
            return 0;
        }
    }

    @Override
    public void read(byte[] input) {
        if (decoder.decode(input, WIDTH, HEIGHT) instanceof PictureResult.Shown(Picture picture)
                && (picture.width() > WIDTH || picture.height() > HEIGHT)) {
            throw new AssertionError("larger than the card: " + picture.width() + " x " + picture.height());
        }
    }
}
