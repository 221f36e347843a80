package app.twinwatch.preview;

import app.twinwatch.preview.PictureResult.Shown;
import app.twinwatch.preview.PictureResult.Unavailable;
import app.twinwatch.preview.PictureResult.Unavailable.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the bytes of a picture into pixels of the size that is shown.
 *
 * <p>The size is read first and refused if it is too large; what is read is thinned out while reading and then scaled, so
 * that a large picture never stands in memory whole where its format allows that. Never throws. Safe from several
 * threads.
 */
final class PictureDecoder {
    /** The most bytes that are looked at. */
    static final int MAXIMUM_BYTES = 20 * 1024 * 1024;
    /** The most pixels that are read; a small file can announce thousands of millions. */
    static final long MAXIMUM_PIXELS = 40_000_000;

    /** The most scans of a JPEG that are read; those that show a picture bit by bit have a dozen. */
    private static final int MAXIMUM_SCANS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    /** Decodes a picture so that it fits the box; a smaller one keeps its size. Of an animation, the first frame. */
    PictureResult decode(byte[] bytes, int maximumWidth, int maximumHeight) {
        if (bytes.length > MAXIMUM_BYTES) {
            return new Unavailable(Reason.TOO_LARGE);
        }
        Optional<PictureFormat> format = PictureFormat.of(bytes);
        if (format.isEmpty()) {
            return new Unavailable(Reason.NOT_A_PICTURE);
        }
        return decodeWith(() -> read(bytes, format.get(), maximumWidth, maximumHeight));
    }

    /** Returns whether decoding takes hundreds of megabytes, whatever size the picture has. Never throws. */
    static boolean isLarge(byte[] bytes) {
        return PictureFormat.of(bytes)
                        .filter(format -> format == PictureFormat.WEBP)
                        .isPresent()
                && WebpFrames.of(bytes).hasLossless();
    }

    /** A reading that may go wrong in any way. */
    @FunctionalInterface
    interface Reading {
        PictureResult run() throws IOException;
    }

    /** Turns whatever a reader throws into words. */
    static PictureResult decodeWith(Reading reading) {
        try {
            return reading.run();
        } catch (OutOfMemoryError full) {
            LOG.warn("A picture did not fit into memory");
            return new Unavailable(Reason.TOO_LARGE);
        } catch (IOException | RuntimeException | Error broken) {
            // The readers meet hostile bytes with every kind of exception, endless recursion and missing parts
            // included.
            LOG.debug("A picture could not be read: {}", broken.getClass().getSimpleName());
            return new Unavailable(Reason.DAMAGED);
        }
    }

    private static PictureResult read(byte[] bytes, PictureFormat format, int maximumWidth, int maximumHeight)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.reader());
        if (!readers.hasNext()) {
            return new Unavailable(Reason.NOT_A_PICTURE);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new PictureBytes(bytes)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1) {
                return new Unavailable(Reason.DAMAGED);
            }
            if ((long) width * height > MAXIMUM_PIXELS) {
                return new Unavailable(Reason.TOO_LARGE);
            }
            if (isEndless(bytes, format, (long) width * height)) {
                return new Unavailable(Reason.DAMAGED);
            }
            ExifOrientation orientation =
                    format == PictureFormat.JPEG ? ExifOrientation.of(bytes) : ExifOrientation.UPRIGHT;
            int boxWidth = orientation.swapsSides() ? maximumHeight : maximumWidth;
            int boxHeight = orientation.swapsSides() ? maximumWidth : maximumHeight;
            double scale = Math.min(1, Math.min((double) boxWidth / width, (double) boxHeight / height));
            ImageReadParam thinning = thinning(reader, scale);
            BufferedImage thinned = CmykJpeg.isOne(bytes, format)
                    ? CmykJpeg.rgb(reader.readRaster(0, thinning), bytes)
                    : reader.read(0, thinning);
            int newWidth = Math.max(1, (int) Math.round(width * scale));
            int newHeight = Math.max(1, (int) Math.round(height * scale));
            return new Shown(PictureScaling.upright(thinned, newWidth, newHeight, orientation));
        } finally {
            reader.dispose();
        }
    }

    /** Returns whether the reader would take much more memory or time than for a picture of this size. */
    private static boolean isEndless(byte[] bytes, PictureFormat format, long pixels) {
        return switch (format) {
            case WEBP -> {
                WebpFrames frames = WebpFrames.of(bytes);
                yield frames.largest() > pixels || frames.hasRepeats();
            }
            case JPEG -> JpegScans.count(bytes) > MAXIMUM_SCANS;
            case PNG, GIF -> false;
        };
    }

    /** Reads every second, third... pixel only, but leaves at least twice as many as are wanted for a smooth scaling. */
    private static ImageReadParam thinning(ImageReader reader, double scale) {
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = Math.max(1, (int) (1 / scale / 2));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }
}
