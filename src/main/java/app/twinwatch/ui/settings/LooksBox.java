package app.twinwatch.ui.settings;

import app.twinwatch.store.Theme;
import app.twinwatch.ui.common.Messages;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;

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
    }
}
