package app.twinwatch.watch;

/** The bell curve of mean 0 and deviation 1, which the standard library does not have. */
final class NormalCurve {
    private static final double ROOT = Math.sqrt(2 * Math.PI);
    /** The polynomial of Numerical Recipes, 6.2 (erfcc): its relative error is below 1.2e-7 everywhere. */
    private static final double[] TAIL = {
        -1.26551223,
        1.00002368,
        0.37409196,
        0.09678418,
        -0.18628806,
        0.27886807,
        -1.13520398,
        1.48851587,
        -0.82215223,
        0.17087277
    };

    private NormalCurve() {}

    /** Returns the height of the curve. */
    static double density(double z) {
        return Math.exp(-z * z / 2) / ROOT;
    }

    /** Returns how likely a value is to lie below {@code z}, which may be infinite. */
    static double below(double z) {
        double tail = tail(Math.abs(z));
        return z > 0 ? 1 - tail : tail;
    }

    private static double tail(double z) {
        double x = z / Math.sqrt(2);
        double t = 1 / (1 + x / 2);
        double sum = 0;
        for (int power = TAIL.length - 1; power >= 0; power--) {
            sum = sum * t + TAIL[power];
        }
        return t * Math.exp(-x * x + sum) / 2;
    }
}
