package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.desktop.DesktopNotice;
import app.twinwatch.desktop.DesktopNotices;
import app.twinwatch.desktop.RecordedDesktop;
import app.twinwatch.store.NoticeSettings;
import app.twinwatch.store.QuietHours;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.watch.ChangeNews;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.Connection;
import app.twinwatch.watch.PastTrainings;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.WatcherStatus;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a notice comes, and what it offers, on a clock that the test moves. */
class NewsViewModelTest {
    /** Stands among what was shown for the window that was brought before the others. */
    private static final AvatarId RAISED = new AvatarId("raised");

    private static final Optional<WatcherStatus> BUSY = status(1);
    private static final Optional<WatcherStatus> IDLE = status(0);

    private final AvatarId maya = TwinSamples.id(1);
    private final AvatarId tom = TwinSamples.id(2);
    private final Watchlist watchlist = new Watchlist(List.of(
            TwinSamples.training(1, "Maya", Duration.ofHours(2)), TwinSamples.training(2, "Tom", Duration.ofHours(2))));
    private final List<Notice> notices = new ArrayList<>();
    private final List<AvatarId> shown = new ArrayList<>();
    private final DirectThread thread = new DirectThread();
    private final List<DesktopNotice> desktopNotices = new ArrayList<>();
    private final DesktopNotices desktop = new RecordedDesktop(desktopNotices, new ArrayList<>());
    private final Deque<Duration> waits = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ObjectProperty<Optional<WatcherStatus>> status = new SimpleObjectProperty<>(BUSY);
    private final ObjectProperty<Set<NewsKind>> wanted = new SimpleObjectProperty<>(EnumSet.allOf(NewsKind.class));
    private final ObjectProperty<NoticeSettings> ways = new SimpleObjectProperty<>(NoticeSettings.DEFAULT);
    private final BooleanProperty lookedAt = new SimpleBooleanProperty(true);
    private NewsViewModel viewModel;
    private PastTrainings past = PastTrainings.NONE;
    private Instant now = NOON;

