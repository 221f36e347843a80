package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The list in the order that the user wishes. UI thread only, but for what it prepares itself.
 *
 * <p>Sorting ten thousand twins takes longer than the pause between two keys. So the order is kept: a search takes it as
 * it is, and after a change it is where the next sorting begins, which then has little to do.
 */
final class SortedTwins {
    private final Collator collator;
    private final Map<String, CollationKey> names = new ConcurrentHashMap<>();
    private List<Twin> list = List.of();
    private List<Twin> sorted = List.of();
    private @Nullable TwinOrder order;

    SortedTwins(Locale locale) {
        this.collator = Collator.getInstance(locale);
    }

    /** Returns the twins as they were sorted last, unless they or the wish are others: then sorts them anew. */
    @SuppressWarnings("ReferenceEquality") // a list that changed is another object
    List<Twin> of(List<Twin> twins, TwinOrder wanted, Instant now) {
        return twins == list && wanted == order ? sorted : sort(twins, wanted, now);
    }

    /** Sorts the twins, also if only time has passed, which makes news old. */
    List<Twin> sort(List<Twin> twins, TwinOrder wanted, Instant now) {
        Twin[] arranged = asBefore(twins);
        IdentityHashMap<Twin, CollationKey> keys =
                wanted == TwinOrder.NAME ? sortKeys(arranged) : new IdentityHashMap<>();
        Arrays.sort(arranged, wanted.comparator(twin -> Objects.requireNonNull(keys.get(twin)), now));
        list = twins;
        order = wanted;
        sorted = List.of(arranged);
        if (names.size() > 2 * twins.size()) {
            names.keySet().retainAll(twins.stream().map(Twin::displayName).toList());
        }
        return sorted;
    }

    /** Makes the keys of all names in the background, so that whoever is about to choose that order finds them made. */
    void prepareNames(Collection<Twin> twins) {
        // A collator is for one thread.
        Collator own = (Collator) collator.clone();
        Thread.ofVirtual().name("twinwatch-order").start(() -> twins.forEach(twin -> sortKey(twin, own)));
    }

    /** Returns them by the twins themselves, because each is asked for in every one of many comparisons. */
    private IdentityHashMap<Twin, CollationKey> sortKeys(Twin[] twins) {
        IdentityHashMap<Twin, CollationKey> keys = new IdentityHashMap<>(twins.length);
        for (Twin twin : twins) {
            keys.put(twin, sortKey(twin, collator));
        }
        return keys;
    }

    /** Comparing two names by the rules of a language takes long, comparing their keys does not. */
    private CollationKey sortKey(Twin twin, Collator by) {
        return names.computeIfAbsent(twin.displayName(), by::getCollationKey);
    }

    /** Returns the twins as they stood last, with new ones at the end. */
    private Twin[] asBefore(List<Twin> twins) {
        Map<AvatarId, Integer> places = HashMap.newHashMap(sorted.size());
        for (int place = 0; place < sorted.size(); place++) {
            places.put(sorted.get(place).id(), place);
        }
        @Nullable Twin[] arranged = new Twin[sorted.size()];
        List<Twin> added = new ArrayList<>();
        for (Twin twin : twins) {
            Integer place = places.get(twin.id());
            if (place == null) {
                added.add(twin);
            } else {
                arranged[place] = twin;
            }
        }
        List<Twin> all = new ArrayList<>(twins.size());
        Arrays.stream(arranged).filter(Objects::nonNull).forEach(all::add);
        all.addAll(added);
        return all.toArray(Twin[]::new);
    }
}
