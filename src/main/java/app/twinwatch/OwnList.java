package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.settings.AddressViewModel;
import app.twinwatch.ui.settings.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The user's own list in the window: the session, its view and its key. FX thread only. */
final class OwnList implements ShownList {
    private static final String VARIABLE = "HEYGEN_API_KEY";

    private final Session session;
    private final Opening.Opened opened;
    private final KeyKeeper keys;
    private final KeyInWindow shown;
    private final AddressViewModel.InUse address;
    private final Surroundings around;
    private final MainCommands commands;
    private final Preferences preferences;
    private final ApiKey.Reading environmentKey;
    private WindowContent content;

    /**
     * Builds the parts; nothing is asked before {@link #start}.
     *
     * @param keys looks after the key, and tells {@code shown}
     * @param address where HeyGen is called, and why there
     */
    OwnList(
            Session session,
            Opening.Opened opened,
            KeyKeeper keys,
            KeyInWindow shown,
            AddressViewModel.InUse address,
            Surroundings around,
            MainCommands commands,
            Map<String, String> environment) {
        this.session = session;
        this.opened = opened;
        this.keys = keys;
        this.shown = shown;
        this.address = address;
        this.around = around;
        this.commands = commands;
        this.environmentKey = ApiKey.read(environment.getOrDefault(VARIABLE, ""));
        this.preferences = new Preferences(opened.kept().settings(), opened.kept()::change);
        SettingsAtWork.begin(preferences, session, around);
        this.content = present();
        boolean mayBeTheFirstStart =
                session.models().grid().isListEmpty() && environmentKey instanceof ApiKey.Reading.Missing;
        if (mayBeTheFirstStart) {
            content.view().showWelcome();
        }
    }

    private WindowContent present() {
        Preferences shownOnes = preferences.untilShownAnew();
        AppModels models = new SettingsDesk(around, commands)
                .models(
                        session,
                        shownOnes,
                        keys,
                        address,
                        Optional.of(opened.folders().data()));
        MainView view = new MainView(session.models(), models, commands, around.messages(), session.pictures(), false);
        RememberedGrid.follow(session.models().grid().filter(), preferences);
        shown.follow(keys, view);
        return new WindowContent(session, shownOnes, view);
    }

    @Override
    public WindowContent content() {
        return content;
    }

    @Override
    public void presentAnew() {
        boolean welcome = content.view().showsWelcome();
        keys.nameAnew();
        session.presentAnew();
        content = present();
        if (welcome) {
            content.view().showWelcome();
        }
    }

    /** Begins to watch and to look for the key. To be called when the window is drawn: both take time. */
    void start(List<AvatarId> ids) {
        session.start();
        keys.start(environmentKey);
        if (!ids.isEmpty()) {
            session.add(ids);
        }
    }
}
