package app.twinwatch;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.store.Pace;
import app.twinwatch.store.Settings;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.settings.Preferences;
import app.twinwatch.ui.settings.ServiceWords;
import app.twinwatch.watch.CheckSchedule;
import java.time.ZoneId;

/** Makes a session do at once what is set, now and whenever it changes. FX thread only. */
final class SettingsAtWork {
    private static final long MEGABYTE = 1_000_000;

    private SettingsAtWork() {}

    static void begin(Preferences preferences, Session session, Surroundings around) {
        learn(preferences, session);
        chooseService(preferences, session, around);
        Runnable plan = () -> session.useSchedule(
                schedule(preferences.now().pace()).learning(session.learned().used()));
        preferences.settingsProperty().map(Settings::pace).subscribe(_ -> plan.run());
        session.learned().usedProperty().subscribe(plan);
        preferences.settingsProperty().map(Settings::dailyLimit).subscribe(session::limitPerDay);
        preferences
                .settingsProperty()
                .map(Settings::previewMegabytes)
                .subscribe(megabytes -> session.limitPreviews(megabytes * MEGABYTE));
    }

    /** Uses what past trainings have taught as long as that is wished. */
    static void learn(Preferences preferences, Session session) {
        preferences
                .settingsProperty()
                .map(Settings::learns)
                .subscribe(learns -> session.learned().use(learns));
    }

    /** Asks the version of HeyGen's interface that is wished, and says once when it moves to the newer one by itself. */
    static void chooseService(Preferences preferences, Session session, Surroundings around) {
        ServiceInUse service = session.service();
        service.follow(preferences);
        service.choiceProperty().addListener((_, before, found) -> {
            if (before.version() != found.version() && found.version() == ServiceChoice.Version.VERSION_3) {
                ServiceWords words = new ServiceWords(around.messages(), ZoneId.systemDefault(), around.clock());
                session.models().actions().tell(Notice.of(words.of(found)));
            }
        });
    }

    /** Returns the address that is set; HeyGen's own if there is none, or none that may be called. */
    static ApiAddress address(Settings settings) {
        return settings.address().flatMap(ApiAddress::parse).orElse(ApiAddress.HEYGEN);
    }

    private static CheckSchedule schedule(Pace pace) {
        return CheckSchedule.STANDARD.paced(
                switch (pace) {
                    case RELAXED -> 2;
                    case BALANCED -> 1;
                    case EAGER -> 0.5;
                });
    }
}
