/**
 * What every window shares: texts, times in words, the theme, icons, and the one way onto the FX thread.
 *
 * <p>May touch {@code twin}, {@code watch}, the notices and the kind of system of {@code desktop}, and JavaFX. Knows no
 * window and no pane; the panes know each other only through here and through the main window.
 */
@NullMarked
package app.twinwatch.ui.common;

import org.jspecify.annotations.NullMarked;
