package app.twinwatch;

import app.twinwatch.store.Settings;
import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.settings.AddressViewModel;
import app.twinwatch.ui.settings.Preferences;
import java.util.Optional;

/** The samples in the window. They need no key, and keep nothing. FX thread only. */
final class DemoList implements ShownList {
    private final Session session;
    private final Preferences preferences;
    private final Surroundings around;
    private final MainCommands commands;
    private final SampleKey key = new SampleKey();
    private WindowContent content;

    /**
     * Builds the view; nothing is asked before {@link #start}.
     *
     * @param settings how things look at first; what is changed is forgotten with the samples
     */
    DemoList(Session session, Settings settings, Surroundings around, MainCommands commands) {
        this.session = session;
        this.preferences = new Preferences(settings, _ -> {});
        this.around = around;
        this.commands = commands;
        SettingsAtWork.learn(preferences, session);
        SettingsAtWork.chooseService(preferences, session, around);
        this.content = present();
    }

    private WindowContent present() {
        Preferences shownOnes = preferences.untilShownAnew();
        AppModels models = new SettingsDesk(around, commands)
                .models(session, shownOnes, key, new AddressViewModel.InUse.Samples(), Optional.empty());
        MainView view = new MainView(session.models(), models, commands, around.messages(), session.pictures(), true);
        return new WindowContent(session, shownOnes, view);
    }

    @Override
    public WindowContent content() {
        return content;
    }

    @Override
    public void presentAnew() {
        session.presentAnew();
        content = present();
    }

    /** Begins to watch. */
    void start() {
        session.start();
        SampleKey.forTheSamples().ifPresent(session::useKey);
    }
}
