/**
 * The pane that asks for the API key.
 *
 * <p>The view model may touch {@code heygen}'s key and {@code ui.common}, never a node; the view touches its view model
 * and JavaFX. Knows no other pane, and keeps the key nowhere.
 */
@NullMarked
package app.twinwatch.ui.welcome;

import org.jspecify.annotations.NullMarked;
