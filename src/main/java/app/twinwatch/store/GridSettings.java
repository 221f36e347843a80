package app.twinwatch.store;

import java.util.Set;

/**
 * Which twins the user wished to see.
 *
 * @param filter the ID of the chip above the cards; whoever filters decides what an unknown one means
 * @param tags the keys of the tags of which a twin must have any; empty for all twins
 * @param search what was searched for, at most {@value #LONGEST_SEARCH} characters
 */
public record GridSettings(String filter, Set<String> tags, String search) {
    /** The longest search that is remembered, in characters. */
    public static final int LONGEST_SEARCH = 200;

    /** All twins. */
    public static final GridSettings DEFAULT = new GridSettings("all", Set.of(), "");

    public GridSettings {
        tags = Set.copyOf(tags);
        search = search.length() > LONGEST_SEARCH ? "" : search;
    }

    public GridSettings withFilter(String changed) {
        return new GridSettings(changed, tags, search);
    }

    public GridSettings withTags(Set<String> changed) {
        return new GridSettings(filter, changed, search);
    }

    public GridSettings withSearch(String changed) {
        return new GridSettings(filter, tags, changed);
    }
}
