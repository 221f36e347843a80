package app.twinwatch.store;

import java.nio.ByteBuffer;

/**
 * What the window looked like when it was closed, to be shown while the next start builds it.
 *
 * @param circumstances what else decides how the window looks, such as the system's colours; another start shows the
 *     picture only if it would write the same here
 * @param place where the window stood
 * @param width of the picture, in pixels, from 1
 * @param height of the picture, in pixels, from 1
 * @param pixels blue, green, red and alpha of each, one byte each, the colours multiplied by alpha; row by row from the
 *     top, from the buffer's start to its capacity
 */
public record WindowLook(String circumstances, WindowPlace place, int width, int height, ByteBuffer pixels) {
    /** A window that fills a 4K screen; a picture of more would take longer than what it bridges. */
    public static final int MOST_PIXELS = 3840 * 2160;

    static final int BYTES_OF_PIXEL = 4;

    /** @throws IllegalArgumentException if the sizes are out of range or don't fit the pixels */
    public WindowLook {
        if (!isPossible(width, height) || pixels.capacity() != width * height * BYTES_OF_PIXEL) {
            throw new IllegalArgumentException(
                    "no picture of " + width + " x " + height + " in " + pixels.capacity() + " bytes");
        }
    }

    /** Says whether a picture may have these sizes. */
    public static boolean isPossible(int width, int height) {
        return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
    }
}
