package app.twinwatch.ui.common;

import app.twinwatch.preview.Picture;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes JavaFX's form of a picture out of the decoded one. */
public final class FxPicture {
    private static final int OPAQUE = 0xFF;

    private FxPicture() {}

    /**
     * Returns the picture for the screen. A picture that hides all behind it shares its pixels, which takes no memory and
     * next to no time; one that can be seen through is copied, about a millisecond for a million pixels. Any thread.
     */
    public static Image of(Picture picture) {
        int[] pixels = picture.argb();
        // Colours of a pixel that is not see-through are the same before and after they are multiplied by alpha.
        return areOpaque(pixels)
                ? new WritableImage(new PixelBuffer<>(
                        picture.width(), picture.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()))
                : copy(picture);
    }

    private static boolean areOpaque(int[] pixels) {
        for (int pixel : pixels) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    private static Image copy(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), picture.argb(), 0, width);
        return image;
    }
}
