package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFilesTest {
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Watchlist watchlist = new Watchlist(List.of());
    private final TwinActions actions = new TwinActions(
            watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
    private final SavedFiles saved = new SavedFiles(actions, EnglishWords.MESSAGES, new DirectThread());

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        actions.showNotices(notice -> notices.add(notice.words()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maya Chen|Maya Chen.mp4",
                "Board/film: 2 \\ \"final\" <v2>?*|Board film 2 final v2.mp4",
                "../../etc/passwd|etc passwd.mp4",
                ".hidden|hidden.mp4",
                "Wait for it...|Wait for it.mp4",
                "Dr. Ada|Dr. Ada.mp4",
                "CON|_CON.mp4",
                "nul|_nul.mp4",
                "Com1|_Com1.mp4",
                "LPT¹|_LPT¹.mp4",
                "aux.backup|_aux.backup.mp4",
                "Console|Console.mp4",
                "COM10|COM10.mp4",
                "महेश|महेश.mp4",
                "Zoë ‍👩‍🎤|Zoë ‍👩‍🎤.mp4"
            })
    void theNameThatIsOfferedIsTheTwinsOwnAsFarAsFileSystemsTakeIt(String name, String file) {
        assertThat(SavedFiles.nameFor(labelled(name), "mp4")).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "///", ". . .", "??"})
    void aNameOfWhichNothingIsLeftGivesWayToTheId(String name) {
        assertThat(SavedFiles.nameFor(labelled(name), "webp"))
                .isEqualTo(TwinSamples.id(1).value() + ".webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀", "x😀", "é", "漢", "a.", "a "})
    void aLongNameIsCutAndNeverInTheMiddleOfACharacter(String piece) throws IOException {
        String file = SavedFiles.nameFor(heyGenNamed(piece.repeat(300)), "mp4");
        assertThat(file).hasSizeBetween(70, 84).endsWith(".mp4").doesNotContain(" .mp4", "..mp4");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(file)).isTrue();
        assertThat(file.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
        assertThat(Files.createFile(folder.resolve(file))).exists();
    }

    @Test
    void whatIsSavedIsSaidByItsName() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "film");
        saved.save(kept, folder.resolve("Maya.mp4"));
        seeNotice("Saved as Maya.mp4");
        assertThat(folder.resolve("Maya.mp4")).hasContent("film");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "film");
        saved.save(kept, folder.resolve("nowhere").resolve("Maya.mp4"));
        seeNotice("Not saved: that folder does not exist.");
    }

    @Test
    void aKeptFileThatIsGoneIsSaid() {
        saved.save(folder.resolve("kept"), folder.resolve("Maya.mp4"));
        seeNotice("Not saved: the file is no longer on this computer. Open the preview once more.");
    }

    @Test
    void aPlaceThatTakesNoFileIsSaid() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "film");
        Path target = folder.resolve("Maya.mp4");
        Files.createDirectories(target.resolve("full"));
        saved.save(kept, target);
        seeNotice("Not saved: that place does not take the file.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWhereNobodyMayWriteIsSaid() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "film");
        saved.save(kept, Path.of("/sys/kernel/Maya.mp4"));
        Eventually.that("it is said", () -> notices.size() == 1);
        assertThat(notices.getFirst()).startsWith("Not saved: ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaid() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "film");
        // This one has no room for anybody, ever.
        saved.save(kept, Path.of("/proc/Maya.mp4"));
        seeNotice("Not saved: there is no room left on that disk.");
    }

    @Test
    void nothingToSaveIsSaidAsWell() {
        saved.nothingToSave();
        assertThat(notices).singleElement().asString().startsWith("Not saved");
    }

    private void seeNotice(String words) {
        Eventually.that("it says " + words, () -> notices.equals(List.of(words)));
    }

    private static Twin labelled(String name) {
        return TwinSamples.ready(1, "Maya", "voice").with(new Remarks(Optional.of(name), ""));
    }

    private static Twin heyGenNamed(String name) {
        return TwinSamples.ready(1, name, "voice");
    }
}
