package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.store.Reading;
import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills Twinwatch itself, with its window, again and again while twins are added and asked about, and makes sure that no
 * twin that was saved is gone, there twice, or asked about less often than before.
 */
public final class KilledApp implements AutoCloseable {
    private static final int NEW_EACH = 10;
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Path home;
    private final Path data;
    private final Random dice;
    private final BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
    private List<Twin> saved = List.of();
    private int ordered;

    /**
     * @param home an empty folder
     * @param seed of everything that is random
     */
    public KilledApp(Path home, long seed) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.dice = new Random(seed);
    }

    /** Starts with more twins, kills at some moment after they appeared on the disk, and looks. */
    public void kill() throws InterruptedException {
        List<AvatarId> more = IntStream.range(ordered, ordered + NEW_EACH)
                .mapToObj(TwinSamples::id)
                .toList();
        ordered += NEW_EACH;
        for (AvatarId id : more) {
            String status = dice.nextBoolean() ? "completed" : "in_progress";
            heyGen.put(SampleTwin.constant(
                    id, "Twin " + id.shortened(), InstantSource.system().instant(), status));
        }
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--data-dir",
                                data.toString(),
                                "--api-url",
                                heyGen.address().toString()),
                        more.stream().map(AvatarId::value))
                .toArray(String[]::new);
        try (Program program = Program.start(home, List.of(), Map.of("HEYGEN_API_KEY", "sk-killed"), arguments)) {
            long before = modified();
            long end = System.nanoTime() + LONGEST_START.toNanos();
            while (modified() == before) {
                assertThat(System.nanoTime() - end)
                        .as("something is saved in time")
                        .isNegative();
                Thread.sleep(10);
            }
            Thread.sleep(dice.nextInt(1500));
            program.kill();
        }
        look();
    }

    /** Returns how many twins are saved. */
    public int twins() {
        return saved.size();
    }

    @Override
    public void close() {
        heyGen.close();
    }

    private void look() {
        Reading<SavedWatchlist> reading = new WatchlistFile(data, InstantSource.system()).read();
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        List<Twin> found = reading.content().orElseThrow().twins();
        assertThat(found)
                .extracting(Twin::id)
                .doesNotHaveDuplicates()
                .containsAll(saved.stream().map(Twin::id).toList());
        for (int place = 0; place < saved.size(); place++) {
            assertThat(found.get(place).id())
                    .as("in the same place")
                    .isEqualTo(saved.get(place).id());
            assertThat(found.get(place).checks())
                    .isGreaterThanOrEqualTo(saved.get(place).checks());
            assertThat(found.get(place).history())
                    .startsWith(saved.get(place).history().toArray(StateChange[]::new));
        }
        saved = found;
    }

    private long modified() {
        try {
            return Files.getLastModifiedTime(data.resolve(WatchlistFile.NAME)).toMillis();
        } catch (IOException _) {
            return 0;
        }
    }
}
