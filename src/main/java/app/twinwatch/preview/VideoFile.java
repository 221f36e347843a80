package app.twinwatch.preview;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A video on the disk that the player can show.
 *
 * @param path ends with {@code .mp4}, without which the player refuses some files
 * @param size in bytes
 * @param hasSound whether there is a sound track; on a computer without a sound device such a file does not play at
 *     all, see {@link Videos#withoutSound}
 * @param width of the picture in pixels; 0 if the file does not say
 * @param height of the picture in pixels; 0 if the file does not say
 * @param length of the film; zero if the file does not say
 */
public record VideoFile(Path path, long size, boolean hasSound, int width, int height, Duration length) {}
