package app.twinwatch.watch;

/**
 * What is to be expected of a value of the bell curve that is known to lie between two bounds.
 *
 * @param mean the value to expect
 * @param variance how far it scatters around that
 */
record BellSlice(double mean, double variance) {
    /** A slice narrower than this is as good as a point. */
    private static final double NARROW = 1e-3;
    /** So far out in the tail that the curve says only that the value lies at the nearer bound. */
    private static final double NOTHING = 1e-9;

    /**
     * Returns what to expect between two bounds.
     *
     * @param lower may be negative infinity
     * @param upper not below {@code lower}
     */
    static BellSlice between(double lower, double upper) {
        if (upper - lower < NARROW) {
            return new BellSlice((lower + upper) / 2, 0);
        }
        double mass = NormalCurve.below(upper) - NormalCurve.below(lower);
        if (mass < NOTHING) {
            return new BellSlice(upper < 0 ? upper : lower, 0);
        }
        double lowerHeight = NormalCurve.density(lower);
        double upperHeight = NormalCurve.density(upper);
        double mean = Math.clamp((lowerHeight - upperHeight) / mass, lower, upper);
        double lowerPart = lowerHeight == 0 ? 0 : lower * lowerHeight;
        double square = 1 + (lowerPart - upper * upperHeight) / mass;
        return new BellSlice(mean, Math.clamp(square - mean * mean, 0, 1));
    }
}
