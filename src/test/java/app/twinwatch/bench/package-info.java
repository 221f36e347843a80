/**
 * Measures what Twinwatch promises about time and memory, each figure beside that of bare JavaFX in the same
 * minutes; and what the checks cost, beside the best possible schedule.
 *
 * <p>Run by {@code packaging/bench.sh}, never as a test: a figure depends on the machine, so none is asserted. May touch
 * everything, as a user would.
 */
@NullMarked
package app.twinwatch.bench;

import org.jspecify.annotations.NullMarked;
