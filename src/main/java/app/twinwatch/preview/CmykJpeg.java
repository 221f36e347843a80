package app.twinwatch.preview;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Reads the colours of JPEGs made for printing, which ImageIO hands over raw only: cyan, magenta, yellow and black
 * instead of red, green and blue.
 *
 * <p>Adobe's programs, and those that follow them, write the four inverted, and may write the first three as YCbCr
 * (Adobe Technical Note 5116). Colour profiles are not looked at: a face is recognised without.
 */
final class CmykJpeg {
    private static final int APP14 = 0xEE;
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final int COMPONENTS = 5;
    private static final int YCCK = 2;

    private CmykJpeg() {}

    /** Says whether these bytes are a JPEG of four colours. Never throws. */
    static boolean isOne(byte[] bytes, PictureFormat format) {
        return format == PictureFormat.JPEG
                && JpegSegment.of(bytes).stream()
                        .anyMatch(segment -> isFrame(segment.marker())
                                && segment.content().capacity() > COMPONENTS
                                && segment.content().get(COMPONENTS) == 4);
    }

    /** Turns the four raw colours of such a JPEG into red, green and blue. */
    static BufferedImage rgb(Raster raw, byte[] jpeg) {
        Optional<Integer> adobe = adobeTransform(JpegSegment.of(jpeg));
        BufferedImage picture = new BufferedImage(raw.getWidth(), raw.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[4 * raw.getWidth()];
        for (int y = 0; y < raw.getHeight(); y++) {
            raw.getPixels(raw.getMinX(), raw.getMinY() + y, raw.getWidth(), 1, row);
            for (int x = 0; x < raw.getWidth(); x++) {
                picture.setRGB(x, y, colour(row, 4 * x, adobe));
            }
        }
        return picture;
    }

    private static int colour(int[] raw, int at, Optional<Integer> adobe) {
        if (adobe.isPresent() && adobe.get() == YCCK) {
            double blue = raw[at + 1] - 128.0;
            double red = raw[at + 2] - 128.0;
            return pack(
                    255 - (raw[at] + 1.402 * red),
                    255 - (raw[at] - 0.344136 * blue - 0.714136 * red),
                    255 - (raw[at] + 1.772 * blue),
                    raw[at + 3]);
        }
        return adobe.isPresent()
                ? pack(raw[at], raw[at + 1], raw[at + 2], raw[at + 3])
                : pack(255 - raw[at], 255 - raw[at + 1], 255 - raw[at + 2], 255 - raw[at + 3]);
    }

    /** Darkens the three colours by the fourth; all are given as light, not as ink. */
    private static int pack(double red, double green, double blue, int black) {
        return darkened(red, black) << 16 | darkened(green, black) << 8 | darkened(blue, black);
    }

    private static int darkened(double light, int black) {
        return (int) Math.round(Math.clamp(light, 0, 255) * black / 255);
    }

    private static Optional<Integer> adobeTransform(List<JpegSegment> segments) {
        return segments.stream()
                .filter(segment ->
                        segment.marker() == APP14 && segment.content().capacity() >= 12)
                .filter(segment -> segment.content().slice(0, ADOBE.length).equals(ByteBuffer.wrap(ADOBE)))
                .map(segment -> segment.content().get(11) & 0xFF)
                .findFirst();
    }

    /** Says whether the part begins the picture: SOF0 to SOF15 without DHT, JPG and DAC between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
