/**
 * Measures what Twinwatch promises about time and memory, each figure beside its reference in the same minutes: bare JavaFX,
 * a window of Chromium, or the least that does the same; and what the checks cost, beside the best possible schedule.
 *
 * <p>What opens a window is a process of its own, a {@code Run}, with the options that are shipped; it tells its figures to
 * the {@code Benchmark} of that name, which makes a table of them.
 *
 * <p>Run by {@code packaging/bench.sh}, never as a test: a figure depends on the machine, so none is asserted. May touch
 * everything, as a user would.
 */
@NullMarked
package app.twinwatch.bench;

import org.jspecify.annotations.NullMarked;
