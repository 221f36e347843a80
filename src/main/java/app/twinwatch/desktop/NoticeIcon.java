package app.twinwatch.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** The product's picture as the notification service takes it: bare colours, because it may not be allowed to our files. */
public final class NoticeIcon extends Struct {
    private static final String RESOURCE = "/app/twinwatch/icons/icon-64.png";
    private static final String SIGNATURE = "(iiibiiay)";
    private static final int CHANNELS = 4;

    /** In pixels, as the following. */
    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    /** Bytes from one line to the next. */
    @Position(2)
    public final int stride;

    @Position(3)
    public final boolean transparent;

    @Position(4)
    public final int bitsPerChannel;

    @Position(5)
    public final int channels;

    /** Red, green, blue and opacity of one pixel after the other. */
    @Position(6)
    public final byte[] colours;

    private NoticeIcon(BufferedImage image) {
        width = image.getWidth();
        height = image.getHeight();
        stride = width * CHANNELS;
        transparent = true;
        bitsPerChannel = Byte.SIZE;
        channels = CHANNELS;
        colours = new byte[stride * height];
        for (int pixel = 0; pixel < width * height; pixel++) {
            int colour = image.getRGB(pixel % width, pixel / width);
            colours[pixel * CHANNELS] = (byte) (colour >> 16);
            colours[pixel * CHANNELS + 1] = (byte) (colour >> 8);
            colours[pixel * CHANNELS + 2] = (byte) colour;
            colours[pixel * CHANNELS + 3] = (byte) (colour >> 24);
        }
    }

    static Variant<NoticeIcon> load() throws IOException {
        try (InputStream file = Objects.requireNonNull(NoticeIcon.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Variant<>(new NoticeIcon(ImageIO.read(file)), SIGNATURE);
        }
    }
}
