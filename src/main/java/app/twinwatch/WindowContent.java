package app.twinwatch;

import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.settings.Preferences;

/**
 * What the window can show: a list being watched, and its view.
 *
 * @param session the list
 * @param preferences what is set while it is shown
 * @param view the view on it
 */
record WindowContent(Session session, Preferences preferences, MainView view) {}
