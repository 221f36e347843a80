package app.twinwatch.ui.common;

import app.twinwatch.preview.Picture;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes JavaFX's form of a picture out of the decoded one. */
public final class FxPicture {
    private FxPicture() {}

    /** Copies the pixels, which takes some milliseconds for a large picture; any thread. */
    public static Image of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), picture.argb(), 0, width);
        return image;
    }
}
