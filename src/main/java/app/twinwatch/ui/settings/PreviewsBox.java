package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Messages;
import javafx.beans.property.SimpleStringProperty;

/** The section about kept pictures and videos. FX thread only. */
final class PreviewsBox extends SettingsBox {
    PreviewsBox(PreviewsViewModel viewModel, Messages messages) {
        super(messages.text("settings.previews"));
        row(
                messages.text("settings.previews.usedTitle"),
                viewModel.usedProperty(),
                button("settings-clear", messages.text("settings.previews.clear"), viewModel::clear));
        row(
                messages.text("settings.previews.limit"),
                new SimpleStringProperty(messages.text("settings.previews.limit.explained")),
                choice(
                        "settings-previews-limit",
                        messages.text("settings.previews.limit"),
                        viewModel.limits(),
                        viewModel.limitProperty(),
                        megabytes -> messages.text("settings.previews.megabytes", megabytes),
                        viewModel::chooseLimit));
    }
}
