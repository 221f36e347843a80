package app.twinwatch.store;

import app.twinwatch.store.FileFormat.Decoded;
import app.twinwatch.store.Reading.Denied;
import app.twinwatch.store.Reading.Recovered.Source;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kept file and its last good copy: reads whatever can be read, and never writes over what it could not read.
 *
 * <p>{@link #read} comes first, on any thread; {@link #write} afterwards, by one thread at a time.
 *
 * @param <T> the content
 */
final class StoredFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFile.class);
    private static final long MAXIMUM_SIZE = 256L * 1024 * 1024;

    private final AtomicFile file;
    private final FileFormat<T> format;
    private final DamagedFiles damagedFiles;
    private volatile boolean writable;
    private volatile boolean presentIsGood;

    StoredFile(Path file, FileFormat<T> format, InstantSource clock) {
        this.file = new AtomicFile(file);
        this.format = format;
        this.damagedFiles = new DamagedFiles(clock);
    }

    /** Reads the file, or else its last good copy, and sets aside what is damaged. Never throws. */
    Reading<T> read() {
        file.deleteLeftovers();
        presentIsGood = false;
        Reading<T> reading;
        try {
            reading = readFile();
        } catch (IOException failure) {
            LOG.warn(
                    "{} can't be read: {}",
                    file.file().getFileName(),
                    failure.getClass().getSimpleName());
            reading = new Denied<>(reasonOf(failure));
        }
        writable = reading.allowsWriting();
        return reading;
    }

    /** Replaces the file; refused before {@link #read} and after a reading that does not allow it. Never throws. */
    SaveOutcome write(T content) {
        if (!writable) {
            return new SaveOutcome.Failed(SaveOutcome.Failed.Reason.NOT_PERMITTED);
        }
        byte[] bytes = format.write(content).getBytes(StandardCharsets.UTF_8);
        try {
            file.write(bytes, presentIsGood);
            presentIsGood = true;
            return new SaveOutcome.Saved();
        } catch (IOException failure) {
            return new SaveOutcome.Failed(SaveDiagnosis.reasonOf(failure, file.folder(), bytes.length));
        }
    }

    private Reading<T> readFile() throws IOException {
        Optional<Decoded<T>> present = decode(file.file());
        if (present.isEmpty()) {
            return readLastGood();
        }
        return switch (present.get()) {
            case Decoded.Whole<T>(T content) -> {
                presentIsGood = true;
                yield new Reading.Loaded<>(content);
            }
            case Decoded.Newer<T>(T rest, int version) -> new Reading.NewerVersion<>(rest, version);
            case Decoded.Damaged<T>(T rest) -> recovered(rest, damagedFiles.keep(file.file()), Source.REST_OF_FILE);
            case Decoded.Unreadable<T>(Optional<T> salvaged) -> recover(salvaged);
        };
    }

    /** The file itself is missing, as when somebody deleted or renamed it. */
    private Reading<T> readLastGood() throws IOException {
        Optional<Decoded<T>> copy = decode(file.lastGood());
        if (copy.isEmpty()) {
            return new Reading.Empty<>();
        }
        return switch (copy.get()) {
            case Decoded.Whole<T>(T content) -> {
                restore(content);
                yield new Reading.Loaded<>(content);
            }
            case Decoded.Newer<T>(T rest, int version) -> new Reading.NewerVersion<>(rest, version);
            case Decoded.Damaged<T>(T rest) ->
                recovered(rest, damagedFiles.moveAway(file.lastGood()), Source.LAST_GOOD_COPY);
            case Decoded.Unreadable<T>(Optional<T> salvaged) -> {
                Path setAside = damagedFiles.moveAway(file.lastGood());
                yield salvaged.map(rest -> recovered(rest, setAside, Source.LAST_GOOD_COPY))
                        .orElseGet(() -> new Reading.LostBoth<>(setAside));
            }
        };
    }

    /** The file is cut off or worse: a whole copy is better than its rest, and its rest better than a damaged copy. */
    private Reading<T> recover(Optional<T> restOfFile) throws IOException {
        Optional<Decoded<T>> copy = decode(file.lastGood());
        if (copy.isPresent() && copy.get() instanceof Decoded.Newer<T>(T rest, int version)) {
            return new Reading.NewerVersion<>(rest, version);
        }
        if (copy.isPresent() && copy.get() instanceof Decoded.Whole<T>(T content)) {
            return recovered(content, damagedFiles.keep(file.file()), Source.LAST_GOOD_COPY);
        }
        Path setAside = damagedFiles.keep(file.file());
        if (copy.isPresent()) {
            damagedFiles.moveAway(file.lastGood());
        }
        if (restOfFile.isPresent()) {
            return recovered(restOfFile.get(), setAside, Source.REST_OF_FILE);
        }
        if (copy.isPresent() && copy.get() instanceof Decoded.Damaged<T>(T rest)) {
            return recovered(rest, setAside, Source.LAST_GOOD_COPY);
        }
        if (copy.isPresent() && copy.get() instanceof Decoded.Unreadable<T>(Optional<T> rest) && rest.isPresent()) {
            return recovered(rest.get(), setAside, Source.LAST_GOOD_COPY);
        }
        Files.delete(file.file());
        return new Reading.LostBoth<>(setAside);
    }

    private Reading<T> recovered(T content, Path setAside, Source source) {
        LOG.warn("{} was damaged and is set aside", file.file().getFileName());
        restore(content);
        return new Reading.Recovered<>(content, setAside, source);
    }

    /** Puts a whole file back at once, so that the next start finds one even if nothing changes until then. */
    private void restore(T content) {
        try {
            file.write(format.write(content).getBytes(StandardCharsets.UTF_8), false);
            presentIsGood = true;
        } catch (IOException failure) {
            // The damaged file stays in place, and the next save will not take it for a good one.
            LOG.warn(
                    "{} could not be restored: {}",
                    file.file().getFileName(),
                    failure.getClass().getSimpleName());
        }
    }

    private Optional<Decoded<T>> decode(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (!attributes.isRegularFile()) {
            throw new NotAFileException(path);
        }
        if (attributes.size() > MAXIMUM_SIZE) {
            return Optional.of(new Decoded.Unreadable<>(Optional.empty()));
        }
        // A strict decoder, so that damaged text is noticed instead of being replaced by question marks.
        try (Reader text = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            return Optional.of(format.read(text));
        } catch (CharacterCodingException _) {
            return Optional.of(new Decoded.Unreadable<>(Optional.empty()));
        }
    }

    private static Denied.Reason reasonOf(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> Denied.Reason.NOT_PERMITTED;
            case NotAFileException _, NotDirectoryException _ -> Denied.Reason.NOT_A_FILE;
            default -> Denied.Reason.OTHER;
        };
    }

    /** A folder, a pipe or a device stands where the file should be. */
    private static final class NotAFileException extends IOException {
        NotAFileException(Path path) {
            super("not a regular file: " + path.getFileName());
        }
    }
}
