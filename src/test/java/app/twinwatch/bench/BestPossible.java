package app.twinwatch.bench;

import java.util.Arrays;

/**
 * The best schedule there can be for trainings whose distribution is known exactly: dynamic programming over calls and
 * lateness, on a grid much finer than anything Twinwatch uses, with sums in place of formulas and no bound on a gap.
 *
 * <p>Also says what a second of lateness is worth: so much that the best of all fixed gaps would be a tenth of the median.
 */
final class BestPossible implements Way {
    private static final int STEPS = 3000;
    private static final double REACH = 5.5;

    private final double callsPerSecond;
    private final double[] age = new double[STEPS];
    private final double[] ended = new double[STEPS];
    private final double[] over = new double[STEPS];
    private final int[] next = new int[STEPS];
    private final double cost;
    private final int first;

    BestPossible(TrainingKind kind) {
        double from = Math.log(kind.shortestMedian()) - REACH * kind.widest();
        double to = Math.log(kind.longestMedian()) + REACH * kind.widest();
        double step = (to - from) / (STEPS - 1);
        for (int index = 0; index < STEPS; index++) {
            age[index] = Math.exp(from + index * step);
            if (index > 0) {
                double middle = from + (index - 0.5) * step;
                ended[index] = Math.min(1, ended[index - 1] + kind.density(middle) * step);
                over[index] = over[index - 1] + (ended[index] + ended[index - 1]) / 2 * (age[index] - age[index - 1]);
            }
        }
        int half = 0;
        while (ended[half] < 0.5) {
            half++;
        }
        double median = age[half];
        // A fixed gap g costs mean/g calls and g/2 of lateness: least where g * g = 2 * mean / price.
        callsPerSecond = 200 * kind.mean() / (median * median);
        double[] costs = new double[STEPS];
        costs[STEPS - 1] = 1;
        for (int index = STEPS - 2; index >= 0; index--) {
            next[index] = cheapest(index, costs);
            costs[index] = price(index, next[index], costs);
        }
        first = next[0];
        cost = costs[0];
    }

    private int cheapest(int found, double[] costs) {
        int best = found + 1;
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = found + 1; candidate < STEPS; candidate++) {
            double price = price(found, candidate, costs);
            if (price < least) {
                least = price;
                best = candidate;
            }
        }
        return best;
    }

    private double price(int found, int candidate, double[] costs) {
        double running = Math.max(1 - ended[found], 1e-300);
        double late = over[candidate] - over[found] - ended[found] * (age[candidate] - age[found]);
        return 1 + (callsPerSecond * late + (1 - ended[candidate]) * costs[candidate]) / running;
    }

    /** Returns what a second of lateness is worth, in calls. */
    double callsPerSecond() {
        return callsPerSecond;
    }

    /** Returns what a training costs on average, in calls. */
    double cost() {
        return cost;
    }

    @Override
    public double gapAfter(double found, int calls) {
        if (found <= 0) {
            return age[first];
        }
        int place = Arrays.binarySearch(age, found * (1 - 1e-12));
        int index = Math.min(STEPS - 2, place < 0 ? -place - 1 : place);
        return age[next[index]] - found;
    }
}
