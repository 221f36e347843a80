package app.twinwatch.ui.find;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinFacts;
import java.util.List;
import java.util.Optional;

/** What came of asking for a page of the account's twins. */
public sealed interface AccountPage {
    /**
     * Some twins, in HeyGen's order.
     *
     * @param next of the page that follows; empty if there is none
     */
    record Twins(List<Entry> entries, Optional<String> next) implements AccountPage {
        public Twins {
            entries = List.copyOf(entries);
        }
    }

    /**
     * HeyGen did not tell.
     *
     * @param sentence says why, for the user
     */
    record Unavailable(String sentence) implements AccountPage {}

    /** A twin and how it stands. */
    record Entry(AvatarId id, TwinFacts facts) {}
}
