package app.twinwatch.preview;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Brings what a reader read to its final size, the right way up. */
final class PictureScaling {
    private PictureScaling() {}

    /** @param width and height as the file has them, before the picture is turned */
    static Picture upright(BufferedImage source, int width, int height, ExifOrientation orientation) {
        BufferedImage current = source;
        // Halving step by step keeps thin lines that one large step would lose.
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = scaled(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        int finalWidth = orientation.swapsSides() ? height : width;
        int finalHeight = orientation.swapsSides() ? width : height;
        BufferedImage target = new BufferedImage(finalWidth, finalHeight, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smooth(target);
        AffineTransform transform = orientation.transform(width, height);
        transform.scale((double) width / current.getWidth(), (double) height / current.getHeight());
        graphics.drawRenderedImage(current, transform);
        graphics.dispose();
        // The pixels themselves instead of a copy: at full size there are 160 MB of them.
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        return new Picture(finalWidth, finalHeight, pixels);
    }

    private static BufferedImage scaled(BufferedImage source, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smooth(target);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static Graphics2D smooth(BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return graphics;
    }
}
