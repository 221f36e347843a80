package app.twinwatch.ui.settings;

import app.twinwatch.store.Settings;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as they are now: whoever is concerned follows them, and a change is kept at once. UI thread only. */
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<UnaryOperator<Settings>> changer;

    /**
     * Begins with these settings.
     *
     * @param keep keeps each change for later starts
     */
    public Preferences(Settings start, Consumer<UnaryOperator<Settings>> keep) {
        this.settings = new ReadOnlyObjectWrapper<>(start);
        this.changer = change -> {
            keep.accept(change);
            settings.set(change.apply(settings.get()));
        };
    }

    private Preferences(Preferences origin) {
        this.settings = new ReadOnlyObjectWrapper<>();
        this.changer = origin::change;
        settings.bind(origin.settingsProperty());
    }

    /** Returns the same settings for what is shown, whose followers are let go of when it is shown anew. */
    public Preferences untilShownAnew() {
        return new Preferences(this);
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Returns the settings as they are now. */
    public Settings now() {
        return settings.get();
    }

    /** Changes the settings for everybody who follows them, and for later starts. */
    public void change(UnaryOperator<Settings> change) {
        changer.accept(change);
    }
}
