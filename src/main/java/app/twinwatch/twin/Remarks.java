package app.twinwatch.twin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the user wrote on a twin. Twinwatch keeps it for the user alone: HeyGen never sees it and no answer changes it.
 *
 * <p>Cleaned when it is made, wherever it comes from: text that was pasted, or a file that was edited by hand.
 *
 * @param label the user's own name for it: one line of at most {@value #LONGEST_LABEL} characters; never blank
 * @param note anything else, on as many lines as the user likes, at most {@value #LONGEST_NOTE} characters; empty for
 *     none
 * @param tags under which words it belongs, in the order in which they were put on it, at most {@value #MOST_TAGS} and
 *     none twice
 */
public record Remarks(Optional<String> label, String note, List<Tag> tags) {
    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 80;

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    /** The most tags that a twin can have. */
    public static final int MOST_TAGS = 20;

    /** Nothing was written. */
    public static final Remarks NONE = new Remarks(Optional.empty(), "");

    public Remarks {
        label = label.map(text -> PlainText.of(text, LONGEST_LABEL)).filter(text -> !text.isEmpty());
        note = PlainText.lines(note, LONGEST_NOTE);
        tags = distinct(tags);
    }

    /** Remarks without a tag. */
    public Remarks(Optional<String> label, String note) {
        this(label, note, List.of());
    }

    /** Returns these with another label; a blank one is none. */
    public Remarks withLabel(String text) {
        return new Remarks(Optional.of(text), note, tags);
    }

    /** Returns these with another note; a blank one is none. */
    public Remarks withNote(String text) {
        return new Remarks(label, text, tags);
    }

    /** Says whether the tag is among these, however it is written. */
    public boolean hasTag(Tag tag) {
        String key = tag.key();
        return tags.stream().anyMatch(own -> own.key().equals(key));
    }

    /** Returns these with more tags; one that is there stays as it is written. */
    public Remarks withTags(Collection<Tag> more) {
        return new Remarks(
                label, note, Stream.concat(tags.stream(), more.stream()).toList());
    }

    /** Returns these without a tag. */
    public Remarks withoutTag(Tag tag) {
        String key = tag.key();
        return new Remarks(
                label, note, tags.stream().filter(own -> !own.key().equals(key)).toList());
    }

    /** Returns these with another tag in the place of one; unchanged if it is not there. */
    public Remarks withTagRenamed(Tag tag, Tag changed) {
        String key = tag.key();
        return new Remarks(
                label,
                note,
                tags.stream().map(own -> own.key().equals(key) ? changed : own).toList());
    }

    private static List<Tag> distinct(List<Tag> tags) {
        if (tags.size() <= 1) {
            return List.copyOf(tags);
        }
        Map<String, Tag> byKey = LinkedHashMap.newLinkedHashMap(tags.size());
        tags.forEach(tag -> byKey.putIfAbsent(tag.key(), tag));
        return byKey.values().stream().limit(MOST_TAGS).toList();
    }
}
