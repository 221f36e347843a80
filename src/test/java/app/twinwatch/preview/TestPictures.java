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
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
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
