package app.twinwatch.ui.main;

import app.twinwatch.ui.history.HistoryViewModel;

/**
 * The view models behind the panes that are about the list as a whole.
 *
 * @param history what happened to twins
 */
public record ListModels(HistoryViewModel history) {
    /** Has them follow nothing any more, because what is shown is built anew. */
    void unfollow() {
        history.unfollow();
    }
}
