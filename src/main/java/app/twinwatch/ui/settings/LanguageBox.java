package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Language;
import app.twinwatch.ui.common.Messages;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** The section about the language. Shows all at once, because a list that folds out would vanish with the old words. */
final class LanguageBox extends SettingsBox {
    private final ToggleGroup group = new ToggleGroup();

    LanguageBox(LanguageViewModel viewModel, Messages messages) {
        super(messages.text("settings.language"));
        row(
                messages.text("settings.language.title"),
                new SimpleStringProperty(messages.text("settings.language.explained")));
        below(viewModel.choices().stream()
                .map(language -> button(viewModel, language))
                .toArray(RadioButton[]::new));
    }

    private RadioButton button(LanguageViewModel viewModel, Optional<Language> language) {
        RadioButton button = new RadioButton(viewModel.name(language));
        button.setId("settings-language-" + language.map(Language::tag).orElse("system"));
        button.getStyleClass().add("language-choice");
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setToggleGroup(group);
        viewModel.chosenProperty().subscribe(chosen -> button.setSelected(chosen.equals(language)));
        group.selectedToggleProperty().addListener((_, _, selected) -> {
            if (button.equals(selected)) {
                viewModel.choose(language);
            }
        });
        return button;
    }
}
