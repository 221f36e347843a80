package app.twinwatch.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes pictures of four quarters: red and green above, blue and white below. */
public final class TestPictures {
    static final List<Color> QUARTERS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);

    private TestPictures() {}

    /**
     * Returns a picture of four colours.
     *
     * @param format a name that ImageIO knows
     */
    public static byte[] quarters(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int quarter = 0; quarter < 4; quarter++) {
            graphics.setColor(QUARTERS.get(quarter));
            graphics.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose camera says that it has to be turned; in either order of bytes. */
    static byte[] jpegWithOrientation(int width, int height, int orientation, boolean littleEndian) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        if (littleEndian) {
            exif.order(ByteOrder.LITTLE_ENDIAN);
        }
        exif.putShort((short) (littleEndian ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return afterStart(quarters("jpeg", width, height), exif.array());
    }

    /** Puts a part right behind the first two bytes of a JPEG. */
    static byte[] afterStart(byte[] jpeg, byte[] part) {
        return ByteBuffer.allocate(jpeg.length + part.length)
                .put(jpeg, 0, 2)
                .put(part)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A JPEG of four inks as ImageIO writes it: without any hint from Adobe, and not inverted. */
    static byte[] plainInks(int cyan, int magenta, int yellow, int black) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                raster.setPixel(x, y, new int[] {cyan, magenta, yellow, black});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG of one colour, black or white a pixel, that is tiny as a file and huge as a picture. */
    static byte[] bomb(int width, int height) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] line = new byte[1 + (width + 7) / 8];
        try (OutputStream lines = new DeflaterOutputStream(data)) {
            for (int y = 0; y < height; y++) {
                lines.write(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", data.toByteArray()));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** A JPEG that shows its pixels bit by bit, and the first bits so often that it has so many scans. */
    static byte[] jpegWithScans(int scans) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(
                    null, new IIOImage(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        int first = indexOf(jpeg, "\u00ff\u00da", 0);
        int second = indexOf(jpeg, "\u00ff\u00da", first + 1);
        // Behind the first scan stands the table of codes for the second.
        int end = Math.min(second, indexOf(jpeg, "\u00ff\u00c4", first + 1));
        byte[] scan = Arrays.copyOfRange(jpeg, first, end);
        byte[] more = repeat(scan, scans - JpegScans.count(jpeg));
        return join(Arrays.copyOf(jpeg, first), more, Arrays.copyOfRange(jpeg, first, jpeg.length));
    }

    /** The same WebP with one of its parts standing there twice. */
    static byte[] withPartTwice(byte[] webp, String type) {
        int start = indexOf(webp, type, 0);
        int length = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(start + 4);
        int end = start + 8 + length + length % 2;
        byte[] longer = join(Arrays.copyOf(webp, end), Arrays.copyOfRange(webp, start, webp.length));
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(4, longer.length - 8);
        return longer;
    }

    /**
     * A WebP of a few KB whose green is to be taken off its other colours so many times (RFC 9649, 4.3): once is
     * all that is allowed, and each time costs as much as the picture is large.
     */
    static byte[] slowWebp(int width, int height, int times) {
        BitSet bits = new BitSet();
        int head = 28 + 1 + 3;
        put(bits, 0, width - 1);
        put(bits, 14, height - 1);
        for (int time = 0; time < times; time++) {
            put(bits, head + time * 3, 0b101);
        }
        // No more of it, no cache of colours, and five codes of one number each, which takes no bits.
        for (int code = 0; code < 5; code++) {
            bits.set(head + times * 3 + 3 + code * 4);
        }
        // The reader refuses pictures that are two thousand times as large as their file.
        int length = (head + times * 3) / 8 + width * height / 500;
        byte[] content = Arrays.copyOf(bits.toByteArray(), length | 1);
        return ByteBuffer.allocate(20 + 1 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(13 + content.length)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(1 + content.length)
                .put((byte) 0x2F)
                .put(content)
                .array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void put(BitSet bits, int at, int number) {
        for (int bit = 0; bit < 14; bit++) {
            bits.set(at + bit, (number >> bit & 1) == 1);
        }
    }

    private static byte[] repeat(byte[] part, int times) {
        return join(Collections.nCopies(times, part).toArray(byte[][]::new));
    }

    private static int indexOf(byte[] bytes, String part, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(part, from);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }
}
