package app.twinwatch;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ChosenService;
import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.store.ServiceFinding;
import app.twinwatch.store.ServiceSetting;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.ui.settings.Preferences;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which version of HeyGen's interface a session asks: begins with what was remembered about its address, follows the
 * user's wish, and remembers what is found out. FX thread only.
 */
final class ServiceInUse {
    private final ApiAddress address;
    private final ChosenService chosen;
    private final ReadOnlyObjectWrapper<ServiceChoice> choice;

    ServiceInUse(ServiceSetting setting, ApiAddress address, InstantSource clock, UiThread thread) {
        this.address = address;
        ServiceChoice remembered = setting.finding()
                .filter(finding -> finding.address().equals(address.base().toString()))
                .flatMap(ServiceInUse::choice)
                .orElseGet(() -> ServiceChoice.atFirst(clock.instant()));
        this.chosen = new ChosenService(wish(setting.wish()), remembered, clock);
        this.choice = new ReadOnlyObjectWrapper<>(remembered);
        chosen.listen(_ -> thread.execute(() -> choice.set(chosen.choice())));
    }

    /** Returns what those who ask have to heed. */
    ChosenService chosen() {
        return chosen;
    }

    /** Returns what was found out so far. */
    ReadOnlyObjectProperty<ServiceChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Does what is wished, now and whenever that changes, and keeps what is found out. */
    void follow(Preferences preferences) {
        preferences
                .settingsProperty()
                .map(settings -> settings.service().wish())
                .subscribe(wish -> chosen.prefer(wish(wish)));
        choice.addListener((_, _, found) -> preferences.change(
                settings -> settings.withService(settings.service().withFinding(finding(found)))));
    }

    private Optional<ServiceFinding> finding(ServiceChoice found) {
        return switch (found.reason()) {
            case USUAL -> Optional.empty();
            case RETIRED, ENDED, KNOWS_MORE, CLOSED ->
                Optional.of(new ServiceFinding(
                        address.base().toString(), found.reason().name(), found.since(), found.examinedAt()));
        };
    }

    /** What a later Twinwatch found out, in a word of its own, is found out anew. */
    private static Optional<ServiceChoice> choice(ServiceFinding finding) {
        return Arrays.stream(ServiceChoice.Reason.values())
                .filter(reason -> reason.name().equals(finding.reason()))
                .map(reason -> new ServiceChoice(reason, finding.since(), finding.examinedAt()))
                .findFirst();
    }

    private static ChosenService.Wish wish(ServiceSetting.Wish wish) {
        return switch (wish) {
            case AUTOMATIC -> ChosenService.Wish.AUTOMATIC;
            case VERSION_2 -> ChosenService.Wish.VERSION_2;
            case VERSION_3 -> ChosenService.Wish.VERSION_3;
        };
    }
}
