package app.twinwatch.watch;

/**
 * A guess at how long something takes that is never negative and now and then takes much longer than usual.
 *
 * @param middle the logarithm of the median, which is in seconds
 * @param spread the deviation of the logarithm
 */
record LogNormal(double middle, double spread) {
    /** Returns the time that half of them take, in seconds. */
    double median() {
        return Math.exp(middle);
    }

    /** Returns the mean time, in seconds. */
    double mean() {
        return Math.exp(middle + spread * spread / 2);
    }

    /** Returns how likely it is to have ended after so many seconds. */
    double ended(double seconds) {
        return seconds <= 0 ? 0 : NormalCurve.below((Math.log(seconds) - middle) / spread);
    }

    /** Returns for how many of so many seconds it has, on average, been over: the area below {@link #ended}. */
    double over(double seconds) {
        if (seconds <= 0) {
            return 0;
        }
        double z = (Math.log(seconds) - middle) / spread;
        return seconds * NormalCurve.below(z) - mean() * NormalCurve.below(z - spread);
    }
}
