package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, with its window, in short what the soak does at length. */
class KilledAppTest {
    private static final int KILLS = 3;

    @TempDir
    Path home;

    @Test
    @Timeout(300)
    void whatWasSavedIsThereAfterEachKill() throws Exception {
        try (KilledApp app = new KilledApp(home, 9)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                app.kill();
                assertThat(app.twins()).as("after kill %s", kill).isPositive();
            }
        }
    }
}
