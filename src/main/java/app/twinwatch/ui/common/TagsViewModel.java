package app.twinwatch.ui.common;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import app.twinwatch.twin.Twin;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.Watchlist;
import app.twinwatch.watch.WatchlistChange;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The user's tags, and what can be done with them from any pane. UI thread only. */
public final class TagsViewModel {
    private final Watchlist watchlist;
    private final TagColours colours;
    private final TwinActions actions;
    private final Messages messages;
    private final UiThread thread;
    private final Refresh refresh;
    private final ReadOnlyObjectWrapper<List<KnownTag>> known = new ReadOnlyObjectWrapper<>(List.of());
    private BiConsumer<Tag, Tag> renamed = (_, _) -> {};

    /** @param actions tells what was done, and takes it back */
    public TagsViewModel(
            Watchlist watchlist, TagColours colours, TwinActions actions, Messages messages, UiThread thread) {
        this.watchlist = watchlist;
        this.colours = colours;
        this.actions = actions;
        this.messages = messages;
        this.thread = thread;
        refresh = new Refresh(thread, this::refresh);
        refresh.heeding(watchlist.listen(change -> {
                    if (concernsTags(change)) {
                        refresh.want();
                    }
                }))
                .heeding(colours.listen(refresh::want));
        known.set(counted());
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** The tags that any twin has, in the order of their names. */
    public ReadOnlyObjectProperty<List<KnownTag>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Has the listener told which tag got which other name. */
    public void whenRenamed(BiConsumer<Tag, Tag> listener) {
        renamed = listener;
    }

    /** Returns the colour of a tag. */
    public TagColour colour(Tag tag) {
        return colours.of(tag);
    }

    /** Returns the tags that fit what is being typed, those that begin with it first. */
    public List<KnownTag> fitting(String typed) {
        String wanted = FoldedText.of(typed).strip();
        Predicate<KnownTag> begins = tag -> FoldedText.of(tag.tag().name()).startsWith(wanted);
        return known.get().stream()
                .filter(tag -> FoldedText.of(tag.tag().name()).contains(wanted))
                .sorted(Comparator.comparing(begins::test).reversed())
                .toList();
    }

    /** Returns how many of these twins have each tag, by the {@linkplain Tag#key key} of the tag. */
    public Map<String, Long> count(Collection<AvatarId> ids) {
        return ids.stream()
                .flatMap(id -> watchlist.find(id).stream())
                .flatMap(twin -> twin.remarks().tags().stream())
                .collect(Collectors.groupingBy(Tag::key, Collectors.counting()));
    }

    /** Puts what was typed on twins: one tag, or several with commas between them; known ones as they are written. */
    public void put(Collection<AvatarId> ids, String typed) {
        List<Tag> tags = Tag.allOf(typed).stream().map(this::asKnown).toList();
        tags.forEach(colours::give);
        watchlist.edit(ids, remarks -> remarks.withTags(tags));
    }

    /** Takes a tag off twins. */
    public void take(Collection<AvatarId> ids, Tag tag) {
        watchlist.edit(ids, remarks -> remarks.withoutTag(tag));
    }

    /** Gives a tag another colour on all twins. */
    public void recolour(Tag tag, TagColour colour) {
        colours.set(tag, colour);
    }

    /** Gives a tag another name on all twins; the name of another tag makes one of the two. */
    public void rename(Tag tag, String typed) {
        Tag.of(typed).filter(changed -> !changed.equals(tag)).ifPresent(changed -> {
            boolean sameKey = changed.key().equals(tag.key());
            Tag written = sameKey ? changed : asKnown(changed);
            if (sameKey || colours.find(written).isEmpty()) {
                colours.set(written, colours.of(tag));
            }
            watchlist.edit(idsWith(tag), remarks -> remarks.withTagRenamed(tag, written));
            renamed.accept(tag, written);
        });
    }

    /** Takes a tag off all twins; can be taken back. */
    public void delete(Tag tag) {
        List<AvatarId> ids = idsWith(tag);
        watchlist.edit(ids, remarks -> remarks.withoutTag(tag));
        actions.tellUndoable(messages.text("tags.deleted", tag.name(), ids.size()), () -> {
            watchlist.edit(ids, remarks -> remarks.withTags(List.of(tag)));
            actions.tell(Notice.of(messages.text("tags.back", tag.name(), ids.size())));
        });
    }

    private Tag asKnown(Tag typed) {
        return known.get().stream()
                .map(KnownTag::tag)
                .filter(tag -> tag.key().equals(typed.key()))
                .findFirst()
                .orElse(typed);
    }

    private List<AvatarId> idsWith(Tag tag) {
        return watchlist.twins().stream()
                .filter(twin -> twin.remarks().hasTag(tag))
                .map(Twin::id)
                .toList();
    }

    private void refresh() {
        thread.require();
        known.set(counted());
    }

    private List<KnownTag> counted() {
        Map<String, KnownTag> counted = new LinkedHashMap<>();
        for (Twin twin : watchlist.twins()) {
            for (Tag tag : twin.remarks().tags()) {
                counted.merge(
                        tag.key(),
                        new KnownTag(tag, colours.of(tag), 1),
                        (before, _) -> new KnownTag(before.tag(), before.colour(), before.twins() + 1));
            }
        }
        Collator collator = Collator.getInstance(messages.locale());
        return counted.values().stream()
                .sorted(Comparator.comparing((KnownTag tag) -> tag.tag().name(), collator))
                .toList();
    }

    private static boolean concernsTags(WatchlistChange change) {
        return switch (change) {
            case WatchlistChange.Observed(Twin _, Twin _) -> false;
            case WatchlistChange.Added(List<Twin> twins) -> anyTagged(twins);
            case WatchlistChange.Removed(List<Twin> twins) -> anyTagged(twins);
            case WatchlistChange.Edited(Twin before, Twin after) -> differ(before.remarks(), after.remarks());
        };
    }

    private static boolean anyTagged(List<Twin> twins) {
        return twins.stream().anyMatch(twin -> !twin.remarks().tags().isEmpty());
    }

    private static boolean differ(Remarks before, Remarks after) {
        return !before.tags().equals(after.tags());
    }
}
