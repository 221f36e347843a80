/**
 * The pane with everything that can be set: a section for each thing that it is about.
 *
 * <p>View models may touch {@code store}'s settings, {@code watch}'s schedules and status, {@code desktop}'s
 * notices, {@code ui.common} and what the front door hands them, never a node and never the key; views touch their view model and JavaFX. Knows no other pane.
 * A change applies at once and is kept at once; there is nothing to confirm.
 */
@NullMarked
package app.twinwatch.ui.settings;

import org.jspecify.annotations.NullMarked;
