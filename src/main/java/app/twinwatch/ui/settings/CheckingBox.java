package app.twinwatch.ui.settings;

import app.twinwatch.store.Pace;
import app.twinwatch.store.ServiceSetting;
import app.twinwatch.ui.common.Messages;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** The section about how often HeyGen is asked. FX thread only. */
final class CheckingBox extends SettingsBox {
    /** @param showCalls opens the pane that lists every check */
    CheckingBox(
            CheckingViewModel viewModel,
            LearningViewModel learning,
            ServiceViewModel service,
            Messages messages,
            Runnable showCalls) {
        super(messages.text("settings.checking"));
        if (viewModel.isDemo()) {
            Label note = wrapped("muted");
            note.setText(messages.text("settings.checking.samples"));
            getChildren().add(note);
        }
        row(messages.text("settings.checking.pace"), viewModel.paceWordsProperty(), paces(viewModel, messages));
        row(
                messages.text("settings.checking.limit"),
                new SimpleStringProperty(messages.text("settings.checking.limit.explained")),
                choice(
                        "settings-limit",
                        messages.text("settings.checking.limit"),
                        viewModel.dailyLimits(),
                        viewModel.dailyLimitProperty(),
                        checks -> messages.text("settings.checking.checks", checks),
                        viewModel::chooseDailyLimit));
        Button more =
                button("settings-more", messages.text("limit.more", CheckingViewModel.MORE), viewModel::allowMore);
        viewModel.heldBackProperty().subscribe(heldBack -> {
            more.setVisible(heldBack);
            more.setManaged(heldBack);
        });
        Button every = button("settings-calls", messages.text("settings.checking.showCalls"), showCalls);
        row(messages.text("settings.checking.usedTitle"), viewModel.usedProperty(), more, every);
        row(
                messages.text("settings.checking.learn"),
                learning.wordsProperty(),
                onOff(
                        "settings-learn",
                        messages.text("settings.checking.learn"),
                        learning.learnsProperty(),
                        learning::choose));
        row(
                messages.text("settings.service"),
                service.wordsProperty(),
                choice(
                        "settings-service",
                        messages.text("settings.service"),
                        List.of(ServiceSetting.Wish.values()),
                        service.wishProperty(),
                        wish -> messages.text("settings.service.wish." + wish.name()),
                        service::choose));
    }

    private static Node paces(CheckingViewModel viewModel, Messages messages) {
        Segments paces = new Segments();
        ToggleGroup group = new ToggleGroup();
        for (Pace pace : Pace.values()) {
            ToggleButton button = new ToggleButton(messages.text("settings.checking.pace." + pace.name() + ".short"));
            button.setId("settings-pace-" + pace.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                // A second click on the chosen one must not leave none.
                button.setSelected(true);
                viewModel.choosePace(pace);
            });
            viewModel.paceProperty().subscribe(chosen -> button.setSelected(chosen == pace));
            paces.getChildren().add(button);
        }
        return paces;
    }
}
