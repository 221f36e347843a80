package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.ChildProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real program that saves without a break, at random moments, and looks at what the next start finds. */
class KilledProgramTest {
    private static final int KILLS = 15;
    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final long HALF_A_SECOND = Duration.ofMillis(500).toNanos();

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void everyRestartFindsAWholeListThatIsAtMostHalfASecondOld() throws Exception {
        Random random = new Random(7);
        long end = System.nanoTime() + ENOUGH.toNanos();
        int before = 0;
        int kills = 0;
        while (kills < KILLS && (kills < 5 || System.nanoTime() < end)) {
            // Most runs save all the time, to be killed inside a save; the others keep to the usual delay.
            Duration delay = kills % 5 == 4 ? Saver.USUAL_DELAY : Duration.ofMillis(1);
            Log log = runAndKill(delay, 150 + random.nextInt(kills % 5 == 4 ? 1000 : 300));

            Reading<SavedWatchlist> reading = new WatchlistFile(folder, InstantSource.system()).read();

            if (reading instanceof Reading.Empty && log.confirmed.isEmpty()) {
                kills++;
                continue;
            }
            assertThat(reading).isInstanceOf(Reading.Loaded.class);
            SavedWatchlist found = reading.content().orElseThrow();
            int count = found.checksThatDay();
            assertThat(found).as("nothing but what was saved").isEqualTo(SampleTwins.list(200, count));
            assertThat(count)
                    .isBetween(
                            Math.max(before, log.confirmed.orElse(0)),
                            log.requests.lastEntry().getKey());
            assertThat(log.ageOfOldestLoss(count)).isLessThanOrEqualTo(HALF_A_SECOND + log.stalls());
            before = count;
            kills++;
        }
        assertThat(leftovers()).isEmpty();
    }

    private Log runAndKill(Duration delay, int millisAfterFirstRequest) throws IOException, InterruptedException {
        Process child = ChildProgram.start(SavingProgram.class, folder.toString(), String.valueOf(delay.toMillis()));
        try (BufferedReader output = child.inputReader()) {
            List<String> lines = new ArrayList<>();
            lines.add(output.readLine());
            child.onExit()
                    .orTimeout(millisAfterFirstRequest, TimeUnit.MILLISECONDS)
                    .exceptionally(_ -> {
                        // Process.destroyForcibly would also close the output, of which the rest is still to be read.
                        child.toHandle().destroyForcibly();
                        return child;
                    });
            output.lines().forEach(lines::add);
            assertThat(child.waitFor()).as("killed, not ended").isNotZero();
            return Log.parse(lines);
        } finally {
            child.destroyForcibly();
        }
    }

    private List<Path> leftovers() throws IOException {
        new WatchlistFile(folder, InstantSource.system()).read();
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("twins.json") && !file.endsWith("twins.json.bak"))
                    .toList();
        }
    }

    /** What the killed program said: what it had changed when, and which saves it knew of. */
    private record Log(NavigableMap<Integer, Long> requests, Optional<Integer> confirmed, long longestSave) {
        static Log parse(List<String> lines) {
            NavigableMap<Integer, Long> requests = new TreeMap<>();
            Optional<Integer> confirmed = Optional.empty();
            long longestSave = 0;
            for (String line : lines) {
                String[] words = line.split(" ", -1);
                if (words.length == 4 && words[3].equals(".") && words[0].equals("changed")) {
                    requests.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
                } else if (words.length == 4 && words[3].equals(".")) {
                    confirmed = Optional.of(Integer.valueOf(words[1]));
                    longestSave = Math.max(longestSave, Long.parseLong(words[2]));
                }
            }
            return new Log(requests, confirmed, longestSave);
        }

        /** Returns how long the first change that is not on the disk had waited when the program was killed. */
        long ageOfOldestLoss(int found) {
            return Optional.ofNullable(requests.higherEntry(found))
                    .map(lost -> requests.lastEntry().getValue() - lost.getValue())
                    .orElse(0L);
        }

        /** Returns by how much this computer was late, so that a busy one is not taken for a fault of the saver. */
        long stalls() {
            long longestGap = 0;
            long previous = requests.firstEntry().getValue();
            for (long moment : requests.values()) {
                longestGap = Math.max(longestGap, moment - previous);
                previous = moment;
            }
            // The save that the kill hit may have been as slow as the slowest that ended, and had to wait for it.
            return 2 * longestSave + longestGap + (confirmed.isEmpty() ? HALF_A_SECOND : 0);
        }
    }
}
