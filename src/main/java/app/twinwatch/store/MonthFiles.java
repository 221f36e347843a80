package app.twinwatch.store;

import app.twinwatch.twin.TwinEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files with what happened, such as {@code calls-2026-11.jsonl}: one for each month of universal time, so that no
 * journey puts an entry into another file. Read by any thread, written by one at a time.
 *
 * @param <T> what happened, such as a call
 */
public final class MonthFiles<T> {
    /** This month and thirteen before it. Counted in files, because a clock that is wrong must not cost any. */
    private static final int KEPT = 14;

    private static final Logger LOG = LoggerFactory.getLogger(MonthFiles.class);

    private final Path folder;
    private final LineFormat<T> format;
    private final Pattern name;

    private MonthFiles(Path folder, LineFormat<T> format) {
        this.folder = folder;
        this.format = format;
        this.name = Pattern.compile(Pattern.quote(format.fileName()) + "-(\\d{4}-(?:0[1-9]|1[0-2]))\\.jsonl");
    }

    /**
     * Returns the files with the calls to HeyGen.
     *
     * @param dataFolder may be missing; it is made by the first call that is kept
     */
    public static MonthFiles<KeptCall> ofCalls(Path dataFolder) {
        return new MonthFiles<>(dataFolder, new CallLine());
    }

    /**
     * Returns the files with what happened to twins.
     *
     * @param dataFolder may be missing; it is made by the first event that is kept
     */
    public static MonthFiles<TwinEvent> ofEvents(Path dataFolder) {
        return new MonthFiles<>(dataFolder, new EventLine());
    }

    /** Says whether anything was ever kept. */
    public boolean exist() {
        return !months().isEmpty();
    }

    /** Returns the month whose file has, or will have, what happens at this moment. */
    public static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    /** Reads the months that are wanted, oldest first. Never throws; what can't be read is left out. */
    public List<T> read(Predicate<YearMonth> wanted) {
        List<T> entries = new ArrayList<>();
        months().stream().filter(wanted).forEach(month -> {
            try {
                entries.addAll(fileOf(month).read());
            } catch (IOException | UncheckedIOException failure) {
                LOG.warn(
                        "The {} of {} can’t be read: {}",
                        format.fileName(),
                        month,
                        failure.getClass().getSimpleName());
            }
        });
        return entries;
    }

    /** Adds entries of one month to its file, and comes back when they are on the disk. */
    SaveOutcome append(YearMonth month, List<T> entries) {
        try {
            fileOf(month).append(entries);
            return new SaveOutcome.Saved();
        } catch (IOException failure) {
            return new SaveOutcome.Failed(SaveDiagnosis.reasonOf(failure, folder, entries.size() * 200L));
        }
    }

    YearMonth monthOf(T entry) {
        return monthOf(format.at(entry));
    }

    /**
     * Begins with what is known of earlier times, in one file that is there as a whole or not at all; does nothing if
     * there is a file already.
     */
    SaveOutcome begin(List<T> earlier) {
        Optional<T> newest = earlier.stream().max(Comparator.comparing(format::at));
        if (newest.isEmpty() || exist()) {
            return new SaveOutcome.Saved();
        }
        StringBuilder lines = new StringBuilder();
        earlier.forEach(entry -> lines.append(format.write(entry)));
        AtomicFile file = new AtomicFile(pathOf(monthOf(newest.get())));
        try {
            file.deleteLeftovers();
            file.write(lines.toString().getBytes(StandardCharsets.UTF_8), false);
            return new SaveOutcome.Saved();
        } catch (IOException failure) {
            return new SaveOutcome.Failed(SaveDiagnosis.reasonOf(failure, folder, lines.length()));
        }
    }

    /** Drops the months that are too old. */
    void dropOld() {
        List<YearMonth> months = months();
        months.subList(0, Math.max(0, months.size() - KEPT)).forEach(month -> {
            try {
                Files.deleteIfExists(pathOf(month));
            } catch (IOException _) {
                LOG.debug("An old month could not be deleted");
            }
        });
    }

    private MonthFile<T> fileOf(YearMonth month) {
        return new MonthFile<>(pathOf(month), format);
    }

    private Path pathOf(YearMonth month) {
        return folder.resolve(format.fileName() + "-" + month + ".jsonl");
    }

    /** Returns the months of which there is a file, the oldest first. */
    private List<YearMonth> months() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> month(file).stream()).sorted().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn(
                    "The {} can’t be looked for: {}",
                    format.fileName(),
                    failure.getClass().getSimpleName());
            return List.of();
        }
    }

    private Optional<YearMonth> month(Path file) {
        Matcher found = name.matcher(String.valueOf(file.getFileName()));
        return found.matches() ? Optional.of(YearMonth.parse(found.group(1))) : Optional.empty();
    }
}
