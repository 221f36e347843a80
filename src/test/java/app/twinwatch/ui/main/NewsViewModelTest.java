package app.twinwatch.ui.main;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Notice;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a notice comes, and what it offers, on a clock that the test moves. */
class NewsViewModelTest {
    private static final Optional<WatcherStatus> BUSY = status(1);
    private static final Optional<WatcherStatus> IDLE = status(0);

    private final AvatarId maya = TwinSamples.id(1);
    private final AvatarId tom = TwinSamples.id(2);
    private final Watchlist watchlist = new Watchlist(List.of(
            TwinSamples.training(1, "Maya", Duration.ofHours(2)), TwinSamples.training(2, "Tom", Duration.ofHours(2))));
    private final List<Notice> notices = new ArrayList<>();
    private final List<AvatarId> shown = new ArrayList<>();
    private final DirectThread thread = new DirectThread();
    private final Deque<Duration> waits = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ObjectProperty<Optional<WatcherStatus>> status = new SimpleObjectProperty<>(BUSY);
    private final ObjectProperty<Set<NewsKind>> wanted = new SimpleObjectProperty<>(EnumSet.allOf(NewsKind.class));
    private PastTrainings past = PastTrainings.NONE;
    private Instant now = NOON;

    @BeforeEach
    void begin() {
        TwinActions actions = new TwinActions(
                watchlist, WatcherSamples.idle(watchlist), new VoiceBook(Map.of()), EnglishWords.MESSAGES, _ -> {});
        actions.showNotices(notices::add);
        NewsViewModel viewModel = new NewsViewModel(
                watchlist, status, () -> past, actions, EnglishWords.MESSAGES, thread, () -> now, wait -> {
                    waits.add(wait);
                    return waiting::add;
                });
        viewModel.begin(wanted, shown::add);
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
