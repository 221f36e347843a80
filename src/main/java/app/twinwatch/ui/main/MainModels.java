package app.twinwatch.ui.main;

import app.twinwatch.ui.add.AddViewModel;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.detail.DetailViewModel;

/**
 * The view models behind the main window, one for each of its panes.
 *
 * @param grid the cards
 * @param status the status bar
 * @param detail the pane of the chosen twin
 * @param add the pane for new twins
 * @param banners the sentences above the cards
 * @param actions what can be done with twins from anywhere
 */
public record MainModels(
        MainViewModel grid,
        StatusBarViewModel status,
        DetailViewModel detail,
        AddViewModel add,
        Banners banners,
        TwinActions actions) {}
