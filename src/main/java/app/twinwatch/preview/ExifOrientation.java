package app.twinwatch.preview;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a JPEG has to be turned to stand upright, as its camera wrote it (Exif 2.32, tag 0x0112).
 *
 * @param value 1 to 8; 1 is upright
 */
record ExifOrientation(int value) {
    static final ExifOrientation UPRIGHT = new ExifOrientation(1);

    private static final int APP1 = 0xE1;
    private static final int EXIF = 0x45786966;
    private static final int EXIF_HEADER = 6;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 200;

    /** Reads it out of the bytes of a JPEG; upright if there is no such tag or it makes no sense. Never throws. */
    static ExifOrientation of(byte[] jpeg) {
        try {
            return find(jpeg);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return UPRIGHT;
        }
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** Returns what turns a picture of this size upright. */
    AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static ExifOrientation find(byte[] jpeg) {
        return JpegSegment.of(jpeg).stream()
                .filter(segment -> segment.marker() == APP1 && segment.content().capacity() > EXIF_HEADER)
                .filter(segment -> segment.content().getInt(0) == EXIF)
                .findFirst()
                .map(segment -> read(
                        segment.content().slice(EXIF_HEADER, segment.content().capacity() - EXIF_HEADER)))
                .orElse(UPRIGHT);
    }

    private static ExifOrientation read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Math.min(tiff.getShort() & 0xFFFF, MOST_ENTRIES);
        for (int entry = 0; entry < entries; entry++) {
            int start = tiff.position();
            if ((tiff.getShort(start) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(start + 8);
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
            tiff.position(start + 12);
        }
        return UPRIGHT;
    }
}
