package app.twinwatch.ui.common;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import javafx.scene.control.Label;

/** A tag as a small coloured label; the word says which it is, the colour only makes it quick to find. FX thread only. */
public final class TagLabel extends Label {
    public TagLabel(TagMark mark) {
        super(mark.tag().name());
        getStyleClass().addAll("tag", mark.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    public TagLabel(Tag tag, TagColour colour) {
        this(new TagMark(tag, colour));
    }
}
