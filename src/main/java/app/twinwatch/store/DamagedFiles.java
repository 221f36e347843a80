package app.twinwatch.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps what could not be read, so that a person can still get something out of it. Never deletes the last copy. */
final class DamagedFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_IN_ONE_SECOND = 1000;

    private final InstantSource clock;

    DamagedFiles(InstantSource clock) {
        this.clock = clock;
    }

    /** Gives the file a second, dated name that no other file has, and returns it. The file keeps its own too. */
    Path keep(Path file) throws IOException {
        String name = file.getFileName() + ".unreadable-" + STAMP.format(clock.instant());
        for (int number = 1; number < MOST_IN_ONE_SECOND; number++) {
            Path place = file.resolveSibling(number == 1 ? name : name + "-" + number);
            if (!Files.exists(place)) {
                AtomicFile.linkOrCopy(file, place);
                return place;
            }
        }
        throw new FileAlreadyExistsException(name);
    }

    /** Moves the file to a dated name that no other file has, and returns it. */
    Path moveAway(Path file) throws IOException {
        Path place = keep(file);
        Files.delete(file);
        return place;
    }
}
