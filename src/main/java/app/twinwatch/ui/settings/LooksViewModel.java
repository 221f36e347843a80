package app.twinwatch.ui.settings;

import app.twinwatch.store.Settings;
import app.twinwatch.store.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** How Twinwatch looks. UI thread only. */
public final class LooksViewModel {
    private final Preferences preferences;

    public LooksViewModel(Preferences preferences) {
        this.preferences = preferences;
    }

    public ObservableValue<Theme> themeProperty() {
        return preferences.settingsProperty().map(Settings::theme);
    }

    public void chooseTheme(Theme theme) {
        preferences.change(settings -> settings.withTheme(theme));
    }

    /** The size of text, in percent of the usual one. */
    public ObservableValue<Integer> textPercentProperty() {
        return preferences.settingsProperty().map(Settings::textPercent);
    }

    void chooseTextPercent(int percent) {
        preferences.change(settings -> settings.withTextPercent(percent));
    }

    List<Integer> textPercents() {
        return Settings.TEXT_SIZES;
    }
}
