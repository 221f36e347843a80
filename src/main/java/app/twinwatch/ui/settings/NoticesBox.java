package app.twinwatch.ui.settings;

import app.twinwatch.store.NoticeSettings;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.ui.common.Messages;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** The section about what Twinwatch speaks up for, how, and when not. FX thread only. */
final class NoticesBox extends SettingsBox {
    /** The good news first, as people look for it. */
    private static final List<NewsKind> ORDER =
            List.of(NewsKind.READY, NewsKind.FAILED, NewsKind.PERMISSION, NewsKind.SLOW, NewsKind.UNKNOWN);

    private final NoticesViewModel viewModel;
    private final Messages messages;

    NoticesBox(NoticesViewModel viewModel, TestNoticeViewModel test, Messages messages) {
        super(messages.text("settings.notices"));
        this.viewModel = viewModel;
        this.messages = messages;
        Label note = wrapped("muted");
        note.setText(messages.text("settings.notices.explained"));
        getChildren().add(note);
        for (NewsKind kind : ORDER) {
            String title = messages.text("settings.notices.title." + kind.name());
            row(
                    title,
                    new SimpleStringProperty(messages.text("settings.notices.about." + kind.name())),
                    onOff(
                            "settings-notice-" + kind.name().toLowerCase(Locale.ROOT),
                            title,
                            viewModel.wantedProperty(kind),
                            wanted -> viewModel.choose(kind, wanted)));
        }
        desktop(test);
        quietHours();
    }

    private void desktop(TestNoticeViewModel test) {
        onOffRow("desktop", NoticeSettings::desktop, viewModel::chooseDesktop);
        CheckBox sound = onOffRow("sound", NoticeSettings::sound, viewModel::chooseSound);
        Button show = button("settings-notice-test", messages.text("settings.notices.test.show"), test::show);
        row(messages.text("settings.notices.test"), test.wordsProperty(), show);
        follow(NoticeSettings::desktop, sound);
        show.setDisable(!test.isPossible());
    }

    private void quietHours() {
        onOffRow("quiet", NoticeSettings::quiet, viewModel::chooseQuiet);
        ComboBox<LocalTime> from = time("from", ways -> ways.hours().from(), viewModel::chooseFrom);
        ComboBox<LocalTime> to = time("to", ways -> ways.hours().to(), viewModel::chooseTo);
        row(messages.text("settings.notices.hours"), viewModel.hoursWordsProperty(), from, to);
        follow(NoticeSettings::quiet, from, to);
    }

    private CheckBox onOffRow(String name, Function<NoticeSettings, Boolean> present, Consumer<Boolean> choose) {
        String title = messages.text("settings.notices." + name);
        CheckBox box =
                onOff("settings-notice-" + name, title, viewModel.waysProperty().map(present), choose);
        row(title, new SimpleStringProperty(messages.text("settings.notices." + name + ".words")), box);
        return box;
    }

    private ComboBox<LocalTime> time(
            String name, Function<NoticeSettings, LocalTime> present, Consumer<LocalTime> choose) {
        ObservableValue<LocalTime> set = viewModel.waysProperty().map(present);
        return choice(
                "settings-quiet-" + name,
                messages.text("settings.notices.hours." + name),
                viewModel.times(),
                set,
                viewModel::words,
                choose);
    }

    /** What has no effect can't be set. */
    private void follow(Function<NoticeSettings, Boolean> needed, Node... controls) {
        viewModel
                .waysProperty()
                .map(needed)
                .subscribe(on -> List.of(controls).forEach(control -> control.setDisable(!on)));
    }
}
