package app.twinwatch.ui.handover;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.facts;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.store.ListExport;
import app.twinwatch.twin.Happening;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said before a list is merged, and what is there afterwards. */
class MergeViewModelTest {
    private static final String LONG = "x".repeat(Remarks.LONGEST_NOTE - 1);

    private final Twin maya = TwinSamples.training(1, "Maya", Duration.ofHours(2));
    private final Twin tom = TwinSamples.training(2, "Tom", Duration.ofHours(1));
    private final Watchlist watchlist = new Watchlist(List.of(maya));
    private final TwinHistory history = new TwinHistory(InstantSource.fixed(NOON), List.of());
    private final VoiceBook voices = new VoiceBook(Map.of());
    private final List<Notice> notices = new ArrayList<>();
    private final TwinActions actions =
            new TwinActions(watchlist, WatcherSamples.idle(watchlist), voices, EnglishWords.MESSAGES, _ -> {});
    private final MergeViewModel model = new MergeViewModel(
            watchlist,
            history,
            voices,
            new ListReader(List.of(EnglishWords.MESSAGES)),
            actions,
            EnglishWords.MESSAGES,
            new DirectThread(),
            Runnable::run,
            InstantSource.fixed(NOON));

    @TempDir
    Path folder;

    MergeViewModelTest() {
        history.follow(watchlist);
        actions.showNotices(notices::add);
    }

    @Test
    void aSentenceSaysWhatWillHappenAndNothingHasHappenedYet() {
        Twin theirs = maya.with(new Remarks(Optional.of("Board film"), "Call back"))
                .observed(facts(new TwinState.Ready(), "Maya", NOON), NOON);
        open(theirs, tom);
        assertThat(offer())
                .isEqualTo(new MergeOffer.Ready(
                        "1 new twin, and 1 that is here gets something new",
                        List.of(
                                "1 own name is filled in",
                                "1 note is filled in",
                                "Of 1 twin the list has later news from HeyGen"),
                        true));
        assertThat(watchlist.twins()).containsExactly(maya);
    }

    @Test
    void whatStaysAsItIsIsSaidAsWell() {
        watchlist.edit(id(1), _ -> new Remarks(Optional.of("Mine"), LONG));
        open(maya.with(new Remarks(Optional.of("Theirs"), "Call back")), tom);
        assertThat(offer())
                .isEqualTo(new MergeOffer.Ready(
                        "1 new twin",
                        List.of(
                                "1 twin has another own name in the list; the one here stays",
                                "1 note is left out, because there is no room for both; the one here stays",
                                "1 is already the same"),
                        true));
    }

    @Test
    void aListThatIsHereAlreadyOffersNothingToMerge() {
        open(maya);
        assertThat(offer())
                .isEqualTo(new MergeOffer.Ready(
                        "The twin in this list is here already, with all that is known of it", List.of(), false));
    }

    @Test
    void mergingKeepsWhatIsHereIsToldAndCanBeTakenBack() {
        watchlist.edit(id(1), _ -> new Remarks(Optional.of("Mine"), "Here"));
        List<Twin> before = watchlist.twins();
        open(maya.with(new Remarks(Optional.of("Theirs"), "There")), tom);
        model.merge();
        assertThat(watchlist.find(id(1)).orElseThrow().remarks())
                .isEqualTo(new Remarks(Optional.of("Mine"), "Here\n\nThere"));
        assertThat(watchlist.find(id(2))).isPresent();
        assertThat(notices).extracting(Notice::words).containsExactly("Merged, 1 new twin, 1 completed");
        assertThat(history.events()).extracting(TwinEvent::what).contains(new Happening.Imported());

        notices.getFirst().action().orElseThrow().run().run();
        assertThat(watchlist.twins()).isEqualTo(before);
        assertThat(notices.getLast().words()).isEqualTo("The list is as it was before the merge.");
    }

    @Test
    void theKeyForUndoTakesBackTheMergeBeforeAnEarlierRemoval() {
        Twin eve = TwinSamples.ready(5, "Eve", "voice5");
        watchlist.putBack(List.of(eve));
        actions.remove(List.of(eve.id()));
        open(tom);
        model.merge();
        actions.undo();
        assertThat(watchlist.twins()).containsExactly(maya);
        actions.undo();
        assertThat(watchlist.twins()).containsExactly(maya, eve);
    }

    @Test
    void whatTheUserWroteOnANewTwinStaysAfterALateUndoAndThatIsSaid() {
        open(tom);
        model.merge();
        watchlist.edit(tom.id(), remarks -> remarks.withNote("Call back"));
        actions.undo();
        assertThat(watchlist.find(tom.id())).isPresent();
        assertThat(notices.getLast().words())
                .isEqualTo("The merge is undone. 1 new twin stays, because you wrote something on it.");
    }

    @Test
    void theSameAgreementIsNotCarriedOutTwice() {
        open(tom);
        model.merge();
        watchlist.remove(List.of(id(2)));
        model.merge();
        assertThat(watchlist.find(id(2))).isEmpty();
    }

    @Test
    void whatVoicesAreCalledComesAlongButIsCleaned() {
        String text = new ListExport()
                .write(
                        List.of(TwinSamples.ready(5, "Eve", "voice5")),
                        Map.of(
                                "voice5", new VoiceName("Wa\u202Erm", Optional.of("English")),
                                "../x", new VoiceName("Bad", Optional.empty())));
        model.openText(text);
        model.merge();
        assertThat(voices.all()).isEqualTo(Map.of("voice5", new VoiceName("Warm", Optional.of("English"))));
    }

    @Test
    void aFileOfExcelInUnicodeIsRead() throws IOException {
        Path file = folder.resolve("list.txt");
        Files.write(
                file,
                ("\uFEFFName at HeyGen\tOwn name\tState\tAvatar ID\r\nTom\t\tReady\t" + id(2).value() + "\r\n")
                        .getBytes(StandardCharsets.UTF_16LE));
        model.openFile(file);
        assertThat(offer())
                .isInstanceOfSatisfying(
                        MergeOffer.Ready.class,
                        ready -> assertThat(ready.headline()).isEqualTo("1 new twin"));
    }

    @Test
    void whatIsNoListIsSaidInWords() throws IOException {
        model.openText("hello");
        assertThat(offer()).isEqualTo(new MergeOffer.Nothing(EnglishWords.MESSAGES.text("merge.noList")));
        open();
        assertThat(offer()).isEqualTo(new MergeOffer.Nothing("There is no twin in this list."));
        model.openFile(Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 0, 0}));
        assertThat(offer())
                .isInstanceOfSatisfying(
                        MergeOffer.Nothing.class,
                        nothing -> assertThat(nothing.sentence()).contains("no text"));
        model.openFile(folder.resolve("missing.csv"));
        assertThat(offer()).isInstanceOf(MergeOffer.Nothing.class);
    }

    @Test
    void aTwinOfTheFutureIsTakenForOneOfToday() {
        open(Twin.added(id(9), NOON.plus(Duration.ofDays(900)))
                .observed(facts(new TwinState.Ready(), "Eve", NOON), NOON.plus(Duration.ofDays(901))));
        model.merge();
        Twin eve = watchlist.find(id(9)).orElseThrow();
        assertThat(eve.addedAt()).isEqualTo(NOON);
        assertThat(eve.lastCheckedAt()).isEmpty();
    }

    private void open(Twin... twins) {
        model.openText(new ListExport().write(List.of(twins), Map.of()));
    }

    private MergeOffer offer() {
        return model.offerProperty().get();
    }
}
