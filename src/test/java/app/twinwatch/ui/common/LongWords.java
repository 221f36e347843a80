package app.twinwatch.ui.common;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * English as a language with longer words: each text grows by two fifths, as it may in a translation, and keeps its gaps.
 * What is cut off in it would be cut off in some language.
 */
public final class LongWords extends ResourceBundle {
    private static final double GROWTH = 0.4;

    private final ResourceBundle english = Messages.bundle(Locale.ENGLISH);

    @Override
    protected Object handleGetObject(String key) {
        String text = english.getString(key);
        boolean words = text.chars().anyMatch(Character::isLetter) && !key.startsWith("time.");
        return words ? text + " " + "lö".repeat(growth(text)).substring(0, growth(text)) : text;
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    /** Returns how many letters come on top; of a text with several forms only one is said at a time. */
    private static int growth(String text) {
        int longest = 0;
        for (String form : text.replaceAll("\\{\\d+(,choice,)?", "").split("[|}]", -1)) {
            longest = Math.max(longest, form.length());
        }
        return Math.max(1, (int) Math.round(longest * GROWTH));
    }
}
