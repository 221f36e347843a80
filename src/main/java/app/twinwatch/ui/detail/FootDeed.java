package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import java.util.function.Predicate;

/**
 * Something to do with the shown twin, offered at the foot of the pane.
 *
 * @param id by which the button or menu item is found
 * @param words what it does
 * @param fits says for which twins it can be done; it is not offered for others
 * @param run does it
 */
public record FootDeed(String id, String words, Predicate<Twin> fits, Runnable run) {}
