/**
 * When to ask HeyGen, and the one truth about what it said.
 *
 * <p>Holds the list of twins, learns from past trainings, plans the checks, carries them out and keeps the books; asks
 * along with them what else is worth knowing: what voices are called, what is left on the account, whether HeyGen reports
 * a problem. Listeners of the list are called while it is locked, so none of them may wait for a lock that anybody holds
 * while calling the list. May touch {@code twin} and {@code heygen}; knows no
 * files, no pictures and no JavaFX, so that a week of watching can be tested in a moment. Whatever shows or saves
 * twins listens to {@link app.twinwatch.watch.Watchlist}; nothing else holds a second copy of the truth.
 */
@NullMarked
package app.twinwatch.watch;

import org.jspecify.annotations.NullMarked;
