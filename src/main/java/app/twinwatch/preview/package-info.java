/**
 * Pictures and videos of twins: fetched without the key, recognised by their bytes, kept on disk, made small.
 *
 * <p>May touch {@code twin}, {@code desktop} for private folders, the JDK's HTTP client and ImageIO; knows neither the
 * API nor the key nor JavaFX, so that a hostile media file meets code that has nothing to lose.
 */
@NullMarked
package app.twinwatch.preview;

import org.jspecify.annotations.NullMarked;
