package app.twinwatch.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders that are open to nobody but this user. */
public final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    static boolean knowsPermissions(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes the folder and those above it where they are missing; one that exists keeps its permissions. */
    public static void create(Path folder) throws IOException {
        FileAttribute<?>[] attributes = knowsPermissions(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, attributes);
    }

    /** Returns what makes a new file in this folder open to nobody but this user, as far as the system knows such a thing. */
    public static FileAttribute<?>[] fileAttributes(Path folder) {
        return knowsPermissions(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Says whether the folder has exactly the permissions that {@link #create} gives; always true on Windows. */
    static boolean isClosedToOthers(Path folder) throws IOException {
        return !knowsPermissions(folder)
                || Files.getPosixFilePermissions(folder).equals(OWNER_ONLY);
    }
}
