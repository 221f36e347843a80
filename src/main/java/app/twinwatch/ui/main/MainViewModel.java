package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the grid shows: the list, filtered, searched and sorted, and which twin is chosen.
 *
 * <p>Derived from the {@link Watchlist} anew after each change; holds no twin of its own. UI thread only.
 */
public final class MainViewModel {
    private final Watchlist watchlist;
    private final Watcher watcher;
    private final Messages messages;
    private final CardWords cardWords;
    private final Locale locale;
    private final UiThread thread;
    private final InstantSource clock;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<TwinFilter> filter = new SimpleObjectProperty<>(TwinFilter.ALL);
    private final ObjectProperty<TwinOrder> order = new SimpleObjectProperty<>(TwinOrder.ATTENTION);
    private final ObjectProperty<Optional<AvatarId>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Twin>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<TwinFilter, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Attention> attention = new ReadOnlyObjectWrapper<>(Attention.NONE);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Refresh refresh;

    /** Shows what is on the list at once, and follows it from then on. */
    public MainViewModel(
            Watchlist watchlist,
            Watcher watcher,
            VoiceBook voices,
            Learned learned,
            Messages messages,
            TimeWords times,
            UiThread thread,
            InstantSource clock) {
        this.watchlist = watchlist;
        this.watcher = watcher;
        this.messages = messages;
        this.cardWords = new CardWords(messages, times, new TwinWords(messages, times, learned::used), voices);
        this.locale = messages.locale();
        this.thread = thread;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        search.subscribe(this::refresh);
        filter.subscribe(this::refresh);
        order.subscribe(this::refresh);
        refresh = new Refresh(thread, this::refresh);
        refresh.heeding(watchlist.listen(_ -> refresh.want()))
                .heeding(voices.listen(refresh::want))
                .heeding(learned.usedProperty().subscribe(refresh::want)::unsubscribe);
        refresh();
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** Goes on where another one stopped, so that nobody notices the change. */
    public void resume(MainViewModel before) {
        order.set(before.order.get());
        filter.set(before.filter.get());
        search.set(before.search.get());
        chosen.set(before.chosen.get());
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<TwinFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<TwinOrder> orderProperty() {
        return order;
    }

    /** The twin whose details are shown; it may be hidden from the grid by a filter. */
    public ObjectProperty<Optional<AvatarId>> chosenProperty() {
        return chosen;
    }

    /** The twins of the grid, in their order; an immutable list. */
    public ReadOnlyObjectProperty<List<Twin>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many twins belong to each chip, whatever is searched for. */
    public ReadOnlyObjectProperty<Map<TwinFilter, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The window's title, which says how many twins need attention to whoever sees nothing else of the window. */
    public ObservableValue<String> titleProperty() {
        return attention.map(now -> messages.text("window.title", now.count()));
    }

    /** How many twins need attention, for whoever sees nothing of the window. */
    public ReadOnlyObjectProperty<Attention> attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /** The time that the words on the cards speak of; moves on with {@link #tick}. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Lets the words on the cards catch up with the clock. */
    public void tick() {
        thread.require();
        now.set(clock.instant());
    }

    /** Returns what the card of this twin says now. */
    CardContent content(Twin twin) {
        return cardWords.content(twin, watcher.nextCheckOf(twin.id()), now.get());
    }

    /** Says whether there is no twin at all, as opposed to none that was searched for. */
    public boolean isListEmpty() {
        return watchlist.twins().isEmpty();
    }

    /** Returns the IDs that a check of everything unfinished would ask about. */
    List<AvatarId> unfinished() {
        return watchlist.twins().stream()
                .filter(twin -> !twin.state().isFinal())
                .map(Twin::id)
                .toList();
    }

    /** Returns the chosen twin as it stands now. */
    Optional<Twin> chosenTwin() {
        return chosen.get().flatMap(watchlist::find);
    }

    /** Gives up search and filter. */
    void showAll() {
        search.set("");
        filter.set(TwinFilter.ALL);
    }

    /** Chooses a twin, and gives up a search or filter that hides it. Says whether it is still on the list. */
    boolean chooseInSight(AvatarId id) {
        if (watchlist.find(id).isEmpty()) {
            return false;
        }
        if (indexInGrid(id) < 0) {
            showAll();
        }
        chosen.set(Optional.of(id));
        return true;
    }

    /** Chooses the twin that stands this many places on from the chosen one; the first if none is chosen. */
    void chooseByStep(int step) {
        List<Twin> grid = shown.get();
        if (grid.isEmpty()) {
            return;
        }
        int present = chosen.get().map(this::indexInGrid).orElse(-1);
        int next = present < 0 ? 0 : Math.clamp(present + (long) step, 0, grid.size() - 1);
        chosen.set(Optional.of(grid.get(next).id()));
    }

    /** Returns the place of a twin in the grid, or -1. */
    int indexInGrid(AvatarId id) {
        List<Twin> grid = shown.get();
        return IntStream.range(0, grid.size())
                .filter(index -> grid.get(index).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private void refresh() {
        thread.require();
        List<Twin> all = watchlist.twins();
        now.set(clock.instant());
        counts.set(count(all));
        attention.set(Attention.of(all));
        TwinSearch wanted = TwinSearch.of(search.get());
        int before = chosen.get().map(this::indexInGrid).orElse(-1);
        shown.set(all.stream()
                .filter(twin -> filter.get().accepts(twin) && wanted.accepts(twin))
                .sorted(order.get().comparator(locale, now.get()))
                .toList());
        keepChoice(before);
    }

    /** Hands the choice to the neighbour when the chosen twin left the list, and to the first twin at the start. */
    private void keepChoice(int before) {
        if (chosen.get().flatMap(watchlist::find).isEmpty()) {
            List<Twin> grid = shown.get();
            chosen.set(
                    grid.isEmpty()
                            ? Optional.empty()
                            : Optional.of(grid.get(Math.clamp(before, 0, grid.size() - 1))
                                    .id()));
        }
    }

    private static Map<TwinFilter, Integer> count(List<Twin> all) {
        Map<TwinFilter, Integer> counted = new EnumMap<>(TwinFilter.class);
        for (TwinFilter chip : TwinFilter.values()) {
            counted.put(chip, 0);
        }
        counted.put(TwinFilter.ALL, all.size());
        all.forEach(twin -> counted.merge(TwinFilter.of(twin.state()), 1, Integer::sum));
        return counted;
    }
}
