package app.twinwatch.twin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a name says about the IDs that stand behind it, or below it in a column: {@code avatar_id}, "Voice ID",
 * {@code x-request-id}.
 */
final class FieldName {
    private static final Set<String> ID = Set.of("id", "ids");
    private static final Pattern AVATAR = Pattern.compile("(?:avatar|look|twin)s?(?:ids?)?");
    /** Whole words, or words that end so as {@code defaultVoiceId} does; "keynote" and "Turkey" are somebody's label. */
    private static final Pattern OTHER =
            Pattern.compile("(?:[a-z]*(?:voice|group|request|template|workspace|user|token)"
                    + "|(?:x?api|secret|access)?key)s?(?:ids?)?");

    private FieldName() {}

    /** Says whether the name announces avatar IDs; a mere "ID" does too. */
    static boolean isAvatar(String name) {
        List<String> words = words(name);
        return !isOther(name)
                && !words.isEmpty()
                && (ID.contains(words.getLast())
                        || words.stream().anyMatch(word -> AVATAR.matcher(word).matches()));
    }

    /** Says whether the name announces something else that could be taken for avatar IDs. */
    static boolean isOther(String name) {
        return words(name).stream().anyMatch(word -> OTHER.matcher(word).matches());
    }

    /** Says whether the name could stand above a column on its own, so that it is no part of a sentence. */
    static boolean isHeading(String name) {
        List<String> words = words(name);
        return !words.isEmpty()
                && words.size() <= 3
                && (isAvatar(name) || isOther(name))
                && (words.size() == 1 || ID.contains(words.getLast()));
    }

    /** A number in a name, as in "ID #1", says nothing. */
    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && word.chars().noneMatch(Character::isDigit))
                .toList();
    }
}
