package app.twinwatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds up how the watching of many trainings went, and says it as a row of a table. */
final class Tally {
    private final List<Double> delays = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private long calls;
    private double cost;
    private double leastCost;

    /** @param best what the best possible schedule would have done with such trainings */
    void add(Outcome outcome, BestPossible best) {
        delays.add(outcome.delay());
        shares.add(outcome.share());
        calls += outcome.calls();
        cost += outcome.cost(best.callsPerSecond());
        leastCost += best.cost();
    }

    double callsEach() {
        return (double) calls / delays.size();
    }

    /** Returns how much dearer this was than the best possible. */
    double ratio() {
        return cost / leastCost;
    }

    List<String> row(String trainings, String way) {
        delays.sort(null);
        shares.sort(null);
        return List.of(
                trainings,
                way,
                said("%.1f", callsEach()),
                time(at(delays, 0.5)),
                time(at(delays, 0.95)),
                said("%.1f %%", 100 * at(shares, 0.5)),
                said("%.1f %%", 100 * at(shares, 0.95)),
                said("%.2f", ratio()));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static String time(double seconds) {
        return seconds < 90 ? said("%.0f s", seconds) : said("%.1f min", seconds / 60);
    }

    static String said(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
