/**
 * Handing the list over: to a spreadsheet, to a mail, to a folder, and from the Twinwatch of another computer.
 *
 * <p>May touch {@code watch}, {@code twin}, {@code store} for the form of its files, {@code preview} for the files it
 * saves, and {@code ui.common}; the view models never touch a node, the views touch their view models and JavaFX. Knows
 * no other pane.
 */
@NullMarked
package app.twinwatch.ui.handover;

import org.jspecify.annotations.NullMarked;
