package app.twinwatch;

import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.settings.AboutViewModel;
import app.twinwatch.ui.settings.AddressViewModel;
import app.twinwatch.ui.settings.CheckingViewModel;
import app.twinwatch.ui.settings.KeyControl;
import app.twinwatch.ui.settings.KeySettingsViewModel;
import app.twinwatch.ui.settings.LanguageViewModel;
import app.twinwatch.ui.settings.LearningViewModel;
import app.twinwatch.ui.settings.LooksViewModel;
import app.twinwatch.ui.settings.NoticesViewModel;
import app.twinwatch.ui.settings.Preferences;
import app.twinwatch.ui.settings.PreviewsViewModel;
import app.twinwatch.ui.settings.SelfStartViewModel;
import app.twinwatch.ui.settings.ServiceViewModel;
import app.twinwatch.ui.settings.ServiceWords;
import app.twinwatch.ui.settings.SettingsModels;
import app.twinwatch.ui.settings.TestNoticeViewModel;
import app.twinwatch.ui.welcome.KeyDesk;
import app.twinwatch.ui.welcome.WelcomeViewModel;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Puts together the view models of the panes that are about Twinwatch itself. FX thread only. */
final class SettingsDesk {
    private final Surroundings around;
    private final MainCommands commands;

    SettingsDesk(Surroundings around, MainCommands commands) {
        this.around = around;
        this.commands = commands;
    }

    /**
     * Builds the view models for a session.
     *
     * @param keys where the key is handed in, and what can be done with it
     * @param address which address is called, and why
     * @param dataFolder where the list is kept; empty for the samples
     */
    <K extends KeyDesk & KeyControl> AppModels models(
            Session session,
            Preferences preferences,
            K keys,
            AddressViewModel.InUse address,
            Optional<Path> dataFolder) {
        String receiver = address.receiver(around.messages());
        NoticesViewModel notices = new NoticesViewModel(preferences, around.messages());
        SupportDetails support = new SupportDetails(around.messages(), session, keys, dataFolder);
        SettingsModels settings = new SettingsModels(
                new KeySettingsViewModel(keys, receiver, around.messages(), around.thread()),
                new CheckingViewModel(
                        preferences,
                        session.models().status().statusProperty(),
                        around.messages(),
                        () -> session.models().actions().allowMoreToday(CheckingViewModel.MORE),
                        session.isDemo()),
                new LearningViewModel(preferences, session.learned(), around.messages(), session.times()),
                notices,
                new TestNoticeViewModel(notices, around.messages(), session.outside(), around.thread()),
                new ServiceViewModel(
                        preferences,
                        session.service().choiceProperty(),
                        new ServiceWords(around.messages(), ZoneId.systemDefault(), around.clock())),
                new PreviewsViewModel(
                        preferences, session.shelf(), around.messages(), around.thread(), session.worker()),
                new LooksViewModel(preferences),
                new LanguageViewModel(preferences, around.systemLanguage(), around.messages()),
                new AddressViewModel(preferences, around.messages(), address),
                new SelfStartViewModel(around.autostart(), around.messages(), around.thread(), session.worker()),
                new AboutViewModel(
                        around.messages(),
                        new AboutViewModel.Facts(Version.TEXT, dataFolder.map(Path::toString), support::text),
                        text -> copy(session, text),
                        commands::openLogs));
        return new AppModels(
                done -> new WelcomeViewModel(keys, receiver, around.messages(), around.thread(), done), settings);
    }

    private void copy(Session session, String text) {
        around.clipboard().accept(text);
        session.models().actions().tell(Notice.of(around.messages().text("settings.about.copied")));
    }
}
