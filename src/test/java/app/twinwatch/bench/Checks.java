package app.twinwatch.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How many calls it takes to know early that a twin is ready, and how late the news comes: Twinwatch's own schedule,
 * others, and the best possible. Everything is counted, nothing is timed, and the dice always fall the same way.
 *
 * <p>The cost is in calls: one for each call, and for each second that a twin is ready and nobody knows so much that the
 * best of all fixed gaps would be a tenth of the median. Every way also makes one call when the twin is put on the list,
 * which is not counted. "HeyGen's ladder" is how HeyGen's own command line waits for its jobs: 2 s, doubled with each
 * call up to 30 s; it gives up after ten minutes, which is left out here.
 */
final class Checks implements Benchmarks.Benchmark {
    private static final int TRAININGS = 10_000;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int BEFORE_DRIFT = 30;
    private static final int AFTER_DRIFT = 30;
    private static final int DRIFTS = 334;
    private static final long SEED = 20_261_127;

    private final List<List<String>> rows = new ArrayList<>();

    @Override
    public Table run() {
        List.of(
                        TrainingKind.logNormal("10 min, 0.6", 10 * MINUTE, 0.6),
                        TrainingKind.logNormal("2 h, 0.3", 2 * HOUR, 0.3),
                        TrainingKind.logNormal("2 h, 0.6", 2 * HOUR, 0.6),
                        TrainingKind.logNormal("2 h, 1.0", 2 * HOUR, 1.0),
                        TrainingKind.logNormal("24 h, 0.6", DAY, 0.6),
                        new TrainingKind(
                                "70 % of 30 min, 30 % of 4 h",
                                List.of(
                                        new TrainingKind.Part(0.7, 30 * MINUTE, 0.3),
                                        new TrainingKind.Part(0.3, 4 * HOUR, 0.3))))
                .forEach(this::addKind);
        List.of(0.3, 0.6, 1.0).forEach(this::addDrift);
        addNeverEnding();
        return new Table(
                List.of(
                        "trainings: median, spread of the logarithm",
                        "way",
                        "calls a twin",
                        "delay, median",
                        "delay, 95 %",
                        "of the training, median",
                        "of the training, 95 %",
                        "cost / best possible"),
                rows);
    }

    private void addKind(TrainingKind kind) {
        BestPossible best = new BestPossible(kind);
        Map<String, Way> ways = others();
        ways.put("best possible", best);
        ways.forEach((name, way) -> {
            RandomGenerator random = new Random(SEED);
            Tally tally = new Tally();
            for (int training = 0; training < TRAININGS; training++) {
                tally.add(Outcome.of(kind.draw(random), way), best);
            }
            rows.add(tally.row(kind.name(), name));
        });
        rows.add(known(kind, best, 0, TRAININGS).row(kind.name(), "Twinwatch, nothing known"));
        rows.add(learning(kind, best).row(kind.name(), "Twinwatch, the first 40 twins"));
        rows.add(known(kind, best, 5, 5).row(kind.name(), "Twinwatch, 5 known"));
        rows.add(known(kind, best, 20, 10).row(kind.name(), "Twinwatch, 20 known"));
    }

    private static Map<String, Way> others() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("every 10 s", Way.every(10));
        ways.put("every 60 s", Way.every(MINUTE));
        ways.put("every 5 min", Way.every(5 * MINUTE));
        ways.put("HeyGen's ladder", Way.doubling(2, 30));
        ways.put("doubling up to 10 min", Way.doubling(2, 10 * MINUTE));
        return ways;
    }

    /** Watches with many users of whom each has learned from so many trainings and learns no more. */
    private static Tally known(TrainingKind kind, BestPossible best, int known, int trainingsEach) {
        RandomGenerator random = new Random(SEED);
        Tally tally = new Tally();
        for (int done = 0; done < TRAININGS; done += trainingsEach) {
            Watching user = new Watching(random);
            for (int training = 0; training < known; training++) {
                user.watchAndLearn(kind.draw(random));
            }
            for (int training = 0; training < trainingsEach; training++) {
                tally.add(user.watch(kind.draw(random)), best);
            }
        }
        return tally;
    }

    /** Watches with many users from their first twin on. */
    private static Tally learning(TrainingKind kind, BestPossible best) {
        RandomGenerator random = new Random(SEED);
        Tally tally = new Tally();
        for (int user = 0; user < TRAININGS / 40; user++) {
            Watching watching = new Watching(random);
            for (int training = 0; training < 40; training++) {
                tally.add(watching.watchAndLearn(kind.draw(random)), best);
            }
        }
        return tally;
    }

    private void addDrift(double spread) {
        TrainingKind before = TrainingKind.logNormal("before", 2 * HOUR, spread);
        TrainingKind after = TrainingKind.logNormal("after", 4 * HOUR, spread);
        BestPossible bestBefore = new BestPossible(before);
        BestPossible bestAfter = new BestPossible(after);
        String name = Tally.said("2 h, then 4 h, %.1f", spread);
        others().forEach((way, asks) -> {
            RandomGenerator random = new Random(SEED);
            Tally tally = new Tally();
            for (int training = 0; training < TRAININGS / 2; training++) {
                tally.add(Outcome.of(before.draw(random), asks), bestBefore);
                tally.add(Outcome.of(after.draw(random), asks), bestAfter);
            }
            rows.add(tally.row(name, way));
        });
        RandomGenerator random = new Random(SEED);
        Tally whole = new Tally();
        List<Tally> later = new ArrayList<>();
        for (int training = 0; training < AFTER_DRIFT; training++) {
            later.add(new Tally());
        }
        for (int drift = 0; drift < DRIFTS; drift++) {
            Watching user = new Watching(random);
            for (int training = 0; training < BEFORE_DRIFT; training++) {
                whole.add(user.watchAndLearn(before.draw(random)), bestBefore);
            }
            for (Tally place : later) {
                Outcome outcome = user.watchAndLearn(after.draw(random));
                place.add(outcome, bestAfter);
                whole.add(outcome, bestAfter);
            }
        }
        rows.add(whole.row(name, "Twinwatch, from the first twin on"));
        for (int place : new int[] {1, 5, 10, 15, 20, AFTER_DRIFT}) {
            rows.add(later.get(place - 1).row(name, "Twinwatch, twin " + place + " after the change"));
        }
    }

    /** A training that never ends has no delay: only the calls of its first week count. */
    private void addNeverEnding() {
        Map<String, Way> ways = others();
        RandomGenerator random = new Random(SEED);
        ways.put("Twinwatch, nothing known", new Watching(random).way());
        Watching learned = new Watching(random);
        TrainingKind usual = TrainingKind.logNormal("usual", 2 * HOUR, 0.6);
        for (int training = 0; training < 20; training++) {
            learned.watchAndLearn(usual.draw(random));
        }
        ways.put("Twinwatch, 20 of 2 h known", learned.way());
        ways.forEach((name, way) -> {
            int calls = Outcome.of(7.0 * DAY, way).calls();
            rows.add(List.of("never ending, first week", name, calls + ".0", "-", "-", "-", "-", "-"));
        });
    }
}
