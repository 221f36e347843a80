package app.twinwatch.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts a person reads, in the user's language. Any thread. */
public final class Messages {
    private static final String BUNDLE = "app.twinwatch.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    /** Reading a pattern takes longer than all else about a text, and the same few are needed again and again. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @param locale decides the language as far as there is a translation, and how numbers and dates look */
    public Messages(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * Returns a text with its gaps filled.
     *
     * @param gaps numbers and texts for {@code {0}}, {@code {1}}...; texts go in as they are, never as a pattern
     * @throws java.util.MissingResourceException if there is no such key: a mistake in the program
     */
    public String text(String key, Object... gaps) {
        MessageFormat format = formats.computeIfAbsent(key, _ -> new MessageFormat(bundle.getString(key), locale));
        synchronized (format) {
            return format.format(gaps);
        }
    }
}
