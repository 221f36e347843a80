/**
 * The pane that tells what happened to twins, also to those that are no longer on the list.
 *
 * <p>The view model may touch {@code watch}, {@code twin} and {@code ui.common}, never a node; the view touches its view
 * model and JavaFX. Knows no other pane.
 */
@NullMarked
package app.twinwatch.ui.history;

import org.jspecify.annotations.NullMarked;
