package app.twinwatch.ui.calls;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.CheckCount;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.Watchlist;
import java.text.Collator;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Every call to HeyGen, newest first, of all twins or of one. Follows the ledger while it is shown. UI thread only. */
public final class CallsViewModel {
    private final CheckLedger ledger;
    private final Supplier<List<ApiCall>> olderCalls;
    private final Watchlist watchlist;
    private final Messages messages;
    private final TimeWords times;
    private final UiThread thread;
    private final Executor worker;
    private final InstantSource clock;
    private final Refresh refresh;
    private final boolean demo;
    private final CallWords words;
    private final ReadOnlyObjectWrapper<List<ApiCall>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CallFilter>> filters = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<ApiCall> older = List.of();
    private List<ApiCall> all = List.of();
    private Optional<AvatarId> chosen = Optional.empty();
    private boolean open;

    /**
     * Shows nothing until it is opened.
     *
     * @param olderCalls reads the calls before those of the ledger, oldest first; may take as long as the disk does
     * @param worker may touch the disk
     * @param demo whether these are calls to the samples, of which nothing is kept
     */
    public CallsViewModel(
            CheckLedger ledger,
            Supplier<List<ApiCall>> olderCalls,
            Watchlist watchlist,
            Messages messages,
            TimeWords times,
            UiThread thread,
            Executor worker,
            InstantSource clock,
            boolean demo) {
        this.ledger = ledger;
        this.olderCalls = olderCalls;
        this.watchlist = watchlist;
        this.messages = messages;
        this.times = times;
        this.thread = thread;
        this.worker = worker;
        this.clock = clock;
        this.demo = demo;
        this.words = new CallWords(messages);
        refresh = new Refresh(thread, this::followIfOpen);
        refresh.heeding(ledger.listen(_ -> refresh.want()));
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** Shows the calls as they are now, and follows them; older ones come as soon as the disk has given them. */
    public void open() {
        thread.require();
        open = true;
        chosen = Optional.empty();
        follow();
        worker.execute(() -> {
            List<ApiCall> read = olderCalls.get();
            thread.execute(() -> {
                older = read;
                followIfOpen();
            });
        });
    }

    /** Shows nothing any more, and lets go of what was read. */
    public void close() {
        open = false;
        older = List.of();
        all = List.of();
        shown.set(List.of());
    }

    /** The chosen calls, newest first; an immutable list. */
    ReadOnlyObjectProperty<List<ApiCall>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What can be chosen: all calls, or those of one twin. */
    ReadOnlyObjectProperty<List<CallFilter>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    /** How many checks were used today and this month. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Says what the pane is about. */
    String explanation() {
        return messages.text(demo ? "calls.explained.samples" : "calls.explained");
    }

    /** Returns the present choice, with its present number. */
    CallFilter chosen() {
        return filters.get().stream()
                .filter(filter -> filter.twin().equals(chosen))
                .findFirst()
                .orElseGet(() -> filters.get().getFirst());
    }

    void choose(CallFilter filter) {
        chosen = filter.twin();
        shown.set(all.stream().filter(filter::accepts).toList().reversed());
    }

    /** Returns what the list says of a call. */
    CallRow row(ApiCall call) {
        String who = who(call);
        String what = messages.text("calls.what", words.asked(call.kind()), words.result(call.outcome()));
        String when = times.moment(call.at(), clock.instant());
        return new CallRow(who, what, when, messages.text("calls.spoken", when, who, what));
    }

    /** Returns what writes the chosen calls as a table; that may take a moment, on any thread. */
    public Supplier<String> csv() {
        List<ApiCall> calls = shown.get();
        Map<AvatarId, String> names = watchlist.twins().stream().collect(Collectors.toMap(Twin::id, Twin::displayName));
        return () -> new CallsTable(messages, times.zone(), words, names).of(calls);
    }

    private void followIfOpen() {
        if (open) {
            follow();
        }
    }

    private void follow() {
        CheckCount used = ledger.today();
        all = Stream.concat(older.stream(), ledger.calls().stream()).toList();
        summary.set(messages.text("settings.checking.used", used.used(), used.usedThisMonth()));
        filters.set(filters());
        choose(chosen());
    }

    private List<CallFilter> filters() {
        Map<AvatarId, Long> counts = all.stream()
                .flatMap(call -> call.twin().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Collator byName = Collator.getInstance(messages.locale());
        Stream<CallFilter> twins = counts.entrySet().stream()
                .map(twin -> new CallFilter(
                        Optional.of(twin.getKey()),
                        messages.text("calls.filter.twin", name(twin.getKey()), twin.getValue())))
                .sorted((one, other) -> byName.compare(one.words(), other.words()));
        CallFilter everything = new CallFilter(Optional.empty(), messages.text("calls.filter.all", all.size()));
        return Stream.concat(Stream.of(everything), twins).toList();
    }

    private String who(ApiCall call) {
        return call.twin().map(this::name).orElseGet(() -> messages.text("calls.noTwin"));
    }

    /** A twin that left the list is still known by its ID. */
    private String name(AvatarId id) {
        return watchlist.find(id).map(Twin::displayName).orElseGet(id::shortened);
    }
}
