package app.twinwatch.ui.common;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import java.util.Locale;

/** A tag as it looks on a twin. */
public record TagMark(Tag tag, TagColour colour) {
    /** Returns the style class that gives a node the colours of the tag. */
    public String styleClass() {
        return styleClass(colour);
    }

    /** Returns the style class that gives a node the colours of tags that have this one. */
    public static String styleClass(TagColour colour) {
        return "tag-" + colour.name().toLowerCase(Locale.ROOT);
    }
}
