package app.twinwatch.preview;

import java.nio.file.Path;

/**
 * A file in the cache.
 *
 * @param path where it stands
 * @param digest the SHA-256 that its content had when it was kept
 * @param size in bytes
 */
record KeptFile(Path path, String digest, long size) {}
