package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.TwinFacts;
import java.util.Optional;

/**
 * A twin as it stands in HeyGen's list of all twins of the account.
 *
 * @param id its ID
 * @param group the group it belongs to, if HeyGen told
 * @param facts how it stands; the list does not tell when it was ordered
 */
public record ListedTwin(AvatarId id, Optional<GroupId> group, TwinFacts facts) {
    /** Returns HeyGen's name for it, as plain text. */
    public Optional<String> name() {
        return facts.name();
    }

    /** Returns the address of its preview picture. */
    public Optional<MediaLink> picture() {
        return facts.picture();
    }
}
