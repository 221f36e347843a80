package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Messages;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;

/** The section about Twinwatch itself. FX thread only. */
final class AboutBox extends SettingsBox {
    AboutBox(AboutViewModel viewModel, SelfStartViewModel selfStart, Messages messages) {
        super(messages.text("settings.about"));
        Node copy = button("settings-support", messages.text("settings.about.copy"), viewModel::copySupportDetails);
        row(messages.text("app.name"), new SimpleStringProperty(viewModel.version()), copy);
        CheckBox withComputer = onOff(
                "settings-self-start", messages.text("settings.selfStart"), selfStart.onProperty(), selfStart::choose);
        withComputer.setDisable(!selfStart.isOffered());
        row(messages.text("settings.selfStart"), selfStart.wordsProperty(), withComputer);
        Node[] logs = viewModel.hasLogs()
                ? new Node[] {button("settings-logs", messages.text("menu.logs"), viewModel::openLogs)}
                : new Node[0];
        row(messages.text("settings.about.data"), new SimpleStringProperty(viewModel.dataFolder()), logs);
        row(messages.text("settings.about.licences"), new SimpleStringProperty(messages.text("settings.about.parts")));
        TextArea licences = new TextArea(viewModel.licences());
        licences.setId("settings-licences");
        licences.getStyleClass().addAll("note-area", "licences");
        licences.setEditable(false);
        licences.setWrapText(true);
        licences.setAccessibleText(messages.text("settings.about.licences"));
        below(licences);
    }
}
