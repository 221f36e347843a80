package app.twinwatch.ui.add;

import app.twinwatch.twin.AvatarId;
import java.util.List;

/**
 * What will happen if the user agrees.
 *
 * @param fresh the IDs that will be added
 * @param headline how many that is, in words; or why there is none
 * @param remarks what else there is to know, a sentence each
 */
record AddSummary(List<AvatarId> fresh, String headline, List<String> remarks) {}
