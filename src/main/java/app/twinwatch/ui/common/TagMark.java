package app.twinwatch.ui.common;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;

/** A tag as it looks on a twin. */
public record TagMark(Tag tag, TagColour colour) {}
