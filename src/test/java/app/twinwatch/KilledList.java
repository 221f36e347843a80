package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.Reading;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.Twin;
import app.twinwatch.watch.Watchlist;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/**
 * Kills a program that keeps a list and changes it without a break, again and again, each time at a moment that nobody
 * chose, and makes sure that the list is then exactly what it was after some step: nothing torn, nothing twice, nothing
 * that was there before gone or back in an older state.
 */
public final class KilledList {
    /** A step takes some two milliseconds, and more on a busy computer, which is slower to save too. */
    private static final int MOST_STEPS = 500;

    private final Path folder;
    private final Random dice;
    private final Watchlist model = new Watchlist(List.of());
    private int savedStep;

    /**
     * @param folder an empty data folder
     * @param seed of everything that is random
     */
    public KilledList(Path folder, long seed) {
        this.folder = folder;
        this.dice = new Random(seed);
    }

    /** Kills once, looks, and returns how long the oldest lost change had been made before the kill. */
    public Duration kill() throws IOException, InterruptedException {
        NavigableMap<Integer, Long> steps = runAndKill(dice.nextInt(MOST_STEPS));
        Reading<SavedWatchlist> reading = new WatchlistFile(folder, InstantSource.system()).read();
        if (reading instanceof Reading.Empty) {
            assertThat(savedStep).as("was saved before").isZero();
            return age(steps);
        }
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        List<Twin> found = reading.content().orElseThrow().twins();
        while (!model.twins().equals(found) && savedStep < steps.lastKey()) {
            savedStep++;
            ListSteps.take(savedStep, model);
        }
        assertThat(model.twins())
                .as("the list as it was after a step from the one saved before to the last, %s", steps.lastKey())
                .isEqualTo(found);
        return age(steps);
    }

    /** Returns how many steps came to the disk until now. */
    public int savedSteps() {
        return savedStep;
    }

    private Duration age(NavigableMap<Integer, Long> steps) {
        var lost = steps.higherEntry(savedStep);
        return lost == null ? Duration.ZERO : Duration.ofNanos(steps.lastEntry().getValue() - lost.getValue());
    }

    private NavigableMap<Integer, Long> runAndKill(int stepsAfterFirst) throws IOException, InterruptedException {
        Process child = ChildProgram.start(SteppingProgram.class, folder.toString(), String.valueOf(savedStep));
        NavigableMap<Integer, Long> steps = new TreeMap<>();
        try (BufferedReader output = child.inputReader()) {
            output.lines().forEach(line -> {
                note(line, steps);
                if (steps.size() > stepsAfterFirst) {
                    // Process.destroyForcibly would also close the output, of which the rest is still to be read.
                    child.toHandle().destroyForcibly();
                }
            });
            assertThat(child.waitFor()).as("killed, not ended").isNotZero();
            return steps;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void note(String line, NavigableMap<Integer, Long> steps) {
        String[] words = line.split(" ", -1);
        assertThat(line).as("a save failed").doesNotContain("Failed");
        if (words.length == 4 && words[3].equals(".")) {
            steps.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
        }
    }
}
