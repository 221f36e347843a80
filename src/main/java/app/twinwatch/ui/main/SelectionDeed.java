package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Something that can be done with several twins at once, offered above the cards and in their menu.
 *
 * @param id of its button and menu item
 * @param words what it is called, given how many twins it is about
 * @param run does it
 */
record SelectionDeed(String id, IntFunction<String> words, Consumer<List<Twin>> run) {}
