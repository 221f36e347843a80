/**
 * When to ask HeyGen, and the one truth about what it said.
 *
 * <p>Holds the list of twins, plans the checks and carries them out. May touch {@code twin} and {@code heygen}; knows no
 * files, no pictures and no JavaFX, so that a week of watching can be tested in a moment. Whatever shows or saves
 * twins listens to {@link app.twinwatch.watch.Watchlist}; nothing else holds a second copy of the truth.
 */
@NullMarked
package app.twinwatch.watch;

import org.jspecify.annotations.NullMarked;
