package app.twinwatch.ui.settings;

import app.twinwatch.desktop.DesktopNotice;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.UiThread;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Tries whether this computer shows notices, and says in words what came of it. UI thread only. */
public final class TestNoticeViewModel {
    private static final String TOPIC = "test";

    private final NoticesViewModel notices;
    private final Messages messages;
    private final Optional<Outside> outside;
    private final UiThread thread;
    private final ReadOnlyStringWrapper words;

    /** @param outside the desktop; empty for the samples, which never show anything there */
    public TestNoticeViewModel(
            NoticesViewModel notices, Messages messages, Optional<Outside> outside, UiThread thread) {
        this.notices = notices;
        this.messages = messages;
        this.outside = outside;
        this.thread = thread;
        this.words = new ReadOnlyStringWrapper(
                messages.text(outside.isPresent() ? "settings.notices.test.about" : "settings.notices.test.samples"));
    }

    boolean isPossible() {
        return outside.isPresent();
    }

    /** What a test is for, and after one what came of it. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void show() {
        outside.ifPresent(around -> {
            words.set(messages.text("settings.notices.test.sending"));
            around.desktop()
                    .show(
                            notice(around),
                            outcome -> thread.execute(() -> words.set(
                                    switch (outcome) {
                                        case SHOWN -> messages.text("settings.notices.test.shown");
                                        case NO_SERVICE -> messages.text("settings.notices.test.noService");
                                    })));
        });
    }

    private DesktopNotice notice(Outside around) {
        return new DesktopNotice(
                messages.text("settings.notices.test.title"),
                messages.text("settings.notices.test.body"),
                false,
                notices.waysProperty().getValue().sound(),
                Optional.of(TOPIC),
                () -> thread.execute(around.raise()));
    }
}
