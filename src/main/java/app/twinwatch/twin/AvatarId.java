package app.twinwatch.twin;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one digital twin at HeyGen.
 *
 * <p>HeyGen's own twins have 32 hexadecimal digits; other avatars have words, digits, hyphens and underscores. Only
 * these characters are accepted, so an ID can stand in an address without escaping and can never climb out of its place
 * in the path.
 *
 * @param value 1 to {@value #MAXIMUM_LENGTH} letters, digits, hyphens and underscores, beginning with a letter or digit
 */
public record AvatarId(String value) {
    /** The longest ID that is accepted, in characters. */
    public static final int MAXIMUM_LENGTH = 100;

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0," + (MAXIMUM_LENGTH - 1) + "}");
    private static final int SHORTENED_FROM = 14;

    /** @throws IllegalArgumentException if the value is no valid ID; the message does not repeat the value */
    public AvatarId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid avatar ID");
        }
    }

    /** Returns the ID that the text is as a whole, or empty if the text is no valid ID. */
    public static Optional<AvatarId> parse(String text) {
        return VALID.matcher(text).matches() ? Optional.of(new AvatarId(text)) : Optional.empty();
    }

    /** Returns the ID shortened in the middle for tight places, such as {@code 9f3c…81ab}. */
    public String shortened() {
        return shorten(value);
    }

    /** Shortens any identifier in the middle, such as a voice ID; a short one comes back whole. */
    public static String shorten(String identifier) {
        if (identifier.length() < SHORTENED_FROM) {
            return identifier;
        }
        return identifier.substring(0, 4) + "…" + identifier.substring(identifier.length() - 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
