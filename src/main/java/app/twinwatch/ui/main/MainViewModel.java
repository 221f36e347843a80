package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final UiThread thread;
    private final InstantSource clock;

    private final GridFilter filter;
    private final Selection selection = new Selection();
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
            TagColours colours,
            Learned learned,
            Messages messages,
            TimeWords times,
            UiThread thread,
            InstantSource clock) {
        this.watchlist = watchlist;
        this.watcher = watcher;
        this.messages = messages;
        this.cardWords = new CardWords(messages, times, new TwinWords(messages, times, learned::used), voices, colours);
        this.filter = new GridFilter(voices, messages.locale());
        this.thread = thread;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        filter.listen(this::show);
        refresh = new Refresh(thread, this::refresh);
        refresh.heeding(watchlist.listen(_ -> refresh.want()))
                .heeding(voices.listen(refresh::want))
                .heeding(colours.listen(refresh::want))
                .heeding(learned.usedProperty().subscribe(refresh::want)::unsubscribe);
        refresh();
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** Goes on where another one stopped, so that nobody notices the change. */
    public void resume(MainViewModel before) {
        filter.resume(before.filter);
        selection.chosenProperty().set(before.selection.chosenProperty().get());
    }

    /** Which twins the user wishes to see. */
    public GridFilter filter() {
        return filter;
    }

    /** Gets ready for a search, which the user is about to type. */
    void prepareSearch() {
        filter.prepareSearch(watchlist.twins());
    }

    /** Gets ready for another order, which the user is about to choose. */
    void prepareOrder() {
        filter.prepareOrder(watchlist.twins());
    }

    /** Which of them are chosen. */
    Selection selection() {
        return selection;
    }

    /** The twin whose details are shown; it may be hidden from the grid by a filter. */
    public ObjectProperty<Optional<AvatarId>> chosenProperty() {
        return selection.chosenProperty();
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
        return chosenProperty().get().flatMap(watchlist::find);
    }

    /** Returns the twins that a deed is about: what is selected and shown, or else the chosen one. */
    List<Twin> targets() {
        Selection.Selected selected = selection.selectedProperty().get();
        return selected.isSome() ? selected.twins() : chosenTwin().stream().toList();
    }

    /** Returns those of the targets that may be removed: not a twin that is hidden while others are shown. */
    List<Twin> removable() {
        return targets().stream()
                .filter(twin -> shown.get().isEmpty() || selection.indexOf(twin.id()) >= 0)
                .toList();
    }

    /** Chooses a twin, and gives up a search or filter that hides it. Says whether it is still on the list. */
    boolean chooseInSight(AvatarId id) {
        if (watchlist.find(id).isEmpty()) {
            return false;
        }
        if (selection.indexOf(id) < 0) {
            filter.showAll();
        }
        selection.choose(id);
        return true;
    }

    /** Catches up with the list and the time. */
    private void refresh() {
        thread.require();
        List<Twin> all = watchlist.twins();
        now.set(clock.instant());
        counts.set(GridFilter.count(all));
        attention.set(Attention.of(all));
        filter.sort(all, now.get());
        show();
    }

    /** Shows what the user wishes to see: at each key in the search field, so nothing is done here that a key does not change. */
    private void show() {
        thread.require();
        List<Twin> fitting = filter.apply(watchlist.twins(), now.get());
        shown.set(fitting);
        selection.follow(fitting, id -> watchlist.find(id).isPresent());
    }
}
