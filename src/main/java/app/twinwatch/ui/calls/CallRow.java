package app.twinwatch.ui.calls;

/**
 * What the list says of one call.
 *
 * @param who the twin's name, or what else it was about
 * @param what what was asked, and what came of it
 * @param when the moment
 * @param spoken all of it, for a screen reader
 */
record CallRow(String who, String what, String when, String spoken) {}
