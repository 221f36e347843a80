package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds twins by words out of their names, the user's note, their avatar ID or voice ID, without minding case and accents.
 *
 * @param words every one of them must occur; none finds all
 */
record TwinSearch(List<String> words) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads what was typed into the search field. */
    static TwinSearch of(String typed) {
        String folded = fold(typed).strip();
        return new TwinSearch(folded.isEmpty() ? List.of() : List.of(SPACE.split(folded)));
    }

    boolean accepts(Twin twin) {
        if (words.isEmpty()) {
            return true;
        }
        String written = fold(twin.label().orElse("") + "\n" + twin.name().orElse("") + "\n"
                + twin.remarks().note());
        String identifiers = (twin.id().value() + " " + twin.defaultVoiceId().orElse("")).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> written.contains(word) || identifiers.contains(word));
    }

    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
