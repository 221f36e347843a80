package app.twinwatch.store;

/**
 * Where the main window stood when it was closed, in screen units.
 *
 * @param x left edge; may be negative on a screen left of the first
 * @param y upper edge
 * @param width at least {@value #MINIMUM_WIDTH}, at most {@value #MAXIMUM_SIZE}
 * @param height at least {@value #MINIMUM_HEIGHT}, at most {@value #MAXIMUM_SIZE}
 * @param maximized whether it filled the screen; the other values are then the ones to return to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** The narrowest window that still shows everything. */
    public static final double MINIMUM_WIDTH = 720;
    /** The lowest window that still shows everything. */
    public static final double MINIMUM_HEIGHT = 520;
    /** Larger than any screen. */
    public static final double MAXIMUM_SIZE = 20_000;

    /** @throws IllegalArgumentException if a value is not finite or a size is out of range */
    public WindowPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a window can't stand at " + x + ", " + y);
        }
        // Written so that "not a number" is refused as well.
        if (!(width >= MINIMUM_WIDTH && width <= MAXIMUM_SIZE && height >= MINIMUM_HEIGHT && height <= MAXIMUM_SIZE)) {
            throw new IllegalArgumentException("a window can't measure " + width + " x " + height);
        }
    }

    /** Returns the same place of a window that fills the screen, or does not. */
    public WindowPlace maximized(boolean filled) {
        return new WindowPlace(x, y, width, height, filled);
    }
}
