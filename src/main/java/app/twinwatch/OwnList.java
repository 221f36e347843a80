package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.main.MainViewModel;
import app.twinwatch.ui.main.TwinOrder;
import app.twinwatch.ui.settings.AddressViewModel;
import app.twinwatch.ui.settings.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The user's own list in the window: the session, its view and its key. FX thread only. */
final class OwnList {
    private static final String VARIABLE = "HEYGEN_API_KEY";

    private final WindowContent content;
    private final KeyKeeper keys;
    private final ApiKey.Reading environmentKey;

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
        this.keys = keys;
        this.environmentKey = ApiKey.read(environment.getOrDefault(VARIABLE, ""));
        KeptState kept = opened.kept();
        Preferences preferences = new Preferences(kept.settings(), kept::change);
        AppModels models = new SettingsDesk(around, commands)
                .models(
                        session,
                        preferences,
                        keys,
                        address,
                        Optional.of(opened.folders().data()));
        MainView view = new MainView(session.models(), models, commands, around.messages(), session.pictures(), false);
        this.content = new WindowContent(session, preferences, view);
        SettingsAtWork.begin(preferences, session);
        keepOrder(session, preferences);
        shown.follow(keys, view);
        boolean mayBeTheFirstStart =
                session.models().grid().isListEmpty() && environmentKey instanceof ApiKey.Reading.Missing;
        if (mayBeTheFirstStart) {
            view.showWelcome();
        }
    }

    WindowContent content() {
        return content;
    }

    /** Begins to watch and to look for the key. To be called when the window is drawn: both take time. */
    void start(List<AvatarId> ids) {
        content.session().start();
        keys.start(environmentKey);
        if (!ids.isEmpty()) {
            content.session().add(ids);
        }
    }

    private static void keepOrder(Session session, Preferences preferences) {
        MainViewModel grid = session.models().grid();
        grid.orderProperty().set(TwinOrder.ofSetting(preferences.now().sort()));
        grid.orderProperty().addListener((_, _, order) -> preferences.change(now -> now.withSort(order.settingName())));
    }
}
