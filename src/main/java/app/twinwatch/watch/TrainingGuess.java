package app.twinwatch.watch;

import app.twinwatch.twin.TrainingTime;
import java.time.Duration;
import java.util.List;

/**
 * Guesses how long trainings take from times that are known only within a gap each.
 *
 * <p>A log-normal curve of greatest likelihood, found by expectation and maximisation: each time is first put where the
 * present curve expects it within its gap, then the curve is laid through all of them, and so on until it rests. What
 * is believed beforehand keeps a handful of times from looking more certain than they are. The numbers were chosen with
 * the benchmark of checks.
 */
final class TrainingGuess {
    /** Older ones weigh next to nothing. */
    private static final int WINDOW = 60;
    /** What each training weighs compared with the one after it: after fifteen, the older ones are outweighed. */
    private static final double FADING = 0.94;

    /** What is thought of the spread before anything is known, and how many trainings that is worth. */
    private static final double USUAL_SPREAD = 0.7;

    private static final double WORTH_OF_SPREAD = 2;
    /** Holds the middle near the plain mean where the gaps alone would let it slide away. */
    private static final double WORTH_OF_MEAN = 0.2;

    private static final double LEAST_SPREAD = 0.08;
    private static final double LARGEST_SPREAD = 1.6;
    private static final int MOST_ROUNDS = 40;
    private static final double AT_REST = 1e-4;

    /** The gaps in logarithms of seconds: from negative infinity where a training may have ended at once. */
    private final double[] from;

    private final double[] to;
    private final double[] weight;
    private final double weights;
    private final double plainMean;

    private TrainingGuess(List<TrainingTime> times) {
        int count = times.size();
        from = new double[count];
        to = new double[count];
        weight = new double[count];
        double sum = 0;
        double total = 0;
        for (int index = 0; index < count; index++) {
            double most = Math.max(1, seconds(times.get(index).atMost()));
            double least = Math.min(most, seconds(times.get(index).atLeast()));
            from[index] = Math.log(least);
            to[index] = Math.log(most);
            weight[index] = Math.pow(FADING, count - 1 - index);
            total += weight[index];
            sum += weight[index] * (Math.log(Math.max(least, most / 2)) + to[index]) / 2;
        }
        weights = total;
        plainMean = sum / total;
    }

    /**
     * Returns the curve through these times.
     *
     * @param times at least one, the newest last
     */
    static LogNormal from(List<TrainingTime> times) {
        return new TrainingGuess(
                        times.stream().skip(Math.max(0, times.size() - WINDOW)).toList())
                .fitted();
    }

    /** Returns what to expect of one more training: wider than the curve, because that is itself only known roughly. */
    static LogNormal next(LogNormal curve, int count) {
        double known = (1 - Math.pow(FADING, count)) / (1 - FADING);
        return new LogNormal(curve.middle(), curve.spread() * Math.sqrt(1 + 1 / known));
    }

    private LogNormal fitted() {
        LogNormal curve = new LogNormal(plainMean, USUAL_SPREAD);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LogNormal before = curve;
            curve = improved(before);
            if (Math.abs(curve.middle() - before.middle()) < AT_REST
                    && Math.abs(curve.spread() - before.spread()) < AT_REST) {
                break;
            }
        }
        return curve;
    }

    private LogNormal improved(LogNormal curve) {
        double sum = 0;
        double squares = 0;
        for (int index = 0; index < weight.length; index++) {
            BellSlice slice = BellSlice.between(
                    (from[index] - curve.middle()) / curve.spread(), (to[index] - curve.middle()) / curve.spread());
            double expected = curve.middle() + curve.spread() * slice.mean();
            sum += weight[index] * expected;
            squares += weight[index] * (expected * expected + curve.spread() * curve.spread() * slice.variance());
        }
        double middle = (sum + WORTH_OF_MEAN * plainMean) / (weights + WORTH_OF_MEAN);
        double scatter = Math.max(0, squares - 2 * middle * sum + weights * middle * middle);
        double variance = (WORTH_OF_SPREAD * USUAL_SPREAD * USUAL_SPREAD + scatter)
                / (WORTH_OF_SPREAD + Math.max(weights - 1, 0));
        return new LogNormal(middle, Math.clamp(Math.sqrt(variance), LEAST_SPREAD, LARGEST_SPREAD));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
