package app.twinwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.KilledApp;
import app.twinwatch.KilledList;
import app.twinwatch.fuzz.Fuzzing;
import app.twinwatch.store.DamagedList;
import app.twinwatch.watch.RoughTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * The long versions of what the tests try for some seconds: kills, bad networks, hostile input, whatever else must cost
 * nothing. Takes many minutes, so it runs only when it is asked for by its name. A trial that fails ends it.
 */
final class Soak implements Benchmarks.Benchmark {
    private static final int KILLS = 200;
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final int APP_KILLS = 30;
    private static final int FLIPS = 2_000;
    private static final int TWINS = 200;
    private static final int INPUTS = 10_000_000;

    private final Map<String, Callable<String>> trials = new LinkedHashMap<>();

    Soak() {
        trials.put("one bit flipped at " + FLIPS + " random places, and a cut at every byte", Soak::damage);
        trials.put(String.format(Locale.ROOT, "%,d hostile inputs for the readers", INPUTS), () -> Fuzzing.run(INPUTS));
        trials.put(
                "a week of every weather, 200 twins",
                () -> said(RoughTime.withNothingLeftOpen(new RoughTime(TWINS, Duration.ofDays(7), 1)::everyWeather)));
        trials.put(
                "24 hours of a network that comes and goes, 200 twins",
                () -> said(RoughTime.withNothingLeftOpen(new RoughTime(TWINS, Duration.ofDays(1), 2)::comingAndGoing)));
        trials.put(APP_KILLS + " kills of Twinwatch with its window", Soak::appKills);
        trials.put(KILLS + " kills of a list that changes all the time", Soak::kills);
    }

    private static String damage() throws IOException {
        Path folder = Files.createTempDirectory("twinwatch-damage-");
        DamagedList list = new DamagedList(folder);
        Random dice = new Random(3);
        for (int flip = 0; flip < FLIPS; flip++) {
            list.flip(List.of(dice.nextInt(Integer.MAX_VALUE)), 1 << dice.nextInt(Byte.SIZE));
        }
        int size = list.size();
        for (int place = 0; place < size; place++) {
            list.cut(place);
        }
        list.clear();
        return String.format(
                Locale.ROOT,
                "never read for something else, the damaged file kept, the last good copy used (%,d cuts)",
                size);
    }

    @Override
    public Table run() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Callable<String>> trial : trials.entrySet()) {
            long begin = System.nanoTime();
            String found = trial.getValue().call();
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            rows.add(List.of(trial.getKey(), found, seconds + " s"));
            System.err.println(rows.getLast());
        }
        return new Table(List.of("tried", "found", "took"), rows);
    }

    private static String kills() throws Exception {
        Path folder = Files.createTempDirectory("twinwatch-kills-");
        KilledList list = new KilledList(folder, 1);
        List<Duration> losses = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            losses.add(list.kill());
        }
        losses.sort(null);
        assertThat(losses.get(KILLS / 2)).as("the loss of an ordinary kill").isLessThanOrEqualTo(HALF_A_SECOND);
        return String.format(
                Locale.ROOT,
                "each list whole, none older than the one before, nothing twice; %,d changes saved; oldest lost change: "
                        + "median %d ms, at most %d ms",
                list.savedSteps(),
                losses.get(KILLS / 2).toMillis(),
                losses.getLast().toMillis());
    }

    private static String appKills() throws Exception {
        try (KilledApp app = new KilledApp(Files.createTempDirectory("twinwatch-app-kills-"), 4)) {
            for (int kill = 0; kill < APP_KILLS; kill++) {
                app.kill();
            }
            return app.twins() + " twins saved, none lost, doubled or turned back";
        }
    }

    private static String said(RoughTime.Account account) {
        return String.format(
                Locale.ROOT,
                "%,d questions came through, %,d in the books; all %,d changes seen once, none lost",
                account.heard(),
                account.booked(),
                account.changes());
    }
}
