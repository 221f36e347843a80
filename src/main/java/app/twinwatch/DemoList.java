package app.twinwatch;

import app.twinwatch.store.Settings;
import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.settings.AddressViewModel;
import app.twinwatch.ui.settings.Preferences;
import java.util.Optional;

/** The samples in the window. They need no key, and keep nothing. FX thread only. */
final class DemoList {
    private final WindowContent content;

    /**
     * Builds the view; nothing is asked before {@link #start}.
     *
     * @param settings how things look at first; what is changed is forgotten with the samples
     */
    DemoList(Session session, Settings settings, Surroundings around, MainCommands commands) {
        Preferences preferences = new Preferences(settings, _ -> {});
        AppModels models = new SettingsDesk(around, commands)
                .models(session, preferences, new SampleKey(), new AddressViewModel.InUse.Samples(), Optional.empty());
        MainView view = new MainView(session.models(), models, commands, around.messages(), session.pictures(), true);
        this.content = new WindowContent(session, preferences, view);
        SettingsAtWork.learn(preferences, session);
    }

    WindowContent content() {
        return content;
    }

    /** Begins to watch. */
    void start() {
        content.session().start();
        SampleKey.forTheSamples().ifPresent(content.session()::useKey);
    }
}
