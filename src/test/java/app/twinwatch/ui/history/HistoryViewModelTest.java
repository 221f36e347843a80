package app.twinwatch.ui.history;

import static app.twinwatch.twin.TwinSamples.NOON;
import static app.twinwatch.twin.TwinSamples.facts;
import static app.twinwatch.twin.TwinSamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Happening;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Tone;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the pane tells of the past, and what it makes of it for a spreadsheet. */
class HistoryViewModelTest {
    private final Watchlist watchlist = new Watchlist(List.of());
    private final TwinHistory history = new TwinHistory(InstantSource.fixed(NOON), List.of());
    private List<TwinEvent> past = List.of(
            event(Duration.ofDays(40), 9, "Gone Girl", new Happening.Removed()),
            event(Duration.ofDays(3), 8, "Old Hand", becomes(new TwinState.Failed("no face"))));
    private final HistoryViewModel model = model(Runnable::run);

    HistoryViewModelTest() {
        history.follow(watchlist);
    }

    @Test
    void whatIsNewSinceYesterdayIsShownFirstAndSummedUp() {
        past = List.of(
                event(Duration.ofHours(36), 3, "Late", becomes(new TwinState.Ready())),
                event(Duration.ofHours(37), 3, "Late", becomes(new TwinState.Ready())),
                event(Duration.ofHours(30), 1, "Maya", becomes(new TwinState.Ready())),
                event(Duration.ofHours(2), 2, "Tom", becomes(new TwinState.Failed("no face"))),
                event(Duration.ofHours(1), 1, "Maya", new Happening.Removed()));
        model.open(Optional.empty());
        assertThat(whos()).containsExactly("Maya", "Tom", "Maya", "Late");
        assertThat(summary()).isEqualTo("Since yesterday: 2 ready, 1 failed, 1 added or removed");
    }

    @Test
    void everyDayHasItsHeadingOnce() {
        past = List.of(
                event(Duration.ofDays(1), 1, "Maya", new Happening.Added()),
                event(Duration.ofHours(3), 1, "Maya", new Happening.Removed()),
                event(Duration.ofHours(2), 1, "Maya", new Happening.PutBack()),
                event(Duration.ofDays(10), 1, "Maya", new Happening.Added()));
        model.open(Optional.empty());
        model.periodProperty().set(HistoryPeriod.ALL);
        assertThat(entries())
                .extracting(HistoryEntry::day)
                .containsExactly(
                        Optional.of("Today"),
                        Optional.empty(),
                        Optional.of("Yesterday"),
                        Optional.of("Saturday, 14 November 2026"));
    }

    @Test
    void theFirstCheckOfAnAddedTwinIsNoNews() {
        model.open(Optional.empty());
        watchlist.add(List.of(id(1)), NOON);
        watchlist.observe(id(1), facts(new TwinState.Ready(), "Maya", NOON), NOON);
        assertThat(summary()).isEqualTo("Since yesterday: 1 added or removed");
        assertThat(entries())
                .extracting(entry -> model.row(entry).what())
                .containsExactly("At the first check: Ready", "Added to the list");
    }

    @Test
    void whatHappensMeanwhileComesOnTopAndNothingIsToldTwice() {
        model.open(Optional.empty());
        watchlist.add(List.of(id(1)), NOON);
        assertThat(entries()).hasSize(1);
        past = history.events();
        model.open(Optional.empty());
        assertThat(entries()).as("it stands in the file now as well").hasSize(1);
        model.close();
        watchlist.remove(List.of(id(1)));
        assertThat(entries()).as("nobody looks").isEmpty();
    }

    @Test
    void whoTypesWhileThePastIsPutTogetherFindsItAllTheSame() {
        past = List.of(event(Duration.ofHours(5), 1, "Maya", new Happening.Added()));
        Deque<Runnable> work = new ArrayDeque<>();
        HistoryViewModel slow = model(work::add);
        slow.open(Optional.empty());
        work.remove().run();
        slow.searchProperty().set("ma");
        assertThat(slow.readProperty().get()).as("nothing is known yet").isFalse();
        run(work);
        assertThat(slow.answerProperty().get().entries()).hasSize(1);
        assertThat(slow.readProperty().get()).isTrue();
    }

    @Test
    void aTwinKeepsTheNameItHadAndIsFoundByAnyOfItsNames() {
        past = List.of(event(Duration.ofHours(5), 1, "Maya", becomes(new TwinState.Training())));
        watchlist.add(List.of(id(1)), NOON.minusSeconds(60));
        watchlist.edit(id(1), remarks -> remarks.withLabel("Board film"));
        model.open(Optional.of(id(1)));
        assertThat(whos()).containsExactly("Board film", "Maya");
        model.searchProperty().set("maya");
        assertThat(whos()).containsExactly("Maya");
        model.searchProperty().set("BOARD");
        assertThat(whos()).as("what it is called now finds all of it").hasSize(2);
        model.searchProperty().set(id(1).value().substring(20));
        assertThat(whos()).hasSize(2);
    }

