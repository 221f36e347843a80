package app.twinwatch.preview;

/**
 * A decoded picture, ready to be drawn.
 *
 * @see PictureDecoder
 */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] argb;

    /** @param argb one number a pixel, row by row, colours not multiplied by alpha; must not be changed afterwards */
    Picture(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " with " + argb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the pixels themselves, not a copy, because there are many: not to be changed. */
    public int[] argb() {
        return argb;
    }

    /** Returns roughly how much memory it takes, in bytes. */
    long weight() {
        return 4L * argb.length;
    }
}
