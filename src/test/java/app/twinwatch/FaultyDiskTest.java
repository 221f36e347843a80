package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window on a disk that fills up, on one that takes nothing, and on one that takes its time. */
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class FaultyDiskTest {
    private static final int LONGEST_SECONDS = 300;

    @TempDir
    Path home;

    private Path data = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createDirectories(home.resolve("data"));
    }

    @Test
    void aDiskThatFillsUpOrTakesNothingMoreIsSaidInTheWindowAndAfterwardsAllIsSaved() throws Exception {
        List<String> smallDisk = List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs \"$0\" && exec \"$@\"", data + "");
        assumeTrue(
                Commands.works("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", data.toString()),
                "a small disk needs name spaces, which are not allowed here");

        assertSays(smallDisk, "full", "2 cards, 1 saved", "2 saved", "3 saved", "ended with 0");
    }

    @Test
    void aDiskThatTakesSecondsForASaveDoesNotHoldTheWindow() throws Exception {
        // Each request to force a file to the disk waits before it reaches the system, but for the first two of a
        // thread.
        List<String> slowDisk = List.of(
                "strace",
                "--seccomp-bpf",
                "-fqqo",
                "/dev/null",
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                "inject=fsync,fdatasync:delay_enter=2s:when=3+");
        assumeTrue(Commands.works("strace", "--seccomp-bpf", "-fqqo", "/dev/null", "true"), "a slow disk needs strace");

        assertSays(slowDisk, "slow", "answered while saving", "all saved");
    }

    private void assertSays(List<String> wrapper, String fault, String... lines) throws InterruptedException {
        try (Program program = Program.startOther(home, wrapper, FaultyDiskProgram.class, data.toString(), fault)) {
            Program.Ended ended = program.end(LONGEST_SECONDS);
            assertThat(ended.output().lines()).as(ended.errors()).containsExactly(lines);
            assertThat(ended.exitCode()).isZero();
        }
    }
}
