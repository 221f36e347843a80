/**
 * The details of one twin: picture, film, facts to copy, history, the user's own words, and what to do when something
 * is wrong.
 *
 * <p>View models may touch {@code watch}, {@code twin} and {@code ui.common}, never a node; views touch their view model
 * and JavaFX. Films are played by {@link app.twinwatch.ui.detail.VideoPlayer}, which only plays files that are on this
 * computer already: JavaFX freezes the window while it waits for a network. Its media player stands behind {@link
 * app.twinwatch.ui.detail.Films}, so that what the player decides can be tested without one. Knows no other pane.
 */
@NullMarked
package app.twinwatch.ui.detail;

import org.jspecify.annotations.NullMarked;
