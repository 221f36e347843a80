package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainViewModelTest {
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1");
    private final Twin tom = TwinSamples.named(2, "Tom", new TwinState.Failed("no face"));
    private final Twin jonas = TwinSamples.training(3, "Jonas", Duration.ofMinutes(47));
    private final Watchlist watchlist = new Watchlist(List.of(maya, tom, jonas));
    private final VoiceBook voices = new VoiceBook(Map.of());
    private final DirectThread thread = new DirectThread();
    private final MainViewModel viewModel = new MainViewModel(
            watchlist,
            WatcherSamples.idle(watchlist),
            voices,
            new TagColours(Map.of()),
            new Learned(new TrainingRecord(List.of(), InstantSource.fixed(NOON)), thread),
            EnglishWords.MESSAGES,
            EnglishWords.TIMES,
            thread,
            InstantSource.fixed(NOON));

    @Test
    void savedTwinsAreThereAtOnceAndTheMostUrgentIsChosen() {
        assertThat(shown()).containsExactly("Tom", "Maya", "Jonas");
        assertThat(viewModel.chosenTwin()).contains(tom);
    }

    @Test
    void chipsCountEveryTwinOnceAndIgnoreTheSearch() {
        viewModel.filter().searchProperty().set("maya");
        assertThat(viewModel.countsProperty().get())
                .isEqualTo(Map.of(
                        TwinFilter.ALL, 3, TwinFilter.ATTENTION, 1, TwinFilter.TRAINING, 1, TwinFilter.READY, 1));
    }

    @Test
    void aQuietTwinIsLeftOutOfTheTitleButNotOfItsChip() {
        assertThat(viewModel.titleProperty().getValue()).isEqualTo("Twinwatch (1 needs attention)");
        assertThat(viewModel.attentionProperty().get()).isEqualTo(new Attention(1, true));
        watchlist.quiet(List.of(tom.id()), true);
        assertThat(viewModel.titleProperty().getValue()).isEqualTo("Twinwatch");
        assertThat(viewModel.attentionProperty().get()).isEqualTo(Attention.NONE);
        assertThat(viewModel.countsProperty().get()).containsEntry(TwinFilter.ATTENTION, 1);
        assertThat(viewModel.content(watchlist.find(tom.id()).orElseThrow()).quiet())
                .isTrue();

        watchlist.observe(tom.id(), TwinFacts.of(new TwinState.AwaitingPermission()), NOON);
        assertThat(viewModel.attentionProperty().get()).isEqualTo(new Attention(1, false));
    }

    @Test
    void filterAndSearchWorkTogether() {
        viewModel.filter().chipProperty().set(TwinFilter.READY);
        assertThat(shown()).containsExactly("Maya");
        viewModel.filter().searchProperty().set("tom");
        assertThat(shown()).isEmpty();
        assertThat(viewModel.isListEmpty()).isFalse();
        viewModel.filter().chipProperty().set(TwinFilter.ALL);
        assertThat(shown()).containsExactly("Tom");
    }

    @Test
    void aTagsFilterShowsTheTwinsWithAnyOfTheTagsTogetherWithChipAndSearch() {
        tag(maya, "Board");
        tag(jonas, "Spring");
        viewModel.filter().toggle(new Tag("BOARD"));
        assertThat(shown()).containsExactly("Maya");
        viewModel.filter().toggle(new Tag("spring"));
        assertThat(shown()).containsExactly("Maya", "Jonas");
        viewModel.filter().chipProperty().set(TwinFilter.TRAINING);
        assertThat(shown()).containsExactly("Jonas");
        viewModel.filter().searchProperty().set("maya");
        assertThat(shown()).isEmpty();
        viewModel.filter().showAll();
        assertThat(shown()).containsExactly("Tom", "Maya", "Jonas");
    }

    @Test
    void aTagThatNobodyHasAnyMoreHidesNothingAndComesBackWithAnUndo() {
        tag(maya, "Board");
        viewModel.filter().toggle(new Tag("Board"));
        watchlist.edit(maya.id(), remarks -> remarks.withoutTag(new Tag("Board")));
        assertThat(shown()).containsExactly("Tom", "Maya", "Jonas");
        tag(maya, "Board");
        assertThat(shown()).containsExactly("Maya");
        watchlist.edit(maya.id(), remarks -> remarks.withTagRenamed(new Tag("Board"), new Tag("Film")));
        viewModel.filter().rename(new Tag("Board"), new Tag("Film"));
        assertThat(shown()).containsExactly("Maya");
    }

    @Test
    void aVoiceThatGetsItsNameIsFoundByItAtOnce() {
        viewModel.filter().searchProperty().set("warm");
        assertThat(shown()).isEmpty();
        voices.put("voice-maya-1", new VoiceName("Maya – Warm", Optional.empty()));
        assertThat(shown()).containsExactly("Maya");
    }

    @Test
    void deedsAreAboutWhatIsSelectedAndShownOrElseAboutTheChosenTwin() {
        assertThat(viewModel.targets()).containsExactly(tom);
        viewModel.selection().selectAll();
        assertThat(viewModel.targets()).containsExactly(tom, maya, jonas);
        viewModel.filter().chipProperty().set(TwinFilter.READY);
        assertThat(viewModel.targets()).containsExactly(maya);
        viewModel.filter().searchProperty().set("nobody");
        assertThat(viewModel.targets()).as("its details are still shown").containsExactly(tom);
    }

    @Test
    void aTwinThatASearchHidesIsNotRemovedWhileOthersAreShown() {
        viewModel.filter().searchProperty().set("maya");
        assertThat(viewModel.chosenTwin()).contains(tom);
        assertThat(viewModel.removable()).isEmpty();
        assertThat(viewModel.targets()).as("its details are still shown").containsExactly(tom);
        viewModel.selection().choose(maya.id());
        assertThat(viewModel.removable()).containsExactly(maya);
    }

    @Test
    void aSelectionSurvivesAnswersAndDropsWhatIsRemoved() {
        viewModel.selection().choose(maya.id());
        viewModel.selection().toggle(jonas.id());
        watchlist.observe(jonas.id(), TwinFacts.of(new TwinState.Failed("no face")), NOON);
        assertThat(viewModel.targets()).extracting(Twin::displayName).containsExactly("Jonas", "Maya");
        watchlist.remove(List.of(jonas.id()));
        assertThat(viewModel.targets()).containsExactly(tom);
    }

    @Test
    void anAnswerMovesTheCardToItsNewPlace() {
        watchlist.observe(jonas.id(), TwinFacts.of(new TwinState.Failed("no face")), NOON);
        assertThat(shown()).containsExactly("Jonas", "Tom", "Maya");
    }

    @Test
    void manyAnswersBeforeTheWindowIsFreeAreDrawnOnce() {
        thread.hold();
        for (int answer = 0; answer < 50; answer++) {
            watchlist.observe(jonas.id(), TwinFacts.of(new TwinState.Training()), NOON);
        }
        assertThat(thread.held()).isEqualTo(1);
    }

    @Test
    void theChoiceStaysWithItsTwinWhileOthersMove() {
        viewModel.chosenProperty().set(Optional.of(maya.id()));
        watchlist.remove(List.of(tom.id()));
        assertThat(viewModel.chosenTwin()).contains(maya);
    }

    @Test
    void theNeighbourIsChosenWhenTheChosenTwinIsRemoved() {
        viewModel.chosenProperty().set(Optional.of(maya.id()));
        watchlist.remove(List.of(maya.id()));
        assertThat(viewModel.chosenTwin()).contains(jonas);
        watchlist.remove(List.of(jonas.id()));
        assertThat(viewModel.chosenTwin()).contains(tom);
        watchlist.remove(List.of(tom.id()));
        assertThat(viewModel.chosenTwin()).isEmpty();
        assertThat(viewModel.isListEmpty()).isTrue();
    }

    @Test
    void theTitleCountsWhatNeedsAttention() {
        assertThat(viewModel.titleProperty().getValue()).isEqualTo("Twinwatch (1 needs attention)");
        watchlist.observe(jonas.id(), TwinFacts.of(new TwinState.AwaitingPermission()), NOON);
        assertThat(viewModel.titleProperty().getValue()).isEqualTo("Twinwatch (2 need attention)");
        watchlist.remove(List.of(tom.id(), jonas.id()));
        assertThat(viewModel.titleProperty().getValue()).isEqualTo("Twinwatch");
    }

    @Test
    void aTwinThatANoticeShowsComesIntoSightWhateverIsSearchedFor() {
        viewModel.filter().chipProperty().set(TwinFilter.ATTENTION);
        viewModel.filter().searchProperty().set("tom");
        assertThat(viewModel.chooseInSight(tom.id())).isTrue();
        assertThat(shown()).as("nothing hides it").containsExactly("Tom");

        assertThat(viewModel.chooseInSight(jonas.id())).isTrue();
        assertThat(viewModel.chosenTwin()).contains(jonas);
        assertThat(shown()).containsExactly("Tom", "Maya", "Jonas");

        watchlist.remove(List.of(maya.id()));
        assertThat(viewModel.chooseInSight(maya.id())).isFalse();
        assertThat(viewModel.chosenTwin()).contains(jonas);
    }

    @Test
    void stepsStayInsideTheGrid() {
        step(1);
        assertThat(viewModel.chosenTwin()).contains(maya);
        step(100);
        assertThat(viewModel.chosenTwin()).contains(jonas);
        step(-100);
        assertThat(viewModel.chosenTwin()).contains(tom);
    }

    @Test
    void aStepFromAHiddenTwinBeginsAtTheFirst() {
        viewModel.filter().chipProperty().set(TwinFilter.READY);
        step(1);
        assertThat(viewModel.chosenTwin()).contains(maya);
    }

    @Test
    void aCheckOfEverythingAsksOnlyAboutTheUnfinished() {
        assertThat(viewModel.unfinished()).containsExactly(jonas.id());
    }

    private void tag(Twin twin, String tag) {
        watchlist.edit(twin.id(), remarks -> remarks.withTags(List.of(new Tag(tag))));
    }

    private void step(int places) {
        viewModel.selection().atStep(places).ifPresent(viewModel.selection()::choose);
    }

    private List<String> shown() {
        return viewModel.shownProperty().get().stream().map(Twin::displayName).toList();
    }
}
