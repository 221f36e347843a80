package app.twinwatch.ui.find;

import app.twinwatch.twin.Twin;

/**
 * A line of the pane.
 *
 * @param twin as it would stand on the list
 * @param known whether it is on the list already
 * @param chosen whether it is to be put there
 */
record FoundTwin(Twin twin, boolean known, boolean chosen) {}
