package app.twinwatch.ui.history;

import app.twinwatch.twin.TwinEvent;
import java.util.Optional;

/**
 * One event as it stands in the list.
 *
 * @param event what happened
 * @param who what to call the twin: as it was called then, or else as it is called now
 * @param listed whether the twin is still on the list, so that one can go there
 * @param day what to call its day, for the first entry of each
 */
record HistoryEntry(TwinEvent event, String who, boolean listed, Optional<String> day) {}
