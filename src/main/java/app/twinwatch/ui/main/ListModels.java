package app.twinwatch.ui.main;

import app.twinwatch.ui.handover.ExportViewModel;
import app.twinwatch.ui.handover.MergeViewModel;
import app.twinwatch.ui.handover.SavingViewModel;
import app.twinwatch.ui.history.HistoryViewModel;

/**
 * The view models behind the panes that are about the list as a whole.
 *
 * @param history what happened to twins
 * @param export writes twins for others to read
 * @param merge takes in the list of another computer
 * @param saving saves all previews
 */
public record ListModels(
        HistoryViewModel history, ExportViewModel export, MergeViewModel merge, SavingViewModel saving) {
    /** Has them follow nothing any more, because what is shown is built anew. */
    void unfollow() {
        history.unfollow();
    }
}
