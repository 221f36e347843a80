package app.twinwatch;

import app.twinwatch.store.Settings;
import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The language that is spoken in this run: what the user wishes, or what the system speaks. FX thread only. */
final class SpokenLanguage implements AutoCloseable {
    private final Locale system;
    private final Locale display;
    private final Locale format;
    private final Messages messages;

    private SpokenLanguage(Locale system, Locale display, Locale format, Function<Locale, ResourceBundle> bundles) {
        this.system = system;
        this.display = display;
        this.format = format;
        this.messages = new Messages(Language.speaking(Optional.empty(), display, format), bundles);
    }

    /** Begins with the language of the system. */
    static SpokenLanguage ofSystem() {
        return ofSystem(Messages::bundle);
    }

    /** @param bundles has the texts for a locale */
    static SpokenLanguage ofSystem(Function<Locale, ResourceBundle> bundles) {
        return new SpokenLanguage(
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.DISPLAY),
                Locale.getDefault(Locale.Category.FORMAT),
                bundles);
    }

    /** Returns the texts, which follow the language. */
    Messages messages() {
        return messages;
    }

    /** Returns what is spoken as long as nothing is wished. */
    Language system() {
        return Language.of(display);
    }

    /** Names what the system speaks, and how it writes numbers and dates. */
    String systemTags() {
        return display.toLanguageTag() + " " + format.toLanguageTag();
    }

    /** Speaks as is set. Returns whether that is another language, or another way to write numbers and dates. */
    boolean speak(Settings settings) {
        Locale wished = Language.speaking(settings.language(), display, format);
        if (wished.equals(messages.locale())) {
            return false;
        }
        messages.speak(wished);
        // JavaFX has a few texts of its own, in the menus of its text fields, and goes by this.
        Locale.setDefault(wished);
        return true;
    }

    /** Gives the process back its own language. */
    @Override
    public void close() {
        Locale.setDefault(system);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }
}
