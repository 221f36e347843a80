package app.twinwatch.preview;

import java.nio.file.Path;

/**
 * The file of a picture as HeyGen made it, to be saved, copied or opened elsewhere.
 *
 * @param path where it is kept
 * @param ending what a copy's name should end with, without a dot, such as {@code webp}: by its content, not its address
 */
public record PictureFile(Path path, String ending) {}
