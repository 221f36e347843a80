/**
 * The pane that lists the twins of the user's HeyGen account and puts the chosen ones on the list.
 *
 * <p>The view model may touch {@code watch}, {@code twin} and {@code ui.common}, never a node; the view touches its view
 * model and JavaFX. Who asks HeyGen is not known here: it stands behind {@link app.twinwatch.ui.find.AccountTwins}.
 */
@NullMarked
package app.twinwatch.ui.find;

import org.jspecify.annotations.NullMarked;
