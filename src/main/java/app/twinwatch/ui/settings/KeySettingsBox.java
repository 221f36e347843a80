package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.common.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The section about the API key. FX thread only. */
final class KeySettingsBox extends SettingsBox {
    /** @param enterKey opens the pane that asks for a key */
    KeySettingsBox(KeySettingsViewModel viewModel, Messages messages, Runnable enterKey) {
        super(messages.text("settings.key"));
        row(messages.text("settings.key.title"), viewModel.stateProperty());
        Button enter = button("settings-key-enter", messages.text("settings.key.enter"), enterKey);
        Button tryNow = button("settings-key-try", messages.text("settings.key.try"), viewModel::tryNow);
        Button unlock = button("settings-key-unlock", messages.text("key.unlock"), viewModel::unlock);
        Button keep = button("settings-key-keep", messages.text("key.keep"), viewModel::keep);
        Button remove = button("settings-key-remove", "", viewModel::remove);
        FlowPane buttons = new FlowPane(8, 8, enter, tryNow, unlock, keep, remove);
        Label verdict = wrapped("muted");
        verdict.setId("settings-key-verdict");
        verdict.textProperty().bind(viewModel.verdictProperty());
        below(buttons, verdict);
        viewModel.standingProperty().subscribe(standing -> {
            boolean needed = !(standing instanceof KeyStanding.NotNeeded);
            show(enter, needed);
            enter.setText(messages.text(standing.hasKey() ? "settings.key.replace" : "settings.key.enter"));
            show(tryNow, standing.hasKey());
            show(unlock, standing instanceof KeyStanding.Locked);
            show(keep, standing instanceof KeyStanding.ForThisRun);
            show(remove, standing instanceof KeyStanding.Kept || standing instanceof KeyStanding.ForThisRun);
        });
        viewModel
                .askedToRemoveProperty()
                .subscribe(asked ->
                        remove.setText(messages.text(asked ? "settings.key.removeReally" : "settings.key.remove")));
    }

    private static void show(Region control, boolean shown) {
        control.setVisible(shown);
        control.setManaged(shown);
    }
}
