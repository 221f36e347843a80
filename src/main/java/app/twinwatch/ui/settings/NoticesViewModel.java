package app.twinwatch.ui.settings;

import app.twinwatch.store.NoticeSettings;
import app.twinwatch.store.QuietHours;
import app.twinwatch.store.Settings;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.ui.common.Messages;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** Which changes of twins a notice tells, how, and when not. UI thread only. */
public final class NoticesViewModel {
    private static final int STEP_MINUTES = 30;

    private final Preferences preferences;
    private final Messages messages;

    public NoticesViewModel(Preferences preferences, Messages messages) {
        this.preferences = preferences;
        this.messages = messages;
    }

    /** What the user wants to hear of. */
    public ObservableValue<Set<NewsKind>> wantedProperty() {
        return preferences.settingsProperty().map(Settings::notices);
    }

    /** How the user wants to hear of it, and when not. */
    public ObservableValue<NoticeSettings> waysProperty() {
        return preferences.settingsProperty().map(Settings::noticeWays);
    }

    ObservableValue<Boolean> wantedProperty(NewsKind kind) {
        return wantedProperty().map(wanted -> wanted.contains(kind));
    }

    void choose(NewsKind kind, boolean wanted) {
        preferences.change(settings -> settings.withNotice(kind, wanted));
    }

    void chooseDesktop(boolean wanted) {
        change(ways -> ways.withDesktop(wanted));
    }

    void chooseSound(boolean wanted) {
        change(ways -> ways.withSound(wanted));
    }

    void chooseQuiet(boolean wanted) {
        change(ways -> ways.withQuiet(wanted));
    }

    void chooseFrom(LocalTime from) {
        change(ways -> ways.withHours(new QuietHours(from, ways.hours().to())));
    }

    void chooseTo(LocalTime to) {
        change(ways -> ways.withHours(new QuietHours(ways.hours().from(), to)));
    }

    /** The times that are offered, and those that are set, which may come from a file. */
    List<LocalTime> times() {
        QuietHours set = preferences.now().noticeWays().hours();
        Stream<LocalTime> usual = IntStream.range(0, 24 * 60 / STEP_MINUTES)
                .mapToObj(step -> LocalTime.MIN.plusMinutes((long) step * STEP_MINUTES));
        return Stream.concat(usual, Stream.of(set.from(), set.to()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Says what the two times mean together. */
    ObservableValue<String> hoursWordsProperty() {
        return waysProperty().map(NoticeSettings::hours).map(hours -> {
            if (hours.from().equals(hours.to())) {
                return messages.text("settings.notices.hours.never");
            }
            String key =
                    hours.from().isBefore(hours.to()) ? "settings.notices.hours.day" : "settings.notices.hours.night";
            return messages.text(key, words(hours.from()), words(hours.to()));
        });
    }

    String words(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(time);
    }

    private void change(UnaryOperator<NoticeSettings> change) {
        preferences.change(settings -> settings.withNoticeWays(change.apply(settings.noticeWays())));
    }
}
