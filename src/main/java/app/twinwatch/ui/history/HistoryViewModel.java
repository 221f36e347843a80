package app.twinwatch.ui.history;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.Watchlist;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What happened, newest first, to all twins or to one. Follows the history while it is shown; whatever takes time is done
 * on the worker. UI thread only.
 */
public final class HistoryViewModel {
    private final TwinHistory history;
    private final Supplier<List<TwinEvent>> past;
    private final Watchlist watchlist;
    private final Messages messages;
    private final TimeWords times;
    private final UiThread thread;
    private final Executor worker;
    private final InstantSource clock;
    private final HistoryWords words;
    private final Refresh refresh;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<HistoryKind> kind = new SimpleObjectProperty<>(HistoryKind.ALL);
    private final ObjectProperty<HistoryPeriod> period = new SimpleObjectProperty<>(HistoryPeriod.SINCE_YESTERDAY);
    private final ReadOnlyObjectWrapper<HistoryQuestion.Answer> answer =
            new ReadOnlyObjectWrapper<>(new HistoryQuestion.Answer(List.of(), List.of(), ""));
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private Optional<AvatarId> twin = Optional.empty();
    private Optional<List<TwinEvent>> older = Optional.empty();
    /** What the disk has and what happened since; empty until it was put together. */
    private Optional<List<TwinEvent>> all = Optional.empty();

    private boolean open;
    /** Counts what was asked, so that nobody works on what is no longer wanted. */
    private final AtomicLong question = new AtomicLong();
    /** The same for what is put together, which another question does not make out of date. UI thread only. */
    private long gathering;

    /**
     * Shows nothing until it is opened.
     *
     * @param past reads what happened in earlier runs; may take as long as the disk does
     * @param worker may touch the disk
     */
    public HistoryViewModel(
            TwinHistory history,
            Supplier<List<TwinEvent>> past,
            Watchlist watchlist,
            Messages messages,
            TimeWords times,
            TwinWords twins,
            UiThread thread,
            Executor worker,
            InstantSource clock) {
        this.history = history;
        this.past = past;
        this.watchlist = watchlist;
        this.messages = messages;
        this.times = times;
        this.thread = thread;
        this.worker = worker;
        this.clock = clock;
        this.words = new HistoryWords(messages, times, twins);
        this.refresh = new Refresh(thread, this::gather);
        refresh.heeding(history.listen(_ -> refresh.want()));
        search.subscribe(this::ask);
        kind.subscribe(this::ask);
        period.subscribe(this::ask);
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /**
     * Shows what happened and follows it; what the disk has comes as soon as it was read.
     *
     * @param whose one twin, whose whole history is shown; empty for all twins and what is new about them
     */
    public void open(Optional<AvatarId> whose) {
        thread.require();
        open = true;
        forget();
        read.set(false);
        twin = whose;
        search.set("");
        kind.set(HistoryKind.ALL);
        period.set(whose.isPresent() ? HistoryPeriod.ALL : HistoryPeriod.SINCE_YESTERDAY);
        worker.execute(() -> {
            List<TwinEvent> events = past.get();
            thread.execute(() -> {
                older = Optional.of(events);
                gather();
            });
        });
    }

    /** Shows nothing any more, and lets go of what was read. */
    public void close() {
        open = false;
        forget();
        answer.set(new HistoryQuestion.Answer(List.of(), List.of(), ""));
    }

    private void forget() {
        question.incrementAndGet();
        gathering++;
        older = Optional.empty();
        all = Optional.empty();
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<HistoryKind> kindProperty() {
        return kind;
    }

    ObjectProperty<HistoryPeriod> periodProperty() {
        return period;
    }

    /** The events that fit, whose they can be, and the summary. */
    ReadOnlyObjectProperty<HistoryQuestion.Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Says whether there is an answer, so that an empty one means that nothing happened. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Returns the present choice of twins. */
    Optional<TwinChoice> chosen() {
        return answer.get().choices().stream()
                .filter(choice -> choice.twin().equals(twin))
                .findFirst();
    }

    void choose(TwinChoice choice) {
        twin = choice.twin();
        ask();
    }

    HistoryRow row(HistoryEntry entry) {
        return words.row(entry);
    }

    /** Returns what writes the shown events as a table; that may take a moment, on any thread. */
    public Supplier<String> csv() {
        List<HistoryEntry> shown = answer.get().entries();
        return () -> new HistoryTable(messages, times.zone(), words).of(shown);
    }

    /** Puts together what the disk has and what happened since. */
    private void gather() {
        if (!open || older.isEmpty()) {
            return;
        }
        List<TwinEvent> before = older.get();
        long mine = ++gathering;
        worker.execute(() -> {
            // What happened in this run stands in the files as well, as soon as it is written down.
            List<TwinEvent> events = Stream.concat(before.stream(), history.events().stream())
                    .distinct()
                    .sorted(Comparator.comparing(TwinEvent::at))
                    .toList()
                    .reversed();
            thread.execute(() -> {
                if (mine == gathering) {
                    all = Optional.of(List.copyOf(events));
                    ask();
                }
            });
        });
    }

    private void ask() {
        if (!open || all.isEmpty()) {
            return;
        }
        long mine = question.incrementAndGet();
        HistoryQuestion asked = new HistoryQuestion(
                all.get(), watchlist.twins(), twin, kind.get(), period.get(), search.get(), clock.instant());
        worker.execute(() -> {
            if (mine != question.get()) {
                return;
            }
            HistoryQuestion.Answer found = asked.answer(words, messages, times);
            thread.execute(() -> {
                // Whatever was asked meanwhile has its own answer under way.
                if (mine == question.get()) {
                    read.set(true);
                    answer.set(found);
                }
            });
        });
    }
}
