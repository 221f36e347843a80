package app.twinwatch.preview;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps fetched files on disk, so that a preview opens at once, offline, and after HeyGen's link expired.
 *
 * <p>A file is named by the SHA-256 of its content; a small note says which content belongs to a twin and the unsigned
 * address of its file. Nothing is named after an address's text, and no signature reaches the disk. Safe from several
 * threads; a disk that fails only costs another download.
 */
final class PreviewCache {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewCache.class);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String TEMPORARY = ".part";

    private final Path contents;
    private final Path notes;

    /** @param folder holds the files; made when the first one is kept */
    PreviewCache(Path folder) {
        this.contents = folder.resolve("contents");
        this.notes = folder.resolve("notes");
        clearLeftovers();
    }

    /** Returns the kept bytes of the twin's file, or empty if there are none that are still whole. */
    Optional<byte[]> find(AvatarId id, MediaLink link) {
        Path note = noteOf(id, link);
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            String digest = Files.readString(note, StandardCharsets.US_ASCII).strip();
            if (!DIGEST.matcher(digest).matches()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(contents.resolve(digest));
            return digest(bytes).equals(digest) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps the bytes of the twin's file. Never throws. */
    void keep(AvatarId id, MediaLink link, byte[] bytes) {
        try {
            Files.createDirectories(contents);
            Files.createDirectories(notes);
            String digest = digest(bytes);
            replace(contents.resolve(digest), bytes);
            replace(noteOf(id, link), digest.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            LOG.warn("A preview could not be kept: {}", failure.getClass().getSimpleName());
        }
    }

    /** Forgets the twin's file, so that it is fetched again. Never throws. */
    void drop(AvatarId id, MediaLink link) {
        try {
            Files.deleteIfExists(noteOf(id, link));
        } catch (IOException failure) {
            LOG.warn("A preview could not be dropped: {}", failure.getClass().getSimpleName());
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "", TEMPORARY);
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Path noteOf(AvatarId id, MediaLink link) {
        return notes.resolve(digest((id.value() + "\n" + link.unsigned()).getBytes(StandardCharsets.UTF_8)));
    }

    private void clearLeftovers() {
        for (Path folder : new Path[] {contents, notes}) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
                    for (Path leftover : leftovers) {
                        Files.deleteIfExists(leftover);
                    }
                } catch (IOException failure) {
                    LOG.warn(
                            "Leftovers of previews could not be cleared: {}",
                            failure.getClass().getSimpleName());
                }
            }
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
