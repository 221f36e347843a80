/**
 * The main window: header, filters, the grid of cards, banners and the status bar.
 *
 * <p>View models here may touch {@code watch}, {@code twin}, {@code ui.common}, the settings of notices in {@code store}
 * and the notices of {@code desktop}, never a node or a stage; views touch
 * their view model and JavaFX. It is the only window that knows the other panes, because it opens them.
 */
@NullMarked
package app.twinwatch.ui.main;

import org.jspecify.annotations.NullMarked;
