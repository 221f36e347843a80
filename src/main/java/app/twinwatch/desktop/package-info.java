/**
 * The computer around the window: its folders, its log file, the one instance that owns a data folder, and the notices
 * that its desktop shows.
 *
 * <p>May touch the JDK only, and the library for the session's bus on Linux; what differs between Windows, macOS and Linux stands here and nowhere else.
 */
@NullMarked
package app.twinwatch.desktop;

import org.jspecify.annotations.NullMarked;
