package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.Reading.Denied;
import app.twinwatch.store.Reading.Recovered;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WatchlistFileTest {
    private static final SavedWatchlist OLDER = SampleTwins.list(3, 1);
    private static final SavedWatchlist NEWER = SampleTwins.list(4, 2);

    @TempDir
    Path folder;

    @Test
    void aFirstStartFindsNothing() {
        assertThat(open().read()).isEqualTo(new Reading.Empty<>());
    }

    @Test
    void aMissingFolderIsMadeForTheOwnerAlone() throws IOException {
        Path below = folder.resolve("new/data");
        WatchlistFile file = new WatchlistFile(below, InstantSource.fixed(SampleTwins.NOON));
        file.read();

        assertThat(file.write(NEWER)).isEqualTo(new SaveOutcome.Saved());

        if (Files.getFileStore(below).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(below)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(below.resolve("twins.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatWasSavedIsThereAfterARestart() {
        save(NEWER);

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void tenThousandTwinsAreSavedAndReadBack() {
        SavedWatchlist many = SampleTwins.list(10_000, 500);
        save(many);

        assertThat(open().read().content()).contains(many);
    }

    @Test
    void theFileIsForPeopleToReadAndHasNoSignature() throws IOException {
        save(SampleTwins.list(1, 7));

        String text = Files.readString(main());
        assertThat(text.lines()).hasSizeGreaterThan(20);
        assertThat(text)
                .contains("\"version\" : 1", "Zoë Müller-Ødegård 张伟", "https://files.heygen.example/video.mp4\"")
                .doesNotContain("SECRET", "Signature", "?");
    }

    @Test
    void theSaveBeforeIsKeptAsTheLastGoodCopy() throws IOException {
        save(OLDER, NEWER);

        Files.delete(main());
        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(OLDER));
        assertThat(main()).as("restored at once").exists();
    }

    @Test
    void aTornFileIsSetAsideAndTheLastGoodCopyUsed() throws IOException {
        save(OLDER, NEWER);
        String torn = cut(main());

        Reading<SavedWatchlist> reading = open().read();

        Path setAside = folder.resolve("twins.json.unreadable-20261124T120000Z");
        assertThat(reading).isEqualTo(new Recovered<>(OLDER, setAside, Recovered.Source.LAST_GOOD_COPY));
        assertThat(setAside).hasContent(torn);
        assertThat(open().read()).as("the next start").isEqualTo(new Reading.Loaded<>(OLDER));
    }

    @Test
    void aSaveAfterARecoveryDoesNotCostTheLastGoodCopy() throws IOException {
        save(OLDER, NEWER);
        cut(main());
        WatchlistFile file = open();
        file.read();
        file.write(NEWER);

        cut(main());
        assertThat(open().read().content()).contains(OLDER);
    }

    @Test
    void anEmptyFileAsAfterAPowerCutIsATornFile() throws IOException {
        save(OLDER, NEWER);
        Files.write(main(), new byte[0]);

        assertThat(open().read().content()).contains(OLDER);
    }

    @Test
    void filesThatWereSetAsideAreNeverOverwritten() throws IOException {
        for (int times = 0; times < 3; times++) {
            save(OLDER, NEWER);
            Files.writeString(main(), "broken " + times);
            open().read();
        }

        List<String> contents = new ArrayList<>();
        for (Path setAside : setAside()) {
            contents.add(Files.readString(setAside));
        }
        assertThat(contents).containsExactlyInAnyOrder("broken 0", "broken 1", "broken 2");
    }

    @Test
    void withoutAUsableCopyTheTwinsBeforeTheCutAreSaved() throws IOException {
        save(NEWER);
        cut(main());

        Reading<SavedWatchlist> reading = open().read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Recovered.class,
                        recovered -> assertThat(recovered.source()).isEqualTo(Recovered.Source.REST_OF_FILE));
        assertThat(reading.content().orElseThrow().twins()).isNotEmpty().isSubsetOf(NEWER.twins());
    }

    @Test
    void twoUselessFilesAreBothSetAside() throws IOException {
        Files.writeString(main(), "not JSON at all");
        Files.writeString(copy(), "nor this");

        WatchlistFile file = open();
        assertThat(file.read()).isInstanceOf(Reading.LostBoth.class);
        assertThat(setAside()).hasSize(2);
        assertThat(file.write(NEWER)).isEqualTo(new SaveOutcome.Saved());
        assertThat(setAside()).hasSize(2);
        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void oneDigitThatChangedInsideAnIdIsNoticed() throws IOException {
        save(OLDER, NEWER);
        String id = NEWER.twins().get(1).id().value();
        Files.writeString(main(), Files.readString(main()).replace(id, id.replace('0', '4')));

        assertThat(open().read()).isInstanceOf(Recovered.class);
        assertThat(open().read()).as("the next start").isEqualTo(new Reading.Loaded<>(OLDER));
    }

    @Test
    void withoutACopyAFileWithAChangedDigitIsBetterThanNothing() throws IOException {
        save(NEWER);
        Files.writeString(main(), Files.readString(main()).replace("\"version\" : 1", "\"version\" : 7"));

        Reading<SavedWatchlist> reading = open().read();

        assertThat(reading.content()).contains(NEWER);
        assertThat(reading)
                .as("damaged rather than newer, so it is saved again")
                .isInstanceOfSatisfying(
                        Recovered.class,
                        recovered -> assertThat(recovered.source()).isEqualTo(Recovered.Source.REST_OF_FILE));
    }

    @Test
    void whatAnEditorDoesToWhiteSpaceIsNoDamage() throws IOException {
        save(OLDER, NEWER);
        Files.writeString(main(), Files.readString(main()).replaceAll("\n +", "\r\n\t") + "\n\n");

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void oneDamagedTwinDoesNotCostTheOthers() throws IOException {
        save(NEWER);
        String id = NEWER.twins().get(1).id().value();
        Files.writeString(main(), unsealed(main()).replace(id, "not an id!"));

        Reading<SavedWatchlist> reading = open().read();

        List<Twin> others = List.of(
                NEWER.twins().get(0), NEWER.twins().get(2), NEWER.twins().get(3));
        assertThat(reading.content().orElseThrow().twins()).isEqualTo(others);
        assertThat(setAside())
                .singleElement()
                .satisfies(kept -> assertThat(kept).content().contains("not an id!"));
        assertThat(open().read()).as("the next start").isInstanceOf(Reading.Loaded.class);
    }

    @Test
    void anIdThatStandsTwiceIsReadOnce() throws IOException {
        save(NEWER);
        String text = unsealed(main());
        Files.writeString(
                main(),
                text.replace(
                        NEWER.twins().get(1).id().value(),
                        NEWER.twins().get(0).id().value()));

        assertThat(open().read().content().orElseThrow().twins()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aLostCountBeginsAnewAndKeepsTheTwins() throws IOException {
        save(NEWER);
        Files.writeString(main(), unsealed(main()).replace("\"checksThatDay\" : 2", "\"checksThatDay\" : -2"));

        assertThat(open().read().content()).contains(new SavedWatchlist(NEWER.twins(), NEWER.countedDay(), 0));
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        save(NEWER);
        String text = unsealed(main());
        Files.writeString(
                main(),
                text.replace("\"version\" : 1,", "\"version\" : 1, \"note\" : {\"a\" : [1, null]},")
                        .replace("\"checks\" :", "\"later\" : [], \"checks\" :"));

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void aByteOrderMarkFromAnEditorIsNoDamage() throws IOException {
        save(NEWER);
        Files.writeString(main(), "\uFEFF" + Files.readString(main()));

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void aFileOfANewerVersionIsReadAndNeverWritten() throws IOException {
        save(NEWER);
        Files.writeString(main(), unsealed(main()).replace("\"version\" : 1", "\"version\" : 2"));
        String before = Files.readString(main());

        WatchlistFile file = open();
        assertThat(file.read()).isEqualTo(new Reading.NewerVersion<>(NEWER, 2));
        assertThat(file.write(OLDER)).isEqualTo(new SaveOutcome.Failed(SaveOutcome.Failed.Reason.NOT_PERMITTED));
        assertThat(main()).hasContent(before);
    }

    @Test
    void aTornFileBesideANewerCopyIsLeftAlone() throws IOException {
        save(OLDER, NEWER);
        Files.writeString(copy(), unsealed(copy()).replace("\"version\" : 1", "\"version\" : 9"));
        String torn = cut(main());

        assertThat(open().read()).isEqualTo(new Reading.NewerVersion<>(OLDER, 9));
        assertThat(main()).hasContent(torn);
    }

    @Test
    void nothingIsWrittenBeforeTheFileWasRead() throws IOException {
        save(NEWER);

        assertThat(open().write(OLDER)).isInstanceOf(SaveOutcome.Failed.class);
        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void aFolderInItsPlaceIsSaidAndLeftAlone() throws IOException {
        Files.createDirectories(main().resolve("inside"));

        WatchlistFile file = open();
        assertThat(file.read()).isEqualTo(new Denied<>(Denied.Reason.NOT_A_FILE));
        assertThat(file.write(NEWER)).isInstanceOf(SaveOutcome.Failed.class);
        assertThat(main().resolve("inside")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderBelowAFileIsMissingForGood() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "a file");

        WatchlistFile file = new WatchlistFile(plain.resolve("data"), InstantSource.system());
        assertThat(file.read().content()).isEmpty();
        assertThat(file.write(NEWER)).isEqualTo(new SaveOutcome.Failed(SaveOutcome.Failed.Reason.FOLDER_MISSING));
        assertThat(plain).hasContent("a file");
    }

    @Test
    void aTornFileStaysUntouchedWhileItsCopyCannotBeRead() throws IOException {
        save(NEWER);
        Files.createDirectory(copy());
        String torn = cut(main());

        assertThat(open().read()).isEqualTo(new Denied<>(Denied.Reason.NOT_A_FILE));
        assertThat(main()).hasContent(torn);
    }

    @Test
    void anUnusableCopyDoesNotStopSaving() throws IOException {
        WatchlistFile file = open();
        file.read();
        Files.createDirectories(copy().resolve("inside"));

        assertThat(List.of(file.write(OLDER), file.write(NEWER))).containsOnly(new SaveOutcome.Saved());

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void aFileBeyondAllMeasureIsSetAsideUnread() throws IOException {
        save(OLDER, NEWER);
        try (RandomAccessFile huge = new RandomAccessFile(main().toFile(), "rw")) {
            huge.setLength(256L * 1024 * 1024 + 1);
        }

        assertThat(open().read().content()).contains(OLDER);
    }

    @Test
    void fiftyMegabytesOfOneListAreRead() throws IOException {
        save(NEWER);
        String strange = "\"strange\" : \"" + "x".repeat(50_000_000) + "\",\n  \"twins\"";
        Files.writeString(main(), unsealed(main()).replaceFirst("\"twins\"", strange));

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(NEWER));
    }

    @Test
    void fiftyMegabytesOfZerosAsAfterAPowerCutGiveWayToTheCopy() throws IOException {
        save(OLDER, NEWER);
        try (RandomAccessFile zeros = new RandomAccessFile(main().toFile(), "rw")) {
            zeros.setLength(0);
            zeros.setLength(50_000_000);
        }

        assertThat(open().read().content()).contains(OLDER);
        assertThat(setAside())
                .singleElement()
                .satisfies(kept -> assertThat(kept).hasSize(50_000_000));
    }

    @Test
    void whatAKilledRunLeftBehindIsCleared() throws IOException {
        save(NEWER);
        Path leftover = Files.writeString(folder.resolve("twins.json.123.tmp"), "half");
        Path other = Files.writeString(folder.resolve("settings.json.123.tmp"), "not ours");

        open().read();

        assertThat(leftover).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void textThatIsHostileToParsersIsOnlyUnreadable() throws IOException {
        List<String> hostile = List.of(
                "[".repeat(100_000),
                "{\"version\":1,\"twins\":" + "[".repeat(100_000),
                "{\"version\":1e999999999,\"twins\":[]}",
                "{\"version\":" + "9".repeat(5000) + ",\"twins\":[]}",
                "null",
                "[]",
                "{}",
                "{\"version\":1}",
                "{\"version\":0,\"twins\":[]}",
                "{\"version\":1,\"twins\":{}}",
                "{\"version\":1,\"countedDay\":\"2026-01-01\",\"checksThatDay\":0,\"twins\":[]} trailing");
        for (String text : hostile) {
            Files.writeString(main(), text);
            assertThat(open().read()).isInstanceOf(Reading.LostBoth.class);
        }
    }

    @Test
    void entriesThatAreNoObjectsAreLeftOut() throws IOException {
        Files.writeString(main(), """
                {"version":1,"countedDay":"2026-11-24","checksThatDay":0,"twins":[null,1,"x",[],{},{"id":7}]}""");

        assertThat(open().read().content()).contains(new SavedWatchlist(List.of(), LocalDate.of(2026, 11, 24), 0));
        assertThat(setAside()).hasSize(1);
    }

    private void save(SavedWatchlist... lists) {
        WatchlistFile file = open();
        file.read();
        for (SavedWatchlist list : lists) {
            assertThat(file.write(list)).isEqualTo(new SaveOutcome.Saved());
        }
    }

    private WatchlistFile open() {
        return new WatchlistFile(folder, InstantSource.fixed(SampleTwins.NOON));
    }

    private static String cut(Path file) throws IOException {
        String text = Files.readString(file);
        String half = text.substring(0, text.length() / 2);
        Files.writeString(file, half);
        return half;
    }

    private static String unsealed(Path file) throws IOException {
        return SampleTwins.unsealed(Files.readString(file));
    }

    private List<Path> setAside() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.unreadable-*")) {
            files.forEach(found::add);
        }
        return found;
    }

    private Path main() {
        return folder.resolve("twins.json");
    }

    private Path copy() {
        return folder.resolve("twins.json.bak");
    }
}
