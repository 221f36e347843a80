package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.SavedWatchlist;
import app.twinwatch.store.WatchlistFile;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the user sees of a list whose file, or whose folder, something happened to. */
class DamagedListJourneyTest extends Journey {
    private Path data = Path.of("");

    @BeforeEach
    void saveTwice() {
        data = home.resolve("data");
        save(ADA);
        save(ADA, BEA);
    }

    @Test
    void aDamagedFileGivesWayToTheLastGoodCopy() throws IOException {
        Files.write(list(), new byte[0]);

        startOwnList(WITHOUT_KEY);

        window.see(
                "#banner-list .label",
                "The last good copy is shown; the damaged file is kept as twins.json.unreadable-");
        seeCards("Named aaaa");
        addCem();
        Eventually.that("it is saved anew", () -> saved().size() == 2);
    }

    @Test
    void withoutACopyWhatIsLeftIsShownAndSaidToBeARest() throws IOException {
        Files.delete(data.resolve("twins.json.bak"));
        String text = Files.readString(list());
        Files.writeString(list(), text.substring(0, text.length() * 2 / 3));

        startOwnList(WITHOUT_KEY);

        window.see("#banner-list .label", "What could be read is shown, and something may be missing");
        seeCards("Named aaaa");
    }

    @Test
    void twoUselessFilesAreSaidAndKept() throws IOException {
        Files.writeString(list(), "none");
        Files.writeString(data.resolve("twins.json.bak"), "neither");

        // Without a key the welcome would come first.
        startOwnList(WITH_KEY);

        window.see("#banner-list .label", "there is no good copy. The damaged file is kept as twins.json.unreadable-");
        assertThat(Program.filesIn(data))
                .filteredOn(name -> name.contains("unreadable"))
                .hasSize(2);
    }

    @Test
    void aListOfANewerVersionIsShownAndLeftAsItIs() throws IOException {
        String newer = Files.readString(list())
                .replace("\"version\" : 1", "\"version\" : 2")
                .replaceFirst(",\\s*\"checksum\" : \"[0-9a-f]{8}\"", "");
        Files.writeString(list(), newer);

        startOwnList(WITHOUT_KEY);

        window.see("#banner-list .label", "changes are not saved until you update");
        seeCards("Named bbbb", "Named aaaa");
        addCem();
        window.close();
        assertThat(list()).hasContent(newer);
    }

    @Test
    void aFolderThatIsRemovedComesBackWithTheNextChange() throws IOException {
        startOwnList(WITHOUT_KEY);
        seeCards("Named bbbb", "Named aaaa");
        removeFolder();

        addCem();

        Eventually.that("all three are saved", () -> Files.exists(list()) && saved().size() == 3);
        window.seeNothingOf("#banner-saving");
    }

    @Test
    void whileTheFolderIsMissingThatIsSaidAndAfterwardsAllIsSaved() throws IOException {
        startOwnList(WITHOUT_KEY);
        seeCards("Named bbbb", "Named aaaa");
        putFileInPlaceOfFolder();

        addCem();

        window.see("#banner-saving .label", "the folder " + data + " is missing. Twinwatch keeps trying");
        assertThat(window.textsOf(".card-name")).hasSize(3);
        Files.delete(data);
        Eventually.that("all three are saved", () -> Files.exists(list()) && saved().size() == 3);
        window.seeNothingOf("#banner-saving");
    }

    private void addCem() {
        window.paste(CEM.value());
        window.see("#add-headline", "1 new twin");
        window.clickWords(".button", "Add 1 twin");
        Eventually.that("it is shown", () -> window.isShown(card(CEM)));
    }

    private void save(AvatarId... ids) {
        WatchlistFile file = new WatchlistFile(data, InstantSource.system());
        file.read();
        List<Twin> twins = Stream.of(ids)
                .map(id -> Twin.added(id, InstantSource.system().instant())
                        .with(new Remarks(Optional.of("Named " + id.value().substring(0, 4)), "")))
                .toList();
        file.write(new SavedWatchlist(twins, LocalDate.EPOCH, 0));
    }

    private List<Twin> saved() {
        return SavedFiles.twins(data);
    }

    private Path list() {
        return data.resolve(WatchlistFile.NAME);
    }

    /** At once, because the program may be writing in it. */
    private void removeFolder() throws IOException {
        Files.move(data, Files.createTempDirectory(home, "removed").resolve("data"));
    }

    private void putFileInPlaceOfFolder() throws IOException {
        while (!Files.isRegularFile(data)) {
            removeFolder();
            try {
                Files.writeString(data, "a file in its place", StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException _) {
                // What the program was writing has made the folder anew.
            }
        }
    }
}
