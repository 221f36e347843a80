/**
 * The pane that lists every call to HeyGen, so that nothing is used in silence.
 *
 * <p>May touch {@code watch}'s ledger, {@code heygen}'s calls, {@code twin} and {@code ui.common}; changes nothing.
 */
@NullMarked
package app.twinwatch.ui.calls;

import org.jspecify.annotations.NullMarked;
