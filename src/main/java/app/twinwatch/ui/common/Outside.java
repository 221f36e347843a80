package app.twinwatch.ui.common;

import app.twinwatch.desktop.DesktopNotices;
import java.util.function.BooleanSupplier;

/**
 * What there is of Twinwatch outside of its window.
 *
 * @param desktop shows notices on the desktop of the computer
 * @param inFront says whether the window with the user's own list is the one that the user works in. UI thread only
 * @param raise brings that window before the others, because the user asked for it. UI thread only
 */
public record Outside(DesktopNotices desktop, BooleanSupplier inFront, Runnable raise) {}
