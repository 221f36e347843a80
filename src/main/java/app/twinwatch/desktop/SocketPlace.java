package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Finds the place of the socket that belongs to a data folder: the same for every start of this user, short enough for
 * an address (104 bytes on macOS, 108 elsewhere), and in a folder that nobody else can enter.
 */
final class SocketPlace {
    private static final int DIGITS = 16;

    private SocketPlace() {}

    /**
     * Returns the socket's place; the folder around it exists then.
     *
     * @param base a folder for short-lived files; may be shared by all users
     * @param dataFolder exists
     * @throws IOException if the folder can't be made, or somebody else made it first
     */
    static Path of(Path base, Path dataFolder) throws IOException {
        Path folder = base.resolve(
                "twinwatch-" + digest(System.getProperty("user.name", "")).substring(0, DIGITS / 2));
        PrivateFolder.create(folder);
        requireOwn(folder);
        return folder.resolve(digest(dataFolder.toRealPath().toString()).substring(0, DIGITS));
    }

    /** In a shared folder anybody can take the name first, and would then read what is handed over. */
    private static void requireOwn(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "", "");
        try {
            boolean own = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && PrivateFolder.isClosedToOthers(folder)
                    && Files.getOwner(folder).equals(Files.getOwner(probe));
            if (!own) {
                throw new AccessDeniedException("the folder of the socket belongs to somebody else");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
