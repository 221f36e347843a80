package app.twinwatch.ui.history;

import app.twinwatch.twin.AvatarId;
import java.util.Optional;

/**
 * A choice of whose history is shown.
 *
 * @param twin whose; empty for all
 * @param words what to call the choice, with the number of its events
 */
record TwinChoice(Optional<AvatarId> twin, String words) {}
