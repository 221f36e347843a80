package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.ChildProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real program that writes calls down without a break, and looks at what the next start finds. */
class KilledBookTest {
    private static final long HALF_A_SECOND = Duration.ofMillis(500).toNanos();

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void aKillCostsAtMostTheLastHalfSecondAndNothingBeforeIt() throws Exception {
        Random random = new Random(7);
        MonthFiles<KeptCall> files = MonthFiles.ofCalls(folder);
        int found = 0;
        for (int kill = 0; kill < 6; kill++) {
            // Some runs write all the time, to be killed while they do; the others keep to the usual delay.
            Duration delay = kill % 3 == 2 ? Saver.USUAL_DELAY : Duration.ofMillis(1);
            NavigableMap<Integer, Long> made = runAndKill(found, delay, 300 + random.nextInt(700));

            List<Integer> numbers = files.read(_ -> true).stream()
                    .map(call -> (int) call.at().getEpochSecond())
                    .toList();

            assertThat(numbers)
                    .as("without a gap, each once")
                    .isEqualTo(IntStream.range(0, numbers.size()).boxed().toList())
                    .hasSizeGreaterThanOrEqualTo(found)
                    .hasSizeLessThanOrEqualTo(made.lastKey() + 1);
            // Before the first lines are written, a program that has just started has more to do than usual.
            long start = numbers.size() == found ? HALF_A_SECOND : 0;
            found = numbers.size();
            if (found <= made.lastKey()) {
                long age = made.lastEntry().getValue() - Objects.requireNonNull(made.get(found));
                assertThat(age).isLessThanOrEqualTo(HALF_A_SECOND + start + 3 * longestGap(made));
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    private NavigableMap<Integer, Long> runAndKill(int from, Duration delay, int millisAfterFirst)
            throws IOException, InterruptedException {
        Process child = ChildProgram.start(
                BookingProgram.class, folder.toString(), String.valueOf(from), String.valueOf(delay.toMillis()));
        NavigableMap<Integer, Long> made = new TreeMap<>();
        try (BufferedReader output = child.inputReader()) {
            note(output.readLine(), made);
            child.onExit().orTimeout(millisAfterFirst, TimeUnit.MILLISECONDS).exceptionally(_ -> {
                // Process.destroyForcibly would also close the output, of which the rest is still to be read.
                child.toHandle().destroyForcibly();
                return child;
            });
            output.lines().forEach(line -> note(line, made));
            assertThat(child.waitFor()).as("killed, not ended").isNotZero();
            return made;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void note(String line, NavigableMap<Integer, Long> made) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[3].equals(".")) {
            made.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
        }
    }

    /** Returns by how much this computer was late, so that a busy one is not taken for a fault of the book. */
    private static long longestGap(NavigableMap<Integer, Long> made) {
        long longest = Duration.ofMillis(50).toNanos();
        long previous = made.firstEntry().getValue();
        for (long moment : made.values()) {
            longest = Math.max(longest, moment - previous);
            previous = moment;
        }
        return longest;
    }
}
