package app.twinwatch.ui.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts alike that a searching person takes for the same: “jose” finds “José”, “strasse” finds “Straße”, and a
 * half-width “ﾏﾔ” finds “マヤ”.
 *
 * <p>The same in every language, so that a name is found whoever typed it: the Turkish letters I, İ, ı and i are one.
 * Only what is an accent is left out; the marks that make another letter, as in Japanese or Hindi, stay.
 */
public final class FoldedText {
    private static final Pattern ACCENTS =
            Pattern.compile("[\\p{InCombiningDiacriticalMarks}\\u0591-\\u05BD\\u05BF-\\u05C7\\u064B-\\u0652]+");

    private FoldedText() {}

    /** Returns what is equal for all ways to write the text. */
    public static String of(String text) {
        if (isPlain(text)) {
            // Most names and all IDs; of ten thousand twins it makes the difference.
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        String small = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(withPlainLetters(small), Normalizer.Form.NFKC);
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Letters that are no others with an accent, but are typed as those where a keyboard lacks them. */
    private static String withPlainLetters(String small) {
        StringBuilder plain = new StringBuilder(small.length());
        small.chars().forEach(letter -> {
            switch (letter) {
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ', 'ð' -> plain.append('d');
                case 'ı' -> plain.append('i');
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                default -> plain.append((char) letter);
            }
        });
        return plain.toString();
    }
}