    @Test
    void heyGensWordsAreFoundAndShown() {
        model.open(Optional.empty());
        model.periodProperty().set(HistoryPeriod.ALL);
        model.searchProperty().set("no FACE");
        HistoryRow row = model.row(entries().getFirst());
        assertThat(row.who()).isEqualTo("Old Hand");
        assertThat(row.what()).isEqualTo("In training → Failed");
        assertThat(row.said()).contains("HeyGen’s own words: “no face”");
        assertThat(row.tone()).isEqualTo(Tone.FAILED);
        assertThat(row.spoken()).contains("Old Hand", "From In training to Failed", "No longer on the list");
    }

    @Test
    void oneTwinShowsAllThatIsKeptOfIt() {
        model.open(Optional.of(id(9)));
        assertThat(whos()).containsExactly("Gone Girl");
        assertThat(model.chosen())
                .hasValueSatisfying(choice -> assertThat(choice.words()).isEqualTo("Gone Girl (1)"));
        assertThat(entries()).noneMatch(HistoryEntry::listed);
        model.choose(model.answerProperty().get().choices().getFirst());
        assertThat(whos()).containsExactly("Old Hand", "Gone Girl");
    }

    @Test
    void kindsNarrowTheListButNotTheSummary() {
        past = List.of(
                event(Duration.ofHours(2), 2, "Tom", becomes(new TwinState.Failed(""))),
                event(Duration.ofHours(1), 1, "Maya", new Happening.Removed()));
        model.open(Optional.empty());
        model.kindProperty().set(HistoryKind.FAILED);
        assertThat(whos()).containsExactly("Tom");
        assertThat(summary()).isEqualTo("Since yesterday: 1 failed, 1 added or removed");
    }

    @Test
    void everyEventIsOfOneKindAndHasWords() {
        List<Happening> all = List.of(
                new Happening.Added(),
                new Happening.Imported(),
                new Happening.PutBack(),
                new Happening.Removed(),
                becomes(new TwinState.Training()),
                becomes(new TwinState.AwaitingPermission()),
                becomes(new TwinState.Ready()),
                becomes(new TwinState.NotFound()),
                becomes(new TwinState.Other("odd")),
                becomes(new TwinState.Failed("x")));
        HistoryWords words = new HistoryWords(EnglishWords.MESSAGES, EnglishWords.TIMES, EnglishWords.TWINS);
        assertThat(all).allSatisfy(what -> {
            assertThat(words.what(what)).matches("[A-Z].{5,}");
            assertThat(Arrays.stream(HistoryKind.values()).filter(kind -> kind.accepts(what)))
                    .hasSize(2)
                    .contains(HistoryKind.ALL);
        });
    }

    @Test
    void theTableHasARowForEachShownEvent() {
        past = List.of(
                event(Duration.ofHours(2), 2, "=Tom", becomes(new TwinState.Failed("no face"))),
                event(Duration.ofHours(1), 1, "Maya", new Happening.Removed()));
        model.open(Optional.empty());
        String text = model.csv().get();
        assertThat(text.lines())
                .containsExactly(
                        "\uFEFFTime,Time zone,Twin,Avatar ID,What happened,State before,State after,HeyGen’s words",
                        "2026-11-24 11:00:00,UTC+00:00,Maya," + id(1).value() + ",Removed from the list,,,",
                        "2026-11-24 10:00:00,UTC+00:00,'=Tom," + id(2).value() + ",Changed,In training,Failed,no face");
    }

    @Test
    void aSlowAnswerToAnEarlierQuestionIsDropped() {
        Deque<Runnable> work = new ArrayDeque<>();
        HistoryViewModel busy = model(work::add);
        busy.open(Optional.empty());
        busy.periodProperty().set(HistoryPeriod.ALL);
        run(work);
        busy.searchProperty().set("gone");
        busy.searchProperty().set("old");
        List<Runnable> questions = List.copyOf(work);
        work.clear();
        questions.reversed().forEach(Runnable::run);
        assertThat(busy.answerProperty().get().entries())
                .extracting(HistoryEntry::who)
                .containsExactly("Old Hand");
    }

    @Test
    void aHundredThousandEventsAreAllShown() {
        past = IntStream.range(0, 100_000)
                .mapToObj(number ->
                        event(Duration.ofMinutes(number), number % 300, "Twin", becomes(new TwinState.Ready())))
                .toList();
        model.open(Optional.empty());
        model.periodProperty().set(HistoryPeriod.ALL);
        assertThat(entries()).hasSize(100_000);
        assertThat(model.answerProperty().get().choices()).hasSize(301);
    }

    private HistoryViewModel model(Executor worker) {
        return new HistoryViewModel(
                history,
                () -> past,
                watchlist,
                EnglishWords.MESSAGES,
                EnglishWords.TIMES,
                EnglishWords.TWINS,
                new DirectThread(),
                worker,
                InstantSource.fixed(NOON));
    }

    private static void run(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private List<HistoryEntry> entries() {
        return model.answerProperty().get().entries();
    }

    private List<String> whos() {
        return entries().stream().map(HistoryEntry::who).toList();
    }

    private String summary() {
        return model.answerProperty().get().summary();
    }

    private static Happening becomes(TwinState to) {
        return new Happening.Changed(new TwinState.Training(), to);
    }

    private static TwinEvent event(Duration ago, int twin, String name, Happening what) {
        AvatarId id = id(twin);
        return new TwinEvent(NOON.minus(ago), id, Optional.of(name), what);
    }
}
