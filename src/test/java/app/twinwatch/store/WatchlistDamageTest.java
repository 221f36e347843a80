package app.twinwatch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever happens to the bytes, the list opens, and nothing that was saved is thrown away. */
class WatchlistDamageTest {
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
        new DamagedList(folder).clear();
        Files.delete(folder);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void flippedBytesNeverCostTheLastGoodCopy(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll @IntRange(min = 1, max = 255) int mask)
            throws IOException {
        new DamagedList(folder).flip(places, mask);
    }

    @Example
    void aSealThatIsDamagedItselfIsStillOne() throws IOException {
        DamagedList list = new DamagedList(folder);
        int ofAnEntry = list.find("atMost");
        // To a backtick, which stands in no checksum; to other letters, which name no field; to a space.
        list.flip(List.of(list.find("checksum\" : \"") + 13, ofAnEntry), 'e' ^ '`');
        list.flip(List.of(list.find("checksum") + 2, ofAnEntry), 'e' ^ 'd');
        list.flip(List.of(list.find("checksum"), ofAnEntry), 'c' ^ ' ');
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aCutAnywhereNeverCostsTheLastGoodCopy(@ForAll @IntRange(max = 1_000_000) int place) throws IOException {
        new DamagedList(folder).cut(place);
    }
}
