package app.twinwatch.ui.settings;

import app.twinwatch.store.Settings;
import app.twinwatch.twin.NewsKind;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/** Which changes of twins a notice tells. UI thread only. */
public final class NoticesViewModel {
    private final Preferences preferences;

    public NoticesViewModel(Preferences preferences) {
        this.preferences = preferences;
    }

    /** What the user wants to hear of. */
    public ObservableValue<Set<NewsKind>> wantedProperty() {
        return preferences.settingsProperty().map(Settings::notices);
    }

    ObservableValue<Boolean> wantedProperty(NewsKind kind) {
        return wantedProperty().map(wanted -> wanted.contains(kind));
    }

    void choose(NewsKind kind, boolean wanted) {
        preferences.change(settings -> settings.withNotice(kind, wanted));
    }
}
