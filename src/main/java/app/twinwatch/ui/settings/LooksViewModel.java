package app.twinwatch.ui.settings;

import app.twinwatch.store.Comfort;
import app.twinwatch.store.Settings;
import app.twinwatch.store.Theme;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** How Twinwatch looks. UI thread only. */
public final class LooksViewModel {
    private final Preferences preferences;
    private final BooleanSupplier systemMovesLess;

    public LooksViewModel(Preferences preferences) {
        this(preferences, () -> Platform.getPreferences().isReducedMotion());
    }

    /** @param systemMovesLess says what the computer's setting is now */
    LooksViewModel(Preferences preferences, BooleanSupplier systemMovesLess) {
        this.preferences = preferences;
        this.systemMovesLess = systemMovesLess;
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

    public ObservableValue<Comfort.Choice> highContrastProperty() {
        return preferences.settingsProperty().map(settings -> settings.comfort().highContrast());
    }

    void chooseHighContrast(Comfort.Choice choice) {
        preferences.change(settings -> settings.withComfort(settings.comfort().withHighContrast(choice)));
    }

    public ObservableValue<Comfort.Choice> lessMotionProperty() {
        return preferences.settingsProperty().map(settings -> settings.comfort().lessMotion());
    }

    /** Says whether nothing is to slide, by the user's choice or by the computer's setting. */
    public boolean movesLess() {
        return lessMotionProperty().getValue().chosen().orElseGet(systemMovesLess::getAsBoolean);
    }

    void chooseLessMotion(Comfort.Choice choice) {
        preferences.change(settings -> settings.withComfort(settings.comfort().withLessMotion(choice)));
    }

    List<Integer> textPercents() {
        return Settings.TEXT_SIZES;
    }
}
