/**
 * How HeyGen speaks: asks it how a twin stands and turns whatever comes back into one sealed type.
 *
 * <p>The only package that knows HeyGen's addresses, fields and habits, and the only one that hands the API key to a
 * request. It may touch {@code twin}, the JDK's HTTP client and Jackson; it knows no list, no files and no JavaFX, so
 * that a new version of HeyGen's interface changes nothing outside this room.
 */
@NullMarked
package app.twinwatch.heygen;

import org.jspecify.annotations.NullMarked;
