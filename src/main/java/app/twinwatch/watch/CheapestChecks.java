package app.twinwatch.watch;

import java.util.Arrays;

/**
 * The checks that cost least on average if a training takes as long as a guess says: each check costs one call, and each
 * second that a training is over and nobody knows costs a little.
 *
 * <p>Found backwards from the end, by dynamic programming over a grid of ages that are an equal ratio apart. Immutable;
 * building it takes a fraction of a millisecond, asking it some microseconds.
 */
final class CheapestChecks {
    private static final int STEPS = 320;
    /** How far from the middle the grid reaches, in spreads: beyond it lies one training in ten million. */
    private static final double REACH = 5.2;
    /** What is left to pay for a training that outlasts the grid: of no weight, because almost none does. */
    private static final double AFTERWARDS = 2;

    private final LogNormal guess;
    private final double secondsWorthACall;
    private final double shortest;
    private final double longest;
    private final double[] age = new double[STEPS];
    private final double[] ended = new double[STEPS];
    private final double[] over = new double[STEPS];
    /** What a training that is found running at this age costs from then on, on average, in calls. */
    private final double[] cost = new double[STEPS];

    /**
     * Plans for a guess.
     *
     * @param secondsWorthACall how late the news may be for the price of one call
     * @param shortest the least gap between two checks, in seconds
     * @param longest the largest gap, in seconds
     */
    CheapestChecks(LogNormal guess, double secondsWorthACall, double shortest, double longest) {
        this.guess = guess;
        this.secondsWorthACall = secondsWorthACall;
        this.shortest = shortest;
        this.longest = longest;
        for (int step = 0; step < STEPS; step++) {
            double z = REACH * (2.0 * step / (STEPS - 1) - 1);
            age[step] = Math.exp(guess.middle() + z * guess.spread());
            ended[step] = guess.ended(age[step]);
            over[step] = guess.over(age[step]);
        }
        cost[STEPS - 1] = AFTERWARDS;
        for (int step = STEPS - 2; step >= 0; step--) {
            int next = next(age[step], ended[step], over[step]);
            cost[step] = price(age[step], ended[step], over[step], next);
        }
    }

    /** Returns how long to wait for the next check after one that found a training running at this age, in seconds. */
    double gapAfter(double found) {
        int next = next(found, guess.ended(found), guess.over(found));
        return Math.clamp(age[next] - found, shortest, longest);
    }

    /** Returns how likely a training is to run longer than this, in seconds. */
    double stillRunning(double seconds) {
        return 1 - guess.ended(seconds);
    }

    /** Returns the place in the grid where the next check is cheapest. */
    private int next(double found, double endedThen, double overThen) {
        int first = firstAfter(found + shortest);
        int best = first;
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = first; candidate < STEPS; candidate++) {
            if (candidate > first && age[candidate] - found > longest) {
                break;
            }
            double price = price(found, endedThen, overThen, candidate);
            if (price < least) {
                best = candidate;
                least = price;
            }
        }
        return best;
    }

    private int firstAfter(double seconds) {
        int place = Arrays.binarySearch(age, seconds);
        return Math.min(STEPS - 1, place < 0 ? -place - 1 : place);
    }

    private double price(double found, double endedThen, double overThen, int next) {
        double late = over[next] - overThen - endedThen * (age[next] - found);
        double stillRunning = 1 - ended[next];
        double running = Math.max(1 - endedThen, Double.MIN_NORMAL);
        return 1 + (late / secondsWorthACall + stillRunning * cost[next]) / running;
    }
}
