package app.twinwatch;

import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.TwinWords;
import app.twinwatch.ui.history.HistoryViewModel;
import app.twinwatch.ui.main.ListModels;
import java.util.concurrent.Executor;

/** Puts together the view models of the panes that are about the list as a whole. */
final class ListDesk {
    private ListDesk() {}

    /** @param worker does what would hold up the window */
    static ListModels models(SessionCore core, Surroundings around, TimeWords times, TwinWords twins, Executor worker) {
        return new ListModels(new HistoryViewModel(
                core.books().history(),
                core.books().past(),
                core.watchlist(),
                around.messages(),
                times,
                twins,
                around.thread(),
                worker,
                around.clock()));
    }
}
