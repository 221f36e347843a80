package app.twinwatch.ui.history;

import app.twinwatch.ui.common.Tone;
import java.util.Optional;

/**
 * What the list says of one event.
 *
 * @param tone colour of what it led to
 * @param who the twin's name
 * @param what what happened
 * @param said HeyGen's own words about it, ready to be shown
 * @param when the time of day
 * @param spoken all of it, for a screen reader
 */
record HistoryRow(Tone tone, String who, String what, Optional<String> said, String when, String spoken) {}
