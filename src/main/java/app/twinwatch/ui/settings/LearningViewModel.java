package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.watch.PastTrainings;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Whether checks are planned around the user's own trainings, and what those say. UI thread only. */
public final class LearningViewModel {
    private final Preferences preferences;
    private final Learned learned;
    private final Messages messages;
    private final TimeWords times;

    public LearningViewModel(Preferences preferences, Learned learned, Messages messages, TimeWords times) {
        this.preferences = preferences;
        this.learned = learned;
        this.messages = messages;
        this.times = times;
    }

    ObservableValue<Boolean> learnsProperty() {
        return preferences.settingsProperty().map(settings -> settings.learns());
    }

    void choose(boolean learns) {
        preferences.change(settings -> settings.withLearns(learns));
    }

    /** What is known, and what comes of it. */
    ObservableValue<String> wordsProperty() {
        return Bindings.createStringBinding(
                () -> words(learned.knownProperty().get(), preferences.now().learns()),
                learned.knownProperty(),
                preferences.settingsProperty());
    }

    private String words(PastTrainings known, boolean learns) {
        int count = known.times().size();
        if (!learns) {
            return messages.text("settings.checking.learn.off");
        }
        return known.usual()
                .map(usual -> messages.text("settings.checking.learn.usual", times.duration(usual), count))
                .orElseGet(() -> messages.text("settings.checking.learn.few", count, PastTrainings.ENOUGH));
    }
}
