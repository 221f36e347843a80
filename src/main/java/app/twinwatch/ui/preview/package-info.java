/**
 * A twin's picture and film, large: offered, fetched, played, looked at closely, saved, and in words where none of that
 * can be.
 *
 * <p>The view models may touch {@code watch}, {@code twin}, {@code preview} and {@code ui.common}, never a node; the views
 * touch their view models and JavaFX. Knows no other pane: the main window puts it into the details.
 */
@NullMarked
package app.twinwatch.ui.preview;

import org.jspecify.annotations.NullMarked;
