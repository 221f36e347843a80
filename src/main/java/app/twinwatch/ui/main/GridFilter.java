package app.twinwatch.ui.main;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.Twin;
import app.twinwatch.watch.VoiceBook;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which twins the user wishes to see, and in which order. UI thread only. */
public final class GridFilter {
    private final SearchTexts texts;
    private final SortedTwins sorted;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<TwinFilter> chip = new SimpleObjectProperty<>(TwinFilter.ALL);
    private final ObjectProperty<Set<String>> tags = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<TwinOrder> order = new SimpleObjectProperty<>(TwinOrder.ATTENTION);
    private Optional<Outcome> last = Optional.empty();

    /**
     * What was found last, and among which twins. Whoever types on looks for fewer twins with each key, which are among
     * these.
     */
    private record Outcome(List<Twin> among, TwinFilter chip, Set<String> tags, TwinSearch search, List<Twin> found) {
        @SuppressWarnings("ReferenceEquality") // a list that changed is another object
        boolean holds(List<Twin> twins, TwinFilter wantedChip, Set<String> wantedTags, TwinSearch wanted) {
            return among == twins
                    && chip == wantedChip
                    && tags.equals(wantedTags)
                    && !search.equals(wanted)
                    && wanted.narrows(search);
        }
    }

    GridFilter(VoiceBook voices, Locale locale) {
        this.texts = new SearchTexts(voices);
        this.sorted = new SortedTwins(locale);
    }

    /** What is searched for, as it was typed. */
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<TwinFilter> chipProperty() {
        return chip;
    }

    /**
     * The {@linkplain Tag#key keys} of the tags of which a twin must have any; empty for all twins. One that no twin has
     * any more counts as none, but is not forgotten: an Undo may bring it back.
     */
    public ObjectProperty<Set<String>> tagsProperty() {
        return tags;
    }

    public ObjectProperty<TwinOrder> orderProperty() {
        return order;
    }

    /** Calls the listener after each change of the user's wishes. */
    void listen(Runnable listener) {
        List<Observable> wishes = List.of(search, chip, tags, order);
        wishes.forEach(wish -> wish.addListener(_ -> listener.run()));
    }

    /** Gets ready for a search through these twins. */
    void prepareSearch(List<Twin> all) {
        texts.prepare(all);
    }

    /** Gets ready for these twins in any order. */
    void prepareOrder(List<Twin> all) {
        sorted.prepareNames(all);
    }

    /** Wishes for what was wished for at another one. */
    void resume(GridFilter before) {
        order.set(before.order.get());
        chip.set(before.chip.get());
        tags.set(before.tags.get());
        search.set(before.search.get());
    }

    /** Gives up all that hides twins. */
    void showAll() {
        search.set("");
        chip.set(TwinFilter.ALL);
        tags.set(Set.of());
    }

    /** Wishes for the twins with this tag too, or no longer. */
    void toggle(Tag tag) {
        Set<String> changed = new HashSet<>(tags.get());
        if (!changed.remove(tag.key())) {
            changed.add(tag.key());
        }
        tags.set(Set.copyOf(changed));
    }

    /** Goes on with a tag under its other name. */
    public void rename(Tag before, Tag after) {
        if (tags.get().contains(before.key())) {
            tags.set(tags.get().stream()
                    .map(key -> key.equals(before.key()) ? after.key() : key)
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Lets the order catch up with the list and the time, before {@link #apply} goes by it. */
    void sort(List<Twin> all, Instant now) {
        texts.keepOnly(all);
        sorted.sort(all, order.get(), now);
    }

    /** Returns the twins to show, in their order. */
    List<Twin> apply(List<Twin> all, Instant now) {
        TwinSearch wanted = TwinSearch.of(search.get());
        Set<String> anyOf = tags.get().isEmpty() ? Set.of() : inUse(all);
        TwinFilter shownChip = chip.get();
        List<Twin> among = sorted.of(all, order.get(), now);
        List<Twin> candidates = last.filter(outcome -> outcome.holds(among, shownChip, anyOf, wanted))
                .map(Outcome::found)
                .orElse(among);
        List<Twin> found = candidates.stream()
                .filter(twin -> shownChip.accepts(twin))
                .filter(twin -> anyOf.isEmpty() || hasAny(twin, anyOf))
                .filter(twin -> wanted.isEmpty() || wanted.accepts(texts.of(twin)))
                .toList();
        last = Optional.of(new Outcome(among, shownChip, anyOf, wanted, found));
        return found;
    }

    private Set<String> inUse(Collection<Twin> all) {
        return all.stream()
                .flatMap(twin -> twin.remarks().tags().stream())
                .map(Tag::key)
                .filter(tags.get()::contains)
                .collect(Collectors.toSet());
    }

    private static boolean hasAny(Twin twin, Set<String> keys) {
        return twin.remarks().tags().stream().anyMatch(tag -> keys.contains(tag.key()));
    }

    /** Returns how many twins belong to each chip. */
    static Map<TwinFilter, Integer> count(Collection<Twin> all) {
        Map<TwinFilter, Integer> counted = new EnumMap<>(TwinFilter.class);
        for (TwinFilter chip : TwinFilter.values()) {
            counted.put(chip, 0);
        }
        counted.put(TwinFilter.ALL, all.size());
        all.forEach(twin -> counted.merge(TwinFilter.of(twin.state()), 1, Integer::sum));
        return counted;
    }
}