    @BeforeEach
    void begin() {
        TwinActions actions = new TwinActions(
                watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
        actions.showNotices(notices::add);
        NewsTeller teller = new NewsTeller(
                watchlist,
                actions,
                twin -> "about " + twin.displayName(),
                EnglishWords.MESSAGES,
                Optional.of(new Outside(desktop, () -> shown.add(RAISED))),
                thread);
        viewModel = new NewsViewModel(
                watchlist,
                status,
                () -> past,
                teller,
                new QuietTime(() -> now, () -> ZoneOffset.UTC, this::later),
                thread,
                () -> now,
                this::later);
        viewModel.begin(wanted, ways, lookedAt, shown::add);
    }

    @Test
    void anAnswerThatIsTheLastForNowIsToldAtOnceAndCanBeShown() {
        answer(maya, new TwinState.Ready());
        assertThat(notices).isEmpty();
        status.set(IDLE);

        assertThat(words()).containsExactly("Maya is ready");
        assertThat(notices.getLast().inTurn()).isTrue();
        notices.getLast().action().orElseThrow().run().run();
        assertThat(shown).containsExactly(maya);
    }

    @Test
    void aStatusFromBeforeTheAnswerDoesNotSayThatItIsTheLast() {
        status.set(IDLE);
        answer(maya, new TwinState.Ready());
        assertThat(notices).isEmpty();
        status.set(BUSY);
        answer(tom, new TwinState.Ready());
        status.set(IDLE);
        assertThat(words()).containsExactly("2 twins are ready");
    }

    @Test
    void theWordThatNoAnswerIsToComeDoesNotOvertakeTheLastAnswer() {
        answer(maya, new TwinState.Ready());
        thread.hold();
        answer(tom, new TwinState.Ready());
        status.set(IDLE);
        assertThat(words()).containsExactly("2 twins are ready");
        thread.release();
        assertThat(notices).hasSize(1);
    }

    @Test
    void answersThatComeTogetherAreOneNoticeThatShowsTheFailure() {
        answer(maya, new TwinState.Ready());
        now = now.plusSeconds(6);
        answer(tom, new TwinState.Failed("no face"));
        assertThat(waits).as("one wait for all").containsExactly(ChangeNews.TOGETHER);

        now = now.plusSeconds(4);
        waiting.remove().run();

        assertThat(words()).containsExactly("2 twins have news: 1 failed, 1 is ready");
        notices.getLast().action().orElseThrow().run().run();
        assertThat(shown).containsExactly(tom);
    }

    @Test
    void aTimerThatIsALittleEarlyIsWoundUpAgain() {
        answer(maya, new TwinState.Ready());
        now = now.plusMillis(9_990);
        waiting.remove().run();
        assertThat(notices).isEmpty();
        assertThat(waits).last().isEqualTo(Duration.ofMillis(10));

        now = now.plusMillis(10);
        waiting.remove().run();
        assertThat(words()).containsExactly("Maya is ready");
    }

    @Test
    void nothingWaitsWhileThereIsNothingToTell() {
        answer(maya, new TwinState.Training());
        status.set(IDLE);
        assertThat(waits).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void whatIsSwitchedOffIsSilentFromThenOn() {
        wanted.set(EnumSet.of(NewsKind.FAILED));
        answer(maya, new TwinState.Ready());
        status.set(IDLE);
        assertThat(notices).isEmpty();

        wanted.set(EnumSet.allOf(NewsKind.class));
        status.set(BUSY);
        answer(tom, new TwinState.Failed("no face"));
        status.set(IDLE);
        assertThat(words()).containsExactly("Tom failed");
    }

    @Test
    void whoWorksInTheWindowGetsNothingOnTheDesktop() {
        answer(maya, new TwinState.Ready());
        status.set(IDLE);
        assertThat(words()).containsExactly("Maya is ready");
        assertThat(desktopNotices).isEmpty();
    }

    @Test
    void whoWorksElsewhereIsToldOnTheDesktopTooAndAClickBringsUpTheTwin() {
        lookedAt.set(false);
        answer(maya, new TwinState.Ready());
        status.set(IDLE);

        assertThat(words()).containsExactly("Maya is ready");
        DesktopNotice notice = desktopNotices.getFirst();
        assertThat(desktopNotices).hasSize(1);
        assertThat(notice.title()).isEqualTo("Maya is ready");
        assertThat(notice.body()).isEqualTo("about Maya");
        assertThat(notice.sound()).isFalse();
        assertThat(notice.topic()).contains(maya.value());
        assertThat(shown).isEmpty();
        notice.clicked().run();
        assertThat(shown).containsExactly(RAISED, maya);
    }

    @Test
    void severalAreOneNoticeOnTheDesktopWithALineForEachAndTheFailureFirst() {
        lookedAt.set(false);
        ways.set(NoticeSettings.DEFAULT.withSound(true));
        answer(maya, new TwinState.Ready());
        answer(tom, new TwinState.Failed("no face"));
        status.set(IDLE);

        assertThat(desktopNotices).hasSize(1);
        DesktopNotice notice = desktopNotices.getFirst();
        assertThat(notice.title()).isEqualTo("2 twins have news: 1 failed, 1 is ready");
        assertThat(notice.body()).isEqualTo("Tom: failed\nMaya: ready");
        assertThat(notice.urgent()).as("one failure").isFalse();
        assertThat(notice.sound()).isTrue();
        assertThat(notice.topic()).isEmpty();
        notice.clicked().run();
        assertThat(shown).containsExactly(RAISED, tom);
    }

    @Test
    void whileNobodyLooksTheNoticeInTheWindowSaysAllThatIsStillSo() {
        lookedAt.set(false);
        answer(maya, new TwinState.Failed("no face"));
        status.set(IDLE);
        status.set(BUSY);
        answer(tom, new TwinState.Ready());
        status.set(IDLE);
        assertThat(words()).containsExactly("Maya failed", "2 twins have news: 1 failed, 1 is ready");
        assertThat(desktopNotices)
                .extracting(DesktopNotice::title)
                .as("the desktop keeps what it showed")
                .containsExactly("Maya failed", "Tom is ready");

        status.set(BUSY);
        answer(maya, new TwinState.Training());
        answer(tom, new TwinState.NotFound());
        status.set(IDLE);
        assertThat(words()).last().isEqualTo("HeyGen no longer knows Tom");
        lookedAt.set(true);
        lookedAt.set(false);
        status.set(BUSY);
        answer(maya, new TwinState.Ready());
        status.set(IDLE);
        assertThat(words()).as("what was seen is not told again").last().isEqualTo("Maya is ready");
    }

    @Test
    void severalFailuresAreUrgent() {
        lookedAt.set(false);
        answer(maya, new TwinState.Failed("no face"));
        answer(tom, new TwinState.Failed("no face"));
        status.set(IDLE);
        assertThat(desktopNotices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.urgent()).isTrue());
    }

    @Test
    void aDesktopThatIsSwitchedOffStaysEmpty() {
        lookedAt.set(false);
        ways.set(NoticeSettings.DEFAULT.withDesktop(false));
        answer(maya, new TwinState.Ready());
        status.set(IDLE);
        assertThat(words()).containsExactly("Maya is ready");
        assertThat(desktopNotices).isEmpty();
    }

    @Test
    void quietHoursHoldBackAndTellAllOfItTogetherWhenTheyEnd() {
        lookedAt.set(false);
        ways.set(quiet(11, 13));
        assertThat(viewModel.quietUntilProperty().get()).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(waits).as("one wait").hasSize(1);
        answer(maya, new TwinState.Ready());
        status.set(IDLE);
        now = NOON.plus(Duration.ofMinutes(30));
        status.set(BUSY);
        answer(tom, new TwinState.Failed("no face"));
        status.set(IDLE);
        assertThat(words()).isEmpty();
        assertThat(viewModel.heldBackProperty().get()).isEqualTo(2);
        assertThat(waits).hasSize(1);

        now = NOON.plus(Duration.ofHours(1));
        waiting.remove().run();

        assertThat(words()).containsExactly("2 twins have news: 1 failed, 1 is ready");
        assertThat(desktopNotices).hasSize(1);
        assertThat(viewModel.heldBackProperty().get()).isZero();
        assertThat(viewModel.quietUntilProperty().get()).isEmpty();
        assertThat(waits).as("then one for the next begin").hasSize(2).last().isEqualTo(Duration.ofHours(22));
    }

    @Test
    void whatIsUndoneOrRemovedInTheQuietHoursIsNotToldAfterwards() {
        ways.set(quiet(11, 13));
        answer(maya, new TwinState.Failed("no face"));
        answer(tom, new TwinState.Ready());
        assertThat(viewModel.heldBackProperty().get()).isEqualTo(2);
        answer(maya, new TwinState.Training());
        watchlist.remove(List.of(tom));
        assertThat(viewModel.heldBackProperty().get()).isZero();
        now = NOON.plus(Duration.ofHours(1));
        waiting.remove().run();
        assertThat(words()).isEmpty();
    }

    @Test
    void quietHoursThatAreSwitchedOffTellAtOnce() {
        ways.set(quiet(11, 13));
        answer(maya, new TwinState.Ready());
        now = NOON.plusSeconds(1);
        ways.set(NoticeSettings.DEFAULT);
        assertThat(words()).containsExactly("Maya is ready");
        now = NOON.plus(Duration.ofHours(1));
        waiting.forEach(Runnable::run);
        assertThat(words()).hasSize(1);
        assertThat(waits).as("nothing more to wait for").hasSize(1);
    }

    @Test
    void aComputerThatSleptPastTheEndIsFoundOutByTheNextAnswer() {
        ways.set(quiet(11, 13));
        answer(maya, new TwinState.Ready());
        now = NOON.plus(Duration.ofHours(5));
        answer(tom, new TwinState.Training());
        assertThat(words()).containsExactly("Maya is ready");
        assertThat(viewModel.quietUntilProperty().get()).isEmpty();
    }

    @Test
    void aComputerThatSleptPastTheEndIsFoundOutWithinAQuarterOfAnHour() {
        ways.set(quiet(11, 23));
        answer(maya, new TwinState.Ready());
        assertThat(waits).as("a timer stands still in the sleep").containsExactly(Duration.ofMinutes(15));
        now = NOON.plus(Duration.ofMinutes(15));
        waiting.remove().run();
        assertThat(words()).isEmpty();
        assertThat(waits).hasSize(2).last().isEqualTo(Duration.ofMinutes(15));

        now = NOON.plus(Duration.ofHours(20));
        waiting.remove().run();
        assertThat(words()).containsExactly("Maya is ready");
    }

    @Test
    void aTimerThatComesEarlyDoesNotEndTheQuiet() {
        ways.set(quiet(11, 13));
        answer(maya, new TwinState.Ready());
        now = NOON.plus(Duration.ofHours(1)).minusMillis(5);
        waiting.remove().run();
        assertThat(words()).isEmpty();
        assertThat(waits).last().isEqualTo(Duration.ofMillis(5));
        now = now.plusMillis(5);
        waiting.remove().run();
        assertThat(words()).containsExactly("Maya is ready");
    }

    @Test
    void aTrainingThatTakesMuchLongerThanUsualIsTold() {
        past = PastTrainings.of(
                Collections.nCopies(6, new TrainingTime(Duration.ofMinutes(179), Duration.ofMinutes(181))));
        now = NOON.plus(Duration.ofHours(6));
        watchlist.quiet(List.of(tom), true);
        answer(maya, new TwinState.Training());
        answer(tom, new TwinState.Training());
        status.set(IDLE);
        assertThat(words()).containsExactly("Maya takes much longer than usual");
    }

    private static NoticeSettings quiet(int from, int to) {
        return NoticeSettings.DEFAULT
                .withQuiet(true)
                .withHours(new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    private Executor later(Duration wait) {
        waits.add(wait);
        return waiting::add;
    }

    private void answer(AvatarId id, TwinState state) {
        watchlist.observe(id, TwinFacts.of(state), now);
    }

    private List<String> words() {
        return notices.stream().map(Notice::words).toList();
    }

    private static Optional<WatcherStatus> status(int underWay) {
        return Optional.of(new WatcherStatus(
                new Connection.Connected(), Optional.empty(), underWay, new CheckCount(LocalDate.EPOCH, 0)));
    }
}
