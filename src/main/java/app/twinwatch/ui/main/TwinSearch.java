package app.twinwatch.ui.main;

import app.twinwatch.ui.common.FoldedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds twins by words, without minding case and accents.
 *
 * @param words every one of them must occur; none finds all
 */
record TwinSearch(List<String> words) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads what was typed into the search field. */
    static TwinSearch of(String typed) {
        String folded = FoldedText.of(typed).strip();
        return new TwinSearch(folded.isEmpty() ? List.of() : List.of(SPACE.split(folded)));
    }

    /** @param text all words of a twin, as {@link SearchTexts} has them */
    boolean accepts(String text) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether whatever this finds is found by another search too, as when somebody typed on. */
    boolean narrows(TwinSearch other) {
        return other.words.stream().allMatch(wide -> words.stream().anyMatch(word -> word.contains(wide)));
    }

    /** Says whether this finds all twins. */
    boolean isEmpty() {
        return words.isEmpty();
    }
}
