package app.twinwatch.ui.settings;

import app.twinwatch.store.Comfort;
import app.twinwatch.store.Theme;
import app.twinwatch.ui.common.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** The section about how Twinwatch looks. FX thread only. */
final class LooksBox extends SettingsBox {
    LooksBox(LooksViewModel viewModel, Messages messages) {
        super(messages.text("settings.looks"));
        row(
                messages.text("settings.looks.theme"),
                new SimpleStringProperty(messages.text("settings.looks.theme.explained")),
                choice(
                        "settings-theme",
                        messages.text("settings.looks.theme"),
                        List.of(Theme.values()),
                        viewModel.themeProperty(),
                        theme -> messages.text("menu.appearance." + theme.name()),
                        viewModel::chooseTheme));
        comfort(
                "settings-contrast",
                messages,
                messages.text("settings.looks.contrast"),
                messages.text("settings.looks.contrast.explained"),
                viewModel.highContrastProperty(),
                viewModel::chooseHighContrast);
        row(
                messages.text("settings.looks.text"),
                new SimpleStringProperty(messages.text("settings.looks.text.explained")),
                choice(
                        "settings-text",
                        messages.text("settings.looks.text"),
                        viewModel.textPercents(),
                        viewModel.textPercentProperty(),
                        percent -> messages.text("settings.looks.percent", percent),
                        viewModel::chooseTextPercent));
        comfort(
                "settings-motion",
                messages,
                messages.text("settings.looks.motion"),
                messages.text("settings.looks.motion.explained"),
                viewModel.lessMotionProperty(),
                viewModel::chooseLessMotion);
    }

    /** Adds a row about something that the computer has a setting for as well. */
    private void comfort(
            String id,
            Messages messages,
            String title,
            String explained,
            ObservableValue<Comfort.Choice> present,
            Consumer<Comfort.Choice> choose) {
        row(
                title,
                new SimpleStringProperty(explained),
                choice(
                        id,
                        title,
                        List.of(Comfort.Choice.values()),
                        present,
                        choice -> messages.text("settings.looks.choice." + choice.name()),
                        choose));
    }
}
