package app.twinwatch.ui.settings;

import app.twinwatch.store.Pace;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.watch.WatcherStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** How often HeyGen is asked, and how often a day at the most. UI thread only. */
public final class CheckingViewModel {
    /** How many checks are allowed beyond the limit at a time. */
    public static final int MORE = 100;

    private static final List<Integer> LIMITS = List.of(50, 100, 200, 500, 1000, 2000, 5000);

    private final Preferences preferences;
    private final ObservableValue<Optional<WatcherStatus>> status;
    private final Messages messages;
    private final Runnable allowMore;
    private final boolean demo;

    /**
     * @param status what the watcher does now; empty until it has begun
     * @param allowMore allows {@value #MORE} checks more today
     * @param demo whether these are the samples, which are asked about in their own way
     */
    public CheckingViewModel(
            Preferences preferences,
            ObservableValue<Optional<WatcherStatus>> status,
            Messages messages,
            Runnable allowMore,
            boolean demo) {
        this.preferences = preferences;
        this.status = status;
        this.messages = messages;
        this.allowMore = allowMore;
        this.demo = demo;
    }

    boolean isDemo() {
        return demo;
    }

    ObservableValue<Pace> paceProperty() {
        return preferences.settingsProperty().map(settings -> settings.pace());
    }

    void choosePace(Pace pace) {
        preferences.change(settings -> settings.withPace(pace));
    }

    /** What the present pace means. */
    ObservableValue<String> paceWordsProperty() {
        return paceProperty().map(pace -> messages.text("settings.checking.pace." + pace.name()));
    }

    ObservableValue<Integer> dailyLimitProperty() {
        return preferences.settingsProperty().map(settings -> settings.dailyLimit());
    }

    void chooseDailyLimit(int checks) {
        preferences.change(settings -> settings.withDailyLimit(checks));
    }

    /** Returns the limits on offer, the present one among them. */
    List<Integer> dailyLimits() {
        return Stream.concat(LIMITS.stream(), Stream.of(preferences.now().dailyLimit()))
                .distinct()
                .sorted()
                .toList();
    }

    /** How many checks were used today and this month. */
    ObservableValue<String> usedProperty() {
        return status.map(now -> messages.text(
                "settings.checking.used",
                now.map(known -> known.today().used()).orElse(0),
                now.map(known -> known.today().usedThisMonth()).orElse(0)));
    }

    /** Whether the limit is reached and keeps checks from being made. */
    ObservableValue<Boolean> heldBackProperty() {
        return status.map(now -> now.map(WatcherStatus::heldBack).orElse(false));
    }

    void allowMore() {
        allowMore.run();
    }
}
