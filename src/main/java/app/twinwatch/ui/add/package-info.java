/**
 * The pane that takes new avatar IDs out of anything that a person pastes or drops.
 *
 * <p>The view model may touch {@code watch}, {@code twin} and {@code ui.common}, never a node; the view touches its view
 * model and JavaFX. Knows no other pane.
 */
@NullMarked
package app.twinwatch.ui.add;

import org.jspecify.annotations.NullMarked;
