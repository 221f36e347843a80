package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever happens to the bytes, the list opens, and nothing that was saved is thrown away. */
class WatchlistDamageTest {
    private static final SavedWatchlist OLDER = SampleTwins.list(3, 1);
    private static final SavedWatchlist NEWER = SampleTwins.list(4, 2);

    // Every damage is logged, which would fill the output of the tests.
    private final Logger log = Logger.getLogger("app.twinwatch.store");
    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        log.setLevel(Level.OFF);
        folder = Files.createTempDirectory("twinwatch-damage");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        log.setLevel(null);
        clear();
        Files.delete(folder);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void flippedBytesNeverCostTheLastGoodCopy(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll @IntRange(min = 1, max = 255) int mask)
            throws IOException {
        byte[] damaged = saveBoth();
        places.forEach(place -> damaged[place % damaged.length] ^= (byte) mask);

        assertNothingIsLost(damaged);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aCutAnywhereNeverCostsTheLastGoodCopy(@ForAll @IntRange(max = 1_000_000) int place) throws IOException {
        byte[] whole = saveBoth();

        assertNothingIsLost(Arrays.copyOf(whole, place % whole.length));
    }

    private void assertNothingIsLost(byte[] damaged) throws IOException {
        Files.write(folder.resolve("twins.json"), damaged);

        Reading<SavedWatchlist> reading = open().read();

        assertThat(reading.content()).as("something to show").isPresent();
        switch (reading) {
            // Such as an indent that became another white space.
            case Reading.Loaded<SavedWatchlist>(SavedWatchlist saved) ->
                assertThat(saved).isEqualTo(NEWER);
            case Reading.Recovered<SavedWatchlist>(SavedWatchlist saved, Path setAside, var source) -> {
                assertThat(Files.readAllBytes(setAside)).isEqualTo(damaged);
                assertThat(source).isEqualTo(Reading.Recovered.Source.LAST_GOOD_COPY);
                assertThat(saved).isEqualTo(OLDER);
            }
            case Reading.Empty<SavedWatchlist>(),
                    Reading.LostBoth<SavedWatchlist>(Path _),
                    Reading.NewerVersion<SavedWatchlist>(SavedWatchlist _, int _),
                    Reading.Denied<SavedWatchlist>(Reading.Denied.Reason _) -> fail("not a damaged file: " + reading);
        }
        Files.delete(folder.resolve("twins.json"));
        assertThat(open().read().content()).as("the last good copy").contains(OLDER);
    }

    private byte[] saveBoth() throws IOException {
        clear();
        WatchlistFile file = open();
        file.read();
        file.write(OLDER);
        file.write(NEWER);
        return Files.readAllBytes(folder.resolve("twins.json"));
    }

    private WatchlistFile open() {
        return new WatchlistFile(folder, InstantSource.fixed(SampleTwins.NOON));
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
