package app.twinwatch;

import app.twinwatch.ui.main.AppModels;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.welcome.WelcomeViewModel;

/** The samples in the window. They need no key, and keep nothing. FX thread only. */
final class DemoList {
    private final WindowContent content;

    /** Builds the view; nothing is asked before {@link #start}. */
    DemoList(Session session, Surroundings around, MainCommands commands) {
        SampleKey key = new SampleKey();
        AppModels models = new AppModels(done -> new WelcomeViewModel(key, around.messages(), around.thread(), done));
        MainView view = new MainView(session.models(), models, commands, around.messages(), session.pictures(), true);
        this.content = new WindowContent(session, view);
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
