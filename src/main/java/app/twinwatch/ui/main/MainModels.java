package app.twinwatch.ui.main;

import app.twinwatch.ui.add.AddViewModel;
import app.twinwatch.ui.calls.CallsViewModel;
import app.twinwatch.ui.common.TagsViewModel;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.detail.DetailViewModel;
import app.twinwatch.ui.find.FindViewModel;
import app.twinwatch.ui.preview.DraggedFiles;
import app.twinwatch.ui.preview.MediaFilms;
import app.twinwatch.ui.preview.PreviewViewModel;
import app.twinwatch.ui.preview.SavedFiles;
import app.twinwatch.ui.preview.VideoPlayerViewModel;
import app.twinwatch.ui.preview.VoiceSampleViewModel;

/**
 * The view models behind the main window, one for each of its panes.
 *
 * @param grid the cards
 * @param tags the user's tags
 * @param status the status bar
 * @param account what is left on the account
 * @param detail the pane of the chosen twin
 * @param preview the large picture and the video in that pane
 * @param player plays the video
 * @param films where the player has its films from
 * @param voice plays the voice of the chosen twin
 * @param saved saves pictures and videos
 * @param dragged makes pictures and videos ready to be dragged out of the window
 * @param add the pane for new twins
 * @param find the pane with the twins of the account
 * @param calls the pane that lists every check
 * @param banners the sentences above the cards
 * @param news tells what became of twins
 * @param quiet says in the status bar that nothing is told for a while
 * @param lists what goes beyond the list as it stands: its history, and handing it over
 * @param actions what can be done with twins from anywhere
 */
public record MainModels(
        MainViewModel grid,
        TagsViewModel tags,
        StatusBarViewModel status,
        AccountLine account,
        DetailViewModel detail,
        PreviewViewModel preview,
        VideoPlayerViewModel player,
        MediaFilms films,
        VoiceSampleViewModel voice,
        SavedFiles saved,
        DraggedFiles dragged,
        AddViewModel add,
        FindViewModel find,
        CallsViewModel calls,
        Banners banners,
        NewsViewModel news,
        QuietLine quiet,
        ListModels lists,
        TwinActions actions) {
    /** Has those that follow a list or a watcher do so no more, because what is shown is built anew. */
    public void unfollow() {
        grid.unfollow();
        tags.unfollow();
        status.unfollow();
        account.unfollow();
        detail.unfollow();
        preview.unfollow();
        find.unfollow();
        calls.unfollow();
        lists.unfollow();
    }
}
