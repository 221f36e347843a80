/**
 * The details of one twin: picture, facts to copy, history, and what to do when something is wrong.
 *
 * <p>The view model may touch {@code watch}, {@code twin} and {@code ui.common}, never a node; the view touches its view
 * model and JavaFX. Knows no other pane.
 */
@NullMarked
package app.twinwatch.ui.detail;

import org.jspecify.annotations.NullMarked;
