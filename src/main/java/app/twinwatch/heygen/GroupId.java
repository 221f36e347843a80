package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a group at HeyGen: one person, with one or several looks, each of which is a twin of its own.
 *
 * @param value 1 to 100 letters, digits, hyphens and underscores, so that it can stand in an address as it is
 */
public record GroupId(String value) {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    /** A group with this name would be asked for where the list of all twins is. */
    private static final String TAKEN = "looks";

    /** @throws IllegalArgumentException if the value is no valid ID; the message does not repeat the value */
    public GroupId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a valid group ID");
        }
    }

    /** Returns the ID that the text is as a whole, or empty if it is none. */
    public static Optional<GroupId> parse(String text) {
        return isValid(text) ? Optional.of(new GroupId(text)) : Optional.empty();
    }

    /** Reads what was taken for a twin's ID as a group's; people paste the one for the other. */
    static Optional<GroupId> of(AvatarId id) {
        return parse(id.value());
    }

    private static boolean isValid(String text) {
        return VALID.matcher(text).matches() && !text.equals(TAKEN);
    }
}
