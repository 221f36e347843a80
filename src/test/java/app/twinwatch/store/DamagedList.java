package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Saves a list twice, damages the file, and makes sure that the list opens and nothing that was saved is thrown away. */
public final class DamagedList {
    private static final SavedWatchlist OLDER = SampleTwins.list(3, 1);
    private static final SavedWatchlist NEWER = SampleTwins.list(4, 2);

    private final Path folder;

    /** @param folder an empty data folder */
    public DamagedList(Path folder) {
        this.folder = folder;
    }

    /**
     * Changes bytes.
     *
     * @param places which bytes; those behind the end begin at the start again
     * @param mask the bits that are changed in each
     */
    public void flip(List<Integer> places, int mask) throws IOException {
        byte[] damaged = saveBoth();
        places.forEach(place -> damaged[place % damaged.length] ^= (byte) mask);
        assertNothingIsLost(damaged);
    }

    /**
     * Cuts the file off.
     *
     * @param place how many bytes stay; behind the end it begins at the start again
     */
    public void cut(int place) throws IOException {
        byte[] whole = saveBoth();
        assertNothingIsLost(Arrays.copyOf(whole, place % whole.length));
    }

    /** Returns how many bytes the file has. */
    public int size() throws IOException {
        return saveBoth().length;
    }

    /** Returns where the file has these characters at last. */
    int find(String text) throws IOException {
        return new String(saveBoth(), StandardCharsets.ISO_8859_1).lastIndexOf(text);
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

    /** Leaves nothing behind. */
    public void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
