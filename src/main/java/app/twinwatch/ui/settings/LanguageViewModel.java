package app.twinwatch.ui.settings;

import app.twinwatch.store.Settings;
import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** Which language Twinwatch speaks. UI thread only. */
public final class LanguageViewModel {
    private final Preferences preferences;
    private final Language system;
    private final Messages messages;

    /** @param system what is spoken as long as nothing is chosen */
    public LanguageViewModel(Preferences preferences, Language system, Messages messages) {
        this.preferences = preferences;
        this.system = system;
        this.messages = messages;
    }

    /** What can be chosen; empty stands for the system's language. */
    List<Optional<Language>> choices() {
        return Stream.concat(
                        Stream.of(Optional.<Language>empty()),
                        Language.ALL.stream().map(Optional::of))
                .toList();
    }

    /** What is chosen. */
    ObservableValue<Optional<Language>> chosenProperty() {
        return preferences.settingsProperty().map(Settings::language).map(tag -> tag.flatMap(Language::of));
    }

    void choose(Optional<Language> language) {
        preferences.change(settings -> settings.withLanguage(language.map(Language::tag)));
    }

    /** Returns a language's name as its speakers know it, whatever is spoken now. */
    String name(Optional<Language> language) {
        return language.map(Language::name).orElseGet(() -> messages.text("settings.language.system", system.name()));
    }
}
