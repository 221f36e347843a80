package app.twinwatch.ui.find;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.FoldedText;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watchlist;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Lists the twins of the account, lets the user choose, and adds what was chosen. UI thread only. */
public final class FindViewModel {
    private final Watchlist watchlist;
    private final AccountTwins account;
    private final Messages messages;
    private final TwinWords words;
    private final UiThread thread;
    private final Refresh refresh;
    private final InstantSource clock;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<FindStage> stage = new ReadOnlyObjectWrapper<>(new FindStage.Shown(false));
    private final ReadOnlyObjectWrapper<List<FoundTwin>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<AvatarId, AccountPage.Entry> found = new LinkedHashMap<>();
    private final Set<AvatarId> chosen = new LinkedHashSet<>();
    private Optional<String> next = Optional.empty();
    private CompletableFuture<AccountPage> question = CompletableFuture.completedFuture(null);
    private int pages;
    private long questions;

    public FindViewModel(
            Watchlist watchlist,
            AccountTwins account,
            Messages messages,
            TwinWords words,
            UiThread thread,
            InstantSource clock) {
        this.watchlist = watchlist;
        this.account = account;
        this.messages = messages;
        this.words = words;
        this.thread = thread;
        this.clock = clock;
        search.subscribe(this::draw);
        refresh = new Refresh(thread, this::draw);
        refresh.heeding(watchlist.listen(_ -> refresh.want()));
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** What the user searches for among the twins that were found. */
    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<FindStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The lines that fit the search, in HeyGen's order, those that are on the list already at the end. */
    ReadOnlyObjectProperty<List<FoundTwin>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Begins anew and asks for the first page. */
    public void open() {
        close();
        found.clear();
        chosen.clear();
        next = Optional.empty();
        pages = 0;
        search.set("");
        ask(Optional.empty());
    }

    /** Waits for nothing any more. */
    public void close() {
        questions++;
        question.cancel(true);
    }

    /** Asks for the next page, or for the one that was not told. */
    void more() {
        ask(next);
    }

    /** Chooses a twin, or no longer; one that is on the list already can't be chosen. */
    void toggle(AvatarId id) {
        if (!chosen.remove(id) && watchlist.find(id).isEmpty()) {
            chosen.add(id);
        }
        draw();
    }

    /** Chooses every twin that fits the search and is not on the list yet; if all of them are chosen, none. */
    void toggleAllNew() {
        List<AvatarId> fresh = shown.get().stream()
                .filter(line -> !line.known())
                .map(line -> line.twin().id())
                .toList();
        if (!chosen.addAll(fresh)) {
            fresh.forEach(chosen::remove);
        }
        draw();
    }

    /** Says whether {@link #toggleAllNew} would choose something, rather than nothing. */
    boolean hasUnchosen() {
        return shown.get().stream().anyMatch(line -> !line.known() && !line.chosen());
    }

    /** Returns how many would be added. */
    int chosenCount() {
        return chosen.size();
    }

    /** Returns how many twins were found so far, whatever the search. */
    int foundCount() {
        return found.size();
    }

    /** Puts the chosen twins on the list, with what HeyGen has just said about them: that needs no further check. */
    void add() {
        Instant now = clock.instant();
        watchlist.putBack(found.values().stream()
                .filter(entry -> chosen.contains(entry.id()))
                .map(entry -> line(entry, now).twin())
                .toList());
        chosen.clear();
        draw();
    }

    /** Says what was found and what it took. */
    String summary() {
        return switch (stage.get()) {
            case FindStage.Asking() -> messages.text("find.asking");
            case FindStage.Trouble(String sentence) -> sentence;
            case FindStage.Shown(boolean more) -> {
                String shownWords = found.isEmpty()
                        ? messages.text("find.none")
                        : messages.text("find.shown", shown.get().size(), found.size());
                yield messages.text(more ? "find.foundMore" : "find.found", pages, shownWords);
            }
        };
    }

    String pill(TwinState state) {
        return words.pill(state);
    }

    private void ask(Optional<String> token) {
        stage.set(new FindStage.Asking());
        long mine = ++questions;
        question = account.page(token);
        var _ = question.thenAcceptAsync(
                page -> {
                    // A late answer to an earlier question must not disturb what is shown now.
                    if (mine == questions) {
                        take(page);
                    }
                },
                thread);
    }

    private void take(AccountPage page) {
        switch (page) {
            case AccountPage.Twins(List<AccountPage.Entry> entries, Optional<String> following) -> {
                pages++;
                entries.forEach(entry -> found.putIfAbsent(entry.id(), entry));
                next = following;
                stage.set(new FindStage.Shown(following.isPresent()));
            }
            case AccountPage.Unavailable(String sentence) -> stage.set(new FindStage.Trouble(sentence));
        }
        draw();
    }

    private void draw() {
        Instant now = clock.instant();
        String wanted = FoldedText.of(search.get().strip());
        chosen.removeIf(id -> watchlist.find(id).isPresent());
        shown.set(found.values().stream()
                .map(entry -> line(entry, now))
                .filter(line -> fits(line.twin(), wanted))
                .sorted(Comparator.comparing(FoundTwin::known))
                .toList());
    }

    private FoundTwin line(AccountPage.Entry entry, Instant now) {
        Twin twin = Twin.added(entry.id(), now).observed(entry.facts(), now);
        return new FoundTwin(twin, watchlist.find(entry.id()).isPresent(), chosen.contains(entry.id()));
    }

    private static boolean fits(Twin twin, String wanted) {
        return FoldedText.of(twin.displayName()).contains(wanted)
                || FoldedText.of(twin.id().value()).contains(wanted);
    }
}
