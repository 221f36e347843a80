/**
 * How HeyGen speaks, in both versions of its interface: asks it how twins stand, and what else it knows, and turns
 * whatever comes back into sealed types.
 *
 * <p>The only package that knows HeyGen's addresses, fields and habits, and the only one that hands the API key to a
 * request. It may touch {@code twin}, the JDK's HTTP client and Jackson; it knows no list, no files and no JavaFX, so
 * that a new version of HeyGen's interface changes nothing outside this room.
 */
@NullMarked
package app.twinwatch.heygen;

import org.jspecify.annotations.NullMarked;
