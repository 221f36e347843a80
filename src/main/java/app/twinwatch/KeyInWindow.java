package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.ui.common.KeyStanding;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.main.Banners;
import app.twinwatch.ui.main.MainView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.util.Subscription;

/** Carries what happens to the key into the session and its view. FX thread only. */
final class KeyInWindow implements KeyKeeper.KeyUser {
    private final Session session;
    private Optional<MainView> view = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    KeyInWindow(Session session) {
        this.session = session;
    }

    /** Shows in this view from now on what becomes of the key. */
    void follow(KeyKeeper keys, MainView newView) {
        view = Optional.of(newView);
        following.unsubscribe();
        following = keys.standingProperty().subscribe(standing -> {
            // A locked keystore is no reason to greet somebody as if there never had been a key.
            if (standing.hasKey() || standing instanceof KeyStanding.Locked) {
                newView.leaveWelcome();
            }
        });
    }

    @Override
    public void useKey(ApiKey key) {
        session.useKey(key);
    }

    @Override
    public void forgetKey() {
        session.forgetKey();
    }

    @Override
    public void tell(Notice notice) {
        session.models().actions().tell(notice);
    }

    @Override
    public void wish(Supplier<Optional<Notice>> notice) {
        session.showTrouble(Banners.Cause.KEY, notice);
    }

    @Override
    public void enterKey() {
        view.ifPresent(MainView::openKey);
    }
}
