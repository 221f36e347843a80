package app.twinwatch.twin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of the user's own under which twins belong together, such as a project or a customer.
 *
 * <p>Two tags that differ only in case or width are the same to a person: compare them by {@link #key}. Equality is
 * exact, so that a change of case is a change.
 *
 * @param name one line of plain text, at most {@value #LONGEST} characters, never blank; without commas and semicolons,
 *     which stand between tags wherever several are written in one line
 */
public record Tag(String name) {
    /** The longest name, in characters. */
    public static final int LONGEST = 30;

    private static final Pattern BETWEEN = Pattern.compile("[,;，；、]");

    /** @throws IllegalArgumentException if nothing is left of the name when it is cleaned */
    public Tag {
        name = PlainText.of(BETWEEN.matcher(name).replaceAll(" "), LONGEST);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a tag needs a name");
        }
    }

    /** Returns the tag of this name, unless nothing of it can be shown. */
    public static Optional<Tag> of(String typed) {
        boolean blank =
                PlainText.of(BETWEEN.matcher(typed).replaceAll(" "), LONGEST).isEmpty();
        return blank ? Optional.empty() : Optional.of(new Tag(typed));
    }

    /** Reads one or more tags out of what was typed, with commas or semicolons between them. */
    public static List<Tag> allOf(String typed) {
        return BETWEEN.splitAsStream(typed).flatMap(part -> of(part).stream()).toList();
    }

    /** Returns what is equal for all ways to write this tag. */
    public String key() {
        if (name.chars().allMatch(letter -> letter < 128)) {
            // Asked for often, and nothing else is to be done.
            return name.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
