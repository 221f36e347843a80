/**
 * What a digital twin is: its ID, its state, its facts and its history, as immutable values.
 *
 * <p>The ground floor of the house. It may touch the JDK and nothing else: no files, no network, no JavaFX, no other
 * package of Twinwatch, so that everything above can share these words without dragging anything along.
 */
@NullMarked
package app.twinwatch.twin;

import org.jspecify.annotations.NullMarked;
