/**
 * The computer around the window: its folders, its log file, and the one instance that owns a data folder.
 *
 * <p>May touch the JDK only; what differs between Windows, macOS and Linux stands here and nowhere else.
 */
@NullMarked
package app.twinwatch.desktop;

import org.jspecify.annotations.NullMarked;
