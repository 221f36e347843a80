package app.twinwatch.ui.common;

import app.twinwatch.desktop.DesktopNotices;

/**
 * What there is of Twinwatch outside of its window.
 *
 * @param desktop shows notices on the desktop of the computer
 * @param raise brings the window with the user's own list before the others, because the user asked for it. UI thread only
 */
public record Outside(DesktopNotices desktop, Runnable raise) {}
