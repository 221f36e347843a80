package app.twinwatch;

import app.twinwatch.ui.main.MainView;

/**
 * What the window can show: a list being watched, and its view.
 *
 * @param session the list
 * @param view the view on it
 */
record WindowContent(Session session, MainView view) {}
