package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.store.Settings;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.main.TwinOrder;
import app.twinwatch.ui.welcome.WelcomeViewModel;
import java.util.List;
import java.util.Map;

/** The user's own list in the window: the session, its view and its key. FX thread only. */
final class OwnList {
    private static final String VARIABLE = "HEYGEN_API_KEY";

    private final WindowContent content;
    private final KeyKeeper keys;
    private final ApiKey.Reading environmentKey;

    /**
     * Builds the parts; nothing is asked before {@link #start}.
     *
     * @param keystore where the key is kept
     * @param keystoreName what people call it
     */
    OwnList(
            Session session,
            KeptState kept,
            Keystore keystore,
            String keystoreName,
            KeyTrials trials,
            Surroundings around,
            MainCommands commands,
            Map<String, String> environment) {
        KeyInWindow shown = new KeyInWindow(session);
        this.keys = new KeyKeeper(keystore, keystoreName, trials, shown, around.messages(), around.thread());
        this.environmentKey = ApiKey.read(environment.getOrDefault(VARIABLE, ""));
        AppModels models = new AppModels(done -> new WelcomeViewModel(keys, around.messages(), around.thread(), done));
        MainView view = new MainView(session.models(), models, commands, around.messages(), session.pictures(), false);
        this.content = new WindowContent(session, view);
        keepOrder(session, kept);
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

    private static void keepOrder(Session session, KeptState kept) {
        Settings settings = kept.settings();
        session.models().grid().orderProperty().set(TwinOrder.ofSetting(settings.sort()));
        session.models()
                .grid()
                .orderProperty()
                .subscribe(order -> kept.change(now -> now.withSort(order.settingName())));
    }
}
