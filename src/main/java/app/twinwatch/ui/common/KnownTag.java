package app.twinwatch.ui.common;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;

/**
 * A tag that is in use.
 *
 * @param tag as it is written on the first twin that has it
 * @param colour its colour
 * @param twins how many twins have it
 */
public record KnownTag(Tag tag, TagColour colour, int twins) {}
