package app.twinwatch.twin;

import java.util.ArrayList;
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
    /** One of these stands in every name that says anything: most words of a text need no closer look. */
    private static final List<String> SIGNS = List.of(
            "id",
            "avatar",
            "look",
            "twin",
            "voice",
            "group",
            "request",
            "template",
            "workspace",
            "user",
            "token",
            "key");

    private static final Pattern AVATAR = Pattern.compile("(?:avatar|look|twin)s?(?:ids?)?");
    /** Whole words, or words that end so as {@code defaultVoiceId} does; "keynote" and "Turkey" are somebody's label. */
    private static final Pattern OTHER =
            Pattern.compile("(?:[a-z]*(?:voice|group|request|template|workspace|user|token)"
                    + "|(?:x?api|secret|access)?key)s?(?:ids?)?");

    private FieldName() {}

    /** Says whether the name announces avatar IDs; a mere "ID" does too. */
    static boolean isAvatar(String name) {
        return areAvatar(words(name));
    }

    /** Says whether the name announces something else that could be taken for avatar IDs. */
    static boolean isOther(String name) {
        return areOther(words(name));
    }

    /** Says whether the name could stand above a column on its own, so that it is no part of a sentence. */
    static boolean isHeading(String name) {
        List<String> words = words(name);
        return !words.isEmpty()
                && words.size() <= 3
                && (words.size() == 1 || ID.contains(words.getLast()))
                && (areOther(words) || areAvatar(words));
    }

    private static boolean areAvatar(List<String> words) {
        return !words.isEmpty() && (ID.contains(words.getLast()) || any(words, AVATAR)) && !areOther(words);
    }

    private static boolean areOther(List<String> words) {
        return any(words, OTHER);
    }

    private static boolean any(List<String> words, Pattern pattern) {
        for (String word : words) {
            if (pattern.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String sign : SIGNS) {
            if (lower.contains(sign)) {
                return allWords(lower);
            }
        }
        return List.of();
    }

    /** A number in a name, as in "ID #1", says nothing. */
    private static List<String> allWords(String lower) {
        List<String> words = new ArrayList<>(2);
        int end;
        for (int start = 0; start < lower.length(); start = end + 1) {
            end = start;
            boolean hasDigit = false;
            while (end < lower.length() && isPart(lower.codePointAt(end))) {
                hasDigit |= Character.isDigit(lower.codePointAt(end));
                end += Character.charCount(lower.codePointAt(end));
            }
            if (end > start && !hasDigit) {
                words.add(lower.substring(start, end));
            }
        }
        return words;
    }

    private static boolean isPart(int point) {
        return Character.isLetter(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
