package app.twinwatch.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The texts a person reads, in the user's language, which can be changed at any time: what is asked for afterwards comes
 * in the new one, and what was said before has to be said anew. Any thread.
 */
public final class Messages {
    private static final String BUNDLE = "app.twinwatch.messages";

    private final Function<Locale, ResourceBundle> bundles;
    private volatile Spoken spoken;

    /** A language as it is spoken: reading a pattern takes longer than all else about a text, so each is read once. */
    private record Spoken(Locale locale, ResourceBundle bundle, Map<String, MessageFormat> formats) {}

    /** @param locale decides the language as far as there is a translation, and how numbers and dates look */
    public Messages(Locale locale) {
        this(locale, Messages::bundle);
    }

    /** @param bundles has the texts for a locale */
    public Messages(Locale locale, Function<Locale, ResourceBundle> bundles) {
        this.bundles = bundles;
        this.spoken = speaking(locale);
    }

    public Locale locale() {
        return spoken.locale();
    }

    /** Speaks the language of another locale from now on. */
    public void speak(Locale locale) {
        if (!locale.equals(locale())) {
            spoken = speaking(locale);
        }
    }

    /**
     * Returns a text with its gaps filled.
     *
     * @param gaps numbers and texts for {@code {0}}, {@code {1}}...; texts go in as they are, never as a pattern
     * @throws java.util.MissingResourceException if there is no such key: a mistake in the program
     */
    public String text(String key, Object... gaps) {
        Spoken now = spoken;
        MessageFormat format = now.formats()
                .computeIfAbsent(key, _ -> new MessageFormat(now.bundle().getString(key), now.locale()));
        synchronized (format) {
            return format.format(gaps);
        }
    }

    private Spoken speaking(Locale locale) {
        return new Spoken(locale, bundles.apply(locale), new ConcurrentHashMap<>());
    }

    /** Returns the texts of a translation; those in English where there is none. */
    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
