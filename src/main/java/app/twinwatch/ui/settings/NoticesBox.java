package app.twinwatch.ui.settings;

import app.twinwatch.twin.NewsKind;
import app.twinwatch.ui.common.Messages;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;

/** The section about what Twinwatch speaks up for. FX thread only. */
final class NoticesBox extends SettingsBox {
    /** The good news first, as people look for it. */
    private static final List<NewsKind> ORDER =
            List.of(NewsKind.READY, NewsKind.FAILED, NewsKind.PERMISSION, NewsKind.SLOW, NewsKind.UNKNOWN);

    NoticesBox(NoticesViewModel viewModel, Messages messages) {
        super(messages.text("settings.notices"));
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
    }
}
