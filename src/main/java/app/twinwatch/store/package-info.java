/**
 * What is kept on disk: the list, the settings, the names of voices, the calls to HeyGen and how the window was left,
 * written so that a kill at any moment loses nothing that was saved.
 *
 * <p>May touch {@code twin}, {@code desktop}'s folders and files, Jackson and the file system; knows no network, no
 * key and no JavaFX. Nothing else in Twinwatch writes the user's data.
 */
@NullMarked
package app.twinwatch.store;

import org.jspecify.annotations.NullMarked;
