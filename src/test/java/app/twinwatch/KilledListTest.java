package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever moment the program is killed at, its list is what it was after some step, and that step was not long ago. */
class KilledListTest {
    private static final int KILLS = 20;
    private static final int ENOUGH_STEPS = 20;
    private static final Duration ENOUGH = Duration.ofSeconds(6);

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void noKillTearsDoublesOrTurnsBackATwin() throws Exception {
        KilledList list = new KilledList(folder, 3);
        long end = System.nanoTime() + ENOUGH.toNanos();
        for (int kill = 0; kill < KILLS && (kill < 4 || isShort(list) || System.nanoTime() < end); kill++) {
            // KilledProgramTest measures the half second; this only sees that saving goes on while all changes.
            assertThat(list.kill()).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(list.savedSteps()).isGreaterThan(ENOUGH_STEPS);
    }

    private static boolean isShort(KilledList list) {
        return list.savedSteps() <= ENOUGH_STEPS;
    }
}
