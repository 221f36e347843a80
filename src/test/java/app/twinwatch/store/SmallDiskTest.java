package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.twinwatch.ChildProgram;
import app.twinwatch.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Saves to disks that are really full and really read-only, made of memory in a name space of the child program. Linux
 * only, and only where name spaces are allowed.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class SmallDiskTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsNamedAndCostsNothingThatWasSaved() throws Exception {
        String said = run("mount -t tmpfs -o size=96k tmpfs \"$0\" && exec \"$@\"", FillingProgram.class);

        assertThat(said.lines())
                .containsExactly(
                        "Saved[]",
                        "Failed[reason=DISK_FULL]",
                        "Loaded 3",
                        "Saved[]",
                        "Loaded 4",
                        "[twins.json, twins.json.bak]");
    }

    @Test
    void aTornFileThatCouldNotBeReplacedNeverBecomesTheLastGoodCopy() throws Exception {
        String said = run("mount -t tmpfs -o size=96k tmpfs \"$0\" && exec \"$@\"", RecoveringProgram.class);

        assertThat(said.lines()).containsExactly("LAST_GOOD_COPY 3", "Saved[]", "Loaded 3");
    }

    @Test
    void aReadOnlyDiskIsNamedAndStillRead() throws Exception {
        WatchlistFile file = new WatchlistFile(folder, InstantSource.system());
        file.read();
        file.write(SampleTwins.list(5, 1));

        String said = run(
                "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"", ReadOnlyProgram.class);

        assertThat(said.lines()).containsExactly("Loaded 5", "Failed[reason=NOT_PERMITTED]");
    }

    @Test
    void aFileThatThisUserMayNotReadIsNeverTouched() throws Exception {
        assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root can give up rights");
        assumeTrue(Commands.works(List.of("setpriv", "--version")));
        WatchlistFile file = new WatchlistFile(folder, InstantSource.system());
        file.read();
        file.write(SampleTwins.list(5, 1));
        byte[] before = Files.readAllBytes(folder.resolve("twins.json"));

        // Root in a name space where it has given up its right to pass over permissions.
        Files.setPosixFilePermissions(folder.resolve("twins.json"), Set.of());
        String said = run("exec setpriv --bounding-set=-all --inh-caps=-all \"$@\"", ReadOnlyProgram.class);

        assertThat(said.lines()).containsExactly("Denied[reason=NOT_PERMITTED]", "Failed[reason=NOT_PERMITTED]");
        assertThat(Files.readAllBytes(folder.resolve("twins.json"))).isEqualTo(before);
    }

    private String run(String script, Class<?> main) throws IOException, InterruptedException {
        List<String> wrapper = List.of("unshare", "-rm", "sh", "-c", script, folder.toString());
        assumeTrue(Commands.works(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", folder.toString())));
        Process child = ChildProgram.builder(wrapper, main, folder.toString()).start();
        try {
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            child.destroyForcibly();
        }
    }

    /** Saves a small list, one that does not fit, and a small one again. */
    static final class FillingProgram {
        private FillingProgram() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            WatchlistFile file = new WatchlistFile(folder, InstantSource.system());
            file.read();
            System.out.println(file.write(SampleTwins.list(3, 1)));
            System.out.println(file.write(SampleTwins.list(500, 1)));
            System.out.println(reread(folder));
            System.out.println(file.write(SampleTwins.list(4, 1)));
            System.out.println(reread(folder));
            try (var files = Files.list(folder)) {
                System.out.println(files.map(Path::getFileName).sorted().toList());
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
        }
    }

    /** Recovers from a torn file on a full disk, saves when there is room again, and looks at the last good copy. */
    static final class RecoveringProgram {
        private RecoveringProgram() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Path main = folder.resolve(WatchlistFile.NAME);
            WatchlistFile file = new WatchlistFile(folder, InstantSource.system());
            file.read();
            file.write(SampleTwins.list(3, 1));
            file.write(SampleTwins.list(4, 1));
            Files.writeString(main, Files.readString(main).substring(0, 100));
            Path filler = folder.resolve("filler");
            fill(filler);

            if (file.read() instanceof Reading.Recovered<SavedWatchlist>(var saved, var _, var source)) {
                System.out.println(source + " " + saved.twins().size());
            }
            Files.delete(filler);
            System.out.println(file.write(SampleTwins.list(5, 1)));
            Files.delete(main);
            System.out.println(reread(folder));
        }

        private static void fill(Path filler) throws IOException {
            try (OutputStream output = Files.newOutputStream(filler)) {
                for (int block = 0; block < 1000; block++) {
                    output.write(new byte[1024]);
                }
            } catch (IOException full) {
                System.err.println(full.getMessage());
            }
        }
    }

    /** Reads, and tries to save. */
    static final class ReadOnlyProgram {
        private ReadOnlyProgram() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            System.out.println(reread(folder));
            WatchlistFile file = new WatchlistFile(folder, InstantSource.system());
            file.read();
            System.out.println(file.write(SampleTwins.list(6, 1)));
        }
    }

    private static String reread(Path folder) {
        Reading<SavedWatchlist> reading = new WatchlistFile(folder, InstantSource.system()).read();
        return reading instanceof Reading.Loaded<SavedWatchlist>(SavedWatchlist saved)
                ? "Loaded " + saved.twins().size()
                : reading.toString();
    }
}
