package app.twinwatch.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that Twinwatch speaks.
 *
 * @param tag its IETF language tag, as it is kept in the settings
 * @param name what its speakers call it
 */
public record Language(String tag, String name) {
    /** All languages, in the order of their names. */
    public static final List<Language> ALL = List.of(
            new Language("de", "Deutsch"),
            new Language("en", "English"),
            new Language("es", "Español"),
            new Language("fr", "Français"),
            new Language("pt-BR", "Português (Brasil)"),
            new Language("ja", "日本語"));

    private static final Language FALLBACK = ALL.get(1);

    /** Returns the language of this tag; empty if Twinwatch does not speak it, or not any more. */
    public static Optional<Language> of(String tag) {
        return ALL.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** Returns the language that the system's user reads most easily; every Portuguese is nearer than English. */
    public static Language of(Locale system) {
        return ALL.stream()
                .filter(language -> language.locale().getLanguage().equals(system.getLanguage()))
                .findFirst()
                .orElse(FALLBACK);
    }

    /**
     * Returns how to speak: in the wished language, or else in the system's.
     *
     * @param wish the tag of a language; empty to speak as the system does
     * @param display the language of the system's texts
     * @param format how the system writes numbers and dates, which is kept to where it is the way of the same language
     */
    public static Locale speaking(Optional<String> wish, Locale display, Locale format) {
        Language language = wish.flatMap(Language::of).orElseGet(() -> of(display));
        Locale wished = language.locale();
        return wished.getLanguage().equals(format.getLanguage()) ? format : wished;
    }

    /** Returns the locale of this language, as it is written where most of its speakers live. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
