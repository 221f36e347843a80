/**
 * What is kept on disk: the list, the settings, the names of voices and the calls to HeyGen, written so that a kill at any moment loses
 * nothing that was saved.
 *
 * <p>May touch {@code twin}, {@code desktop}'s folders and files, Jackson and the file system; knows no network, no
 * key and no JavaFX. Nothing else in Twinwatch writes the user's data.
 */
@NullMarked
package app.twinwatch.store;

import org.jspecify.annotations.NullMarked;
