package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.twin.AvatarId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The list goes to a spreadsheet, to a mail, to a folder, and to the computer of a colleague. */
class HandoverJourneyTest extends Journey {
    @Test
    void theShownTwinsAreExportedForASpreadsheet() throws IOException {
        startWithThreeTwins();
        Path file = home.resolve("list.csv");
        window.dialogs.answer(file);
        window.click("#menu");
        window.choose("Hand over");
        window.choose("Export as CSV…");
        window.see("#toast-words", "Saved as list.csv");
        assertThat(Files.readString(file))
                .startsWith("\uFEFFName at HeyGen,Own name,State,")
                .contains("Ada,,Ready,")
                .contains(ADA.value() + "," + VOICE)
                .contains("Bea,,Needs permission,");
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void aListIsMergedOnAnotherComputerAndTakenBack() throws IOException {
        startWithThreeTwins();
        window.click(card(ADA));
        window.see(".detail-name", "Ada");
        window.click("#detail-rename");
        window.type("Board film");
        window.press(KeyCode.ENTER);
        window.see(".detail-name", "Board film");
        Path file = home.resolve("list.json");
        window.dialogs.answer(file);
        window.click("#menu");
        window.choose("Hand over");
        window.choose("Export as JSON…");
        window.see("#toast-words", "Saved as list.json");
        window.close();

        home = Files.createDirectory(home.resolve("elsewhere"));
        startOwnList(WITH_KEY, ADA.value());
        seeCards("Ada");
        long before = heyGen.questionsAbout(ADA);
        window.dialogs.answer(file);
        window.click("#menu");
        window.choose("Hand over");
        window.choose("Import a list…");
        window.see("#merge-headline", "2 new twins, and 1 that is here gets something new");
        window.see("#merge .muted", "1 own name is filled in");
        window.click("#merge-confirm");
        seeCards("Bea", "Board film", "Cem");
        assertThat(heyGen.questionsAbout(ADA))
                .as("what the list knew costs nothing")
                .isEqualTo(before);

        window.press(KeyCode.CONTROL, KeyCode.H);
        window.see("#history-list .muted", "Came with an imported list");
        window.press(KeyCode.ESCAPE);
        window.click("#toast-action");
        seeCards("Ada");
        window.see("#toast-words", "as it was before the merge");
    }

    @Test
    void anExportThatIsPastedIntoTheAddPaneCanBeMergedInstead() throws IOException {
        startOwnList(WITH_KEY);
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.seeFocusOn("#add-text");
        window.paste("Name at HeyGen;Own name;State;Avatar ID;Note\nAda;Board film;In training;" + ADA.value()
                + ";Call back\n");
        window.see("#add-export", "a list that Twinwatch exported");
        window.click("#add-merge");
        window.see("#merge-headline", "1 new twin");
        window.click("#merge-confirm");
        seeCards("Board film");
        window.see("#toast-words", "Merged, 1 new twin");
    }

    @Test
    void aSummaryIsCopiedForAMail() {
        heyGen.change(CEM, "failed", Optional.of("no face found"));
        heyGen.change(ADA, "completed", Optional.empty());
        startOwnList(WITH_KEY, ADA.value(), BEA.value(), CEM.value());
        seeCards("Cem", "Bea", "Ada");
        window.click("#menu");
        window.choose("Hand over");
        window.choose("Copy summary for e-mail");
        window.see("#toast-words", "Summary copied");
        assertThat(window.clipboard())
                .startsWith("3 twins on ")
                .contains("Failed: 1")
                .contains("These need attention:")
                .contains("- Cem: Failed since ")
                .contains("What to do: Film one person only")
                .contains("These are ready:")
                .contains("- Ada: Ready since ")
                .contains("Voice ID: " + VOICE);
    }

    @Test
    void allReadyPreviewsAreSavedIntoAFolder() throws IOException {
        ready(ADA, "Ada: board/film", "maya.webp", "maya.mp4");
        ready(BEA, "CON", "samuel.jpg", "samuel.mp4");
        startOwnList(WITH_KEY, ADA.value(), BEA.value(), CEM.value());
        window.seeThat(card(ADA) + " .play-badge");
        window.seeThat(card(BEA) + " .play-badge");
        Path folder = Files.createDirectory(home.resolve("previews"));
        Files.writeString(folder.resolve("CON (bbbbbbbb).jpg"), "mine");
        window.dialogs.answer(folder);
        saveAll();
        window.see("#saving-words", "Saved 4 files in previews");
        assertThat(names(folder))
                .containsExactlyInAnyOrder(
                        "Ada board film (aaaaaaaa).webp",
                        "Ada board film (aaaaaaaa).mp4",
                        "CON (bbbbbbbb).jpg",
                        "CON (bbbbbbbb) 2.jpg",
                        "CON (bbbbbbbb).mp4");
        assertThat(folder.resolve("Ada board film (aaaaaaaa).mp4")).hasSize(63_304);
        assertThat(Files.readString(folder.resolve("CON (bbbbbbbb).jpg")))
                .as("what was there stays")
                .isEqualTo("mine");
        window.click("#saving-end");
        window.seeNothingOf("#saving");

        saveAll();
        window.see("#saving-words", "No new files were saved in previews");
        window.see("#saving .muted", "4 files were there already");
        assertThat(names(folder)).hasSize(5);
    }

    @Test
    void savingCanBeCancelledAndLeftToItself() throws IOException {
        ready(ADA, "Ada", "maya.webp", "maya.mp4");
        ready(BEA, "Bea", "samuel.jpg", "samuel.mp4");
        startOwnList(WITH_KEY, ADA.value(), BEA.value());
        window.seeThat(card(ADA) + " .play-badge");
        window.seeThat(card(BEA) + " .play-badge");
        heyGen.paceMedia(5_000);
        window.dialogs.answer(Files.createDirectory(home.resolve("previews")));
        saveAll();
        window.see("#saving-words", "of 2:");
        window.click("#saving-end");
        window.see("#saving .muted", "Cancelled");
        window.press(KeyCode.ESCAPE);

        saveAll();
        window.see("#saving-words", "of 2:");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#saving");
        heyGen.paceMedia(0);
        window.see("#toast-words", "in previews");
        window.see("#toast-action", "Open folder");
    }

    @Test
    void whatCouldNotBeSavedCanBeReadAfterThePaneWasClosed() throws IOException {
        ready(ADA, "Ada", "maya.webp", "maya.mp4");
        startOwnList(WITH_KEY, ADA.value());
        window.seeThat(card(ADA) + " .play-badge");
        heyGen.paceMedia(5_000);
        window.dialogs.answer(Files.createDirectory(home.resolve("previews")));
        saveAll();
        window.see("#saving-words", "of 1:");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#saving");
        heyGen.close();
        heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        window.see("#toast-words", "not everything could be saved");
        window.click("#toast-action");
        window.see("#saving .muted", "Not everything could be fetched for Ada");
    }

    @Test
    void linksThatExpiredAreAskedForOnlyIfTheUserWantsIt() throws IOException {
        AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
        heyGen.close();
        heyGen = BuiltInHeyGen.startEmpty(() -> InstantSource.system().instant().plus(later.get()));
        ready(ADA, "Ada", "maya.webp", "maya.mp4");
        startOwnList(WITH_KEY, ADA.value());
        window.seeThat(card(ADA) + " .play-badge");
        later.set(Duration.ofDays(8));
        long before = heyGen.questionsAbout(ADA);
        Path folder = Files.createDirectory(home.resolve("previews"));
        window.dialogs.answer(folder);
        saveAll();
        window.see("#saving .muted", "no longer valid for Ada");
        window.see("#saving-fresh", "Ask HeyGen again, uses 1 check");
        assertThat(heyGen.questionsAbout(ADA)).isEqualTo(before);

        window.click("#saving-fresh");
        Eventually.that("the film is there", () -> names(folder).contains("Ada (aaaaaaaa).mp4"));
        window.see("#saving-words", "in previews");
        window.seeNothingOf("#saving-fresh");
        assertThat(heyGen.questionsAbout(ADA)).isEqualTo(before + 1);
    }

    private void saveAll() {
        window.click("#menu");
        window.choose("Hand over");
        window.choose("Save all ready previews…");
    }

    private void ready(AvatarId id, String name, String picture, String film) {
        Instant earlier = InstantSource.system().instant().minus(Duration.ofHours(3));
        heyGen.put(new SampleTwin(
                id,
                name,
                earlier,
                List.of(new SampleTwin.Phase(Duration.ZERO, "completed", Optional.empty())),
                Optional.of(picture),
                Optional.of(film),
                Optional.empty()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
