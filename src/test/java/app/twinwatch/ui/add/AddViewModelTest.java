package app.twinwatch.ui.add;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddViewModelTest {
    private static final String KNOWN = TwinSamples.id(1).value();
    private static final String FRESH = TwinSamples.id(2).value();

    private final Watchlist watchlist = new Watchlist(List.of(TwinSamples.ready(1, "Maya Chen", "voice")));
    private final AddViewModel viewModel = new AddViewModel(
            watchlist,
            EnglishWords.MESSAGES,
            new DirectThread(),
            Runnable::run,
            InstantSource.fixed(NOON),
            text -> text.contains("twinwatchList"));

    @TempDir
    Path folder;

    @Test
    void whatWillBeAddedIsSaidWhileOneTypes() {
        viewModel.textProperty().set("Maya " + KNOWN + "\nElif " + FRESH + "\nagain " + FRESH);
        assertThat(summary().headline()).isEqualTo("1 new twin will be added");
        assertThat(summary().remarks())
                .containsExactly(
                        "1 is already on your list (Maya Chen)",
                        "1 ID stands here twice and counts once",
                        "It uses one check right away");
        assertThat(viewModel.add()).isEqualTo(1);
        assertThat(watchlist.twins()).extracting(Twin::id).contains(TwinSamples.id(2));
    }

    @Test
    void aTextWithoutAnyIdSaysSoAndAddsNothing() {
        viewModel.textProperty().set("Hello, how are you?");
        assertThat(summary().headline()).isEqualTo("There is no avatar ID in this text");
        assertThat(viewModel.add()).isZero();
    }

    @Test
    void ofATextThatIsTooLongToShowOnlyTheIdsAreShown() {
        viewModel.open("Lorem ipsum ".repeat(20_000) + "\n" + FRESH);
        assertThat(viewModel.textProperty().get()).isEqualTo(FRESH);
        assertThat(summary().headline()).isEqualTo("1 new twin will be added");
        assertThat(summary().remarks()).contains("The text was too long to show here, so only its IDs are");
    }

    @Test
    void anEmptyFieldAccusesNobody() {
        viewModel.open("");
        assertThat(summary().headline()).isEmpty();
        assertThat(summary().remarks()).isEmpty();
    }

    @Test
    void onlyKnownTwinsAreSaidToBeKnown() {
        viewModel.textProperty().set(KNOWN);
        assertThat(summary().headline()).isEqualTo("Everything here is already on your list");
    }

    @Test
    void damagedIdsArePointedOutButNotAllOfThem() {
        viewModel.textProperty().set(FRESH + "\n" + "8c1f0b…e2 8c1f0b…e3 8c1f0b…e4 8c1f0b…e5 8c1f0b…e6");
        assertThat(summary().remarks())
                .contains("8c1f0b…e2 looks shortened: copy the whole ID", "2 more pieces look like a damaged ID");
    }

    @Test
    void fiveThousandIdsAtOnceAreAdded() {
        viewModel
                .textProperty()
                .set(IntStream.range(100, 5100)
                        .mapToObj(number -> TwinSamples.id(number).value())
                        .collect(Collectors.joining("\n")));
        assertThat(summary().headline()).isEqualTo("5,000 new twins will be added");
        assertThat(viewModel.add()).isEqualTo(5000);
    }

    @Test
    void aDroppedFileIsReadWhateverItsEncoding() throws IOException {
        Path utf16 = Files.write(
                folder.resolve("excel.txt"), ("Name\tavatar id\nElif\t" + FRESH).getBytes(StandardCharsets.UTF_16));
        viewModel.readFiles(List.of(utf16));
        assertThat(viewModel.textProperty().get()).isEqualTo(FRESH);
        assertThat(summary().fresh()).containsExactly(TwinSamples.id(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void aTableWithUmlautsIsReadInEveryEncodingAndItsVoicesAreLeftAlone(String encoding) throws IOException {
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        String table = mark + "Name;Avatar-ID;Stimme für (Voice ID)\r\nMüller;" + FRESH + ";" + TwinSamples.id(3);
        viewModel.readFiles(
                List.of(Files.write(folder.resolve("table.csv"), table.getBytes(Charset.forName(encoding)))));
        assertThat(viewModel.textProperty().get()).isEqualTo(FRESH);
    }

    @Test
    void aFileOfTwentyMegabytesIsReadAndSaidToBeCut() throws IOException {
        byte[] text = (FRESH + "\n" + "no ID in this line\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        viewModel.readFiles(List.of(Files.write(folder.resolve("long.txt"), text)));
        assertThat(summary().fresh()).containsExactly(TwinSamples.id(2));
        assertThat(summary().remarks()).contains("The text is very long: only its first part was read");
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsNotRead() throws IOException {
        Path sparse = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(20L * 1024 * 1024 + 1);
        }
        viewModel.readFiles(List.of(sparse));
        assertThat(summary().remarks()).containsExactly("That file is larger than 20 MB");
    }

    @Test
    void damagedIdsOfAFileArePointedOut() throws IOException {
        viewModel.readFiles(List.of(Files.writeString(folder.resolve("list.txt"), FRESH + "\n8c1f0b…e2\n")));
        assertThat(summary().remarks()).contains("8c1f0b…e2 looks shortened: copy the whole ID");
        viewModel.open("");
        assertThat(summary().remarks()).isEmpty();
    }

    @Test
    void aDroppedFileComesBehindWhatIsThere() throws IOException {
        viewModel.textProperty().set(KNOWN);
        viewModel.readFiles(List.of(Files.writeString(folder.resolve("list.csv"), "avatar_id\n" + FRESH + "\n")));
        assertThat(viewModel.textProperty().get()).isEqualTo(KNOWN + "\n" + FRESH);
    }

    @Test
    void aFileThatIsNoTextOrCanNotBeReadIsSaidInWords() throws IOException {
        viewModel.readFiles(List.of(Files.write(folder.resolve("list.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0})));
        assertThat(summary().remarks()).first().asString().contains("save it as CSV");
        viewModel.readFiles(List.of(folder.resolve("missing.txt")));
        assertThat(summary().remarks()).containsExactly("That file could not be opened");
        viewModel.readFiles(List.of(Files.writeString(folder.resolve("empty.txt"), "nothing here")));
        assertThat(summary().remarks()).containsExactly("There is no avatar ID in that file");
    }

    @Test
    void ofSeveralFilesEachHasItsSayByItsName() throws IOException {
        viewModel.readFiles(List.of(
                folder.resolve("missing.txt"),
                Files.writeString(folder.resolve("list.csv"), "avatar_id\n" + FRESH + "\n"),
                Files.write(folder.resolve("list.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0}),
                Files.writeString(folder.resolve("other.csv"), "avatar_id\n" + KNOWN + "\n8c1f0b…e2\n")));
        assertThat(viewModel.textProperty().get()).isEqualTo(FRESH + "\n" + KNOWN);
        assertThat(summary().remarks())
                .startsWith(
                        "missing.txt: That file could not be opened",
                        "list.xlsx: That file is no text. In a spreadsheet program, save it as CSV first.",
                        "other.csv: 8c1f0b…e2 looks shortened: copy the whole ID");
    }

    @Test
    void ofAHundredUselessFilesSixAreNamedAndTheRestCounted() {
        viewModel.readFiles(IntStream.rangeClosed(1, 100)
                .mapToObj(number -> folder.resolve(number + ".txt"))
                .toList());
        assertThat(summary().remarks())
                .hasSize(7)
                .startsWith("1.txt: That file could not be opened")
                .endsWith("94 more remarks on these files; drop fewer at once to see them");
    }

    @Test
    void ofSeveralExportedListsTheFirstIsOfferedAndTheOthersAreNotForgotten() throws IOException {
        String one = "{\"twinwatchList\": 1, \"twins\": [{\"id\": \"" + FRESH + "\"}]}";
        String other = "{\"twinwatchList\": 1, \"twins\": [{\"id\": \"" + KNOWN + "\"}]}";
        viewModel.readFiles(List.of(
                Files.writeString(folder.resolve("one.json"), one),
                Files.writeString(folder.resolve("same.json"), one),
                Files.writeString(folder.resolve("other.json"), other)));
        assertThat(viewModel.exportProperty().get()).contains(one);
        assertThat(summary().remarks()).startsWith("other.json: This exported list can be merged after the other one");
    }

    @Test
    void aSlowReadingOfAnOlderTextDoesNotReplaceANewerOne() {
        List<Runnable> work = new ArrayList<>();
        AddViewModel slow = new AddViewModel(
                watchlist, EnglishWords.MESSAGES, new DirectThread(), work::add, InstantSource.fixed(NOON), _ -> false);
        slow.textProperty().set(FRESH);
        slow.textProperty().set("nothing");
        work.reversed().forEach(Runnable::run);
        assertThat(slow.summaryProperty().get().fresh()).isEmpty();
    }

    @Test
    void nothingIsAddedWhileAFileIsBeingReadAndItsIdsDoNotComeIntoALaterPane() throws IOException {
        List<Runnable> work = new ArrayList<>();
        AddViewModel slow = new AddViewModel(
                watchlist, EnglishWords.MESSAGES, new DirectThread(), work::add, InstantSource.fixed(NOON), _ -> false);
        slow.textProperty().set(FRESH);
        List.copyOf(work).forEach(Runnable::run);
        work.clear();
        Path file =
                Files.writeString(folder.resolve("list.txt"), TwinSamples.id(7).value());
        slow.readFiles(List.of(file));
        assertThat(slow.summaryProperty().get().headline()).isEqualTo("Reading…");
        assertThat(slow.add()).isZero();

        for (int place = 0; place < work.size(); place++) {
            work.get(place).run();
        }
        assertThat(slow.summaryProperty().get().headline()).isEqualTo("2 new twins will be added");

        work.clear();
        slow.readFiles(List.of(file));
        slow.open("");
        for (int place = 0; place < work.size(); place++) {
            work.get(place).run();
        }
        assertThat(slow.textProperty().get()).isEmpty();
        assertThat(slow.summaryProperty().get().headline()).isEmpty();
    }

    @Test
    void filesThatAreDroppedWhileOthersAreStillReadTakeNoRemarkAway() throws IOException {
        List<Runnable> work = new ArrayList<>();
        AddViewModel slow = new AddViewModel(
                watchlist, EnglishWords.MESSAGES, new DirectThread(), work::add, InstantSource.fixed(NOON), _ -> false);
        slow.readFiles(List.of(folder.resolve("missing.txt")));
        slow.readFiles(List.of(Files.writeString(folder.resolve("empty.txt"), "nothing here")));
        for (int place = 0; place < work.size(); place++) {
            work.get(place).run();
        }
        assertThat(slow.summaryProperty().get().remarks())
                .containsExactly("That file could not be opened", "There is no avatar ID in that file");
    }

    @Test
    void aListThatWasExportedIsOfferedAsAWholeHoweverItComes() throws IOException {
        String export = "{\"twinwatchList\": 1, \"twins\": [{\"id\": \"" + FRESH + "\"}]}";
        viewModel.textProperty().set(export);
        assertThat(viewModel.exportProperty().get()).contains(export);
        assertThat(summary().fresh()).as("the IDs alone can be added as well").containsExactly(TwinSamples.id(2));

        viewModel.open("");
        assertThat(viewModel.exportProperty().get()).isEmpty();
        viewModel.readFiles(List.of(Files.writeString(folder.resolve("list.json"), export)));
        assertThat(viewModel.exportProperty().get()).contains(export);
        viewModel.open(export + " ".repeat(AddViewModel.LONGEST_SHOWN));
        assertThat(viewModel.exportProperty().get()).isPresent();
    }

    private AddSummary summary() {
        return viewModel.summaryProperty().get();
    }
}
