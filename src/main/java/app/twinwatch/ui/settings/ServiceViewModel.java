package app.twinwatch.ui.settings;

import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.store.ServiceSetting;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Which version of HeyGen's service is asked. UI thread only. */
public final class ServiceViewModel {
    private final Preferences preferences;
    private final ObjectProperty<ServiceChoice> found = new SimpleObjectProperty<>();
    private final ObservableValue<String> words;

    /** @param choice what was found out about the versions */
    public ServiceViewModel(Preferences preferences, ObservableValue<ServiceChoice> choice, ServiceWords words) {
        this.preferences = preferences;
        // Bound, because what was found out outlives this view model.
        found.bind(choice);
        this.words = wishProperty().flatMap(wish -> found.map(now -> words.of(wish, now)));
    }

    ObservableValue<ServiceSetting.Wish> wishProperty() {
        return preferences.settingsProperty().map(settings -> settings.service().wish());
    }

    void choose(ServiceSetting.Wish wish) {
        preferences.change(settings -> settings.withService(settings.service().withWish(wish)));
    }

    /** What is asked now, and why. */
    ObservableValue<String> wordsProperty() {
        return words;
    }
}
