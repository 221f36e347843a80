package app.twinwatch.ui.common;

import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Lets a pane follow a view model for as long as it is in the window. The view model outlives the pane, and must neither
 * hold it nor fill it when nobody sees it. FX thread only.
 */
public final class UntilGone {
    private UntilGone() {}

    /** Ends what the pane follows, in this order, when it leaves the window; it does not come back. */
    public static void follow(Node pane, Subscription... following) {
        Subscription all = Subscription.combine(following);
        pane.sceneProperty().addListener((_, before, now) -> {
            if (before != null && now == null) {
                all.unsubscribe();
            }
        });
    }
}
