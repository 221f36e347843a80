package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Messages;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** The section about where HeyGen is called. FX thread only. */
final class AddressBox extends SettingsBox {
    AddressBox(AddressViewModel viewModel, Messages messages) {
        super(messages.text("settings.address"));
        row(messages.text("settings.address.title"), new SimpleStringProperty(viewModel.now()));
        if (viewModel.isDemo()) {
            return;
        }
        Label label = wrapped("settings-title");
        label.setText(messages.text("settings.address.other"));
        Label explanation = wrapped("muted");
        explanation.setText(messages.text("settings.address.explained"));
        TextField field = new TextField();
        field.setId("settings-address");
        field.getStyleClass().add("plain-field");
        field.setAccessibleText(messages.text("settings.address.other"));
        field.textProperty().bindBidirectional(viewModel.typedProperty());
        field.setOnAction(_ -> viewModel.use());
        label.setLabelFor(field);
        Label remark = wrapped("muted");
        remark.setId("settings-address-remark");
        remark.textProperty().bind(viewModel.remarkProperty());
        Button use = button("settings-address-use", messages.text("settings.address.use"), viewModel::use);
        Button usual = button("settings-address-usual", messages.text("settings.address.usual"), viewModel::useHeyGens);
        below(label, explanation, field, new FlowPane(8, 8, use, usual), remark);
    }
}
