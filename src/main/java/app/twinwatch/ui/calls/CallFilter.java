package app.twinwatch.ui.calls;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.twin.AvatarId;
import java.util.Optional;

/**
 * A choice of calls.
 *
 * @param twin whose calls; empty for all
 * @param words what to call the choice, with the number of its calls
 */
record CallFilter(Optional<AvatarId> twin, String words) {
    boolean accepts(ApiCall call) {
        return twin.isEmpty() || call.twin().equals(twin);
    }
}
