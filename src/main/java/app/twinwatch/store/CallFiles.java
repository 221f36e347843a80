package app.twinwatch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files with the calls to HeyGen, such as {@code calls-2026-11.jsonl}: one for each month of universal time, so that
 * no journey puts a call into another file. Read by any thread, written by one at a time.
 */
public final class CallFiles {
    /** This month and thirteen before it. Counted in files, because a clock that is wrong must not cost any. */
    private static final int KEPT = 14;

    private static final Logger LOG = LoggerFactory.getLogger(CallFiles.class);
    private static final Pattern NAME = Pattern.compile("calls-(\\d{4}-(?:0[1-9]|1[0-2]))\\.jsonl");

    private final Path folder;

    /** @param dataFolder may be missing; it is made by the first call that is kept */
    public CallFiles(Path dataFolder) {
        this.folder = dataFolder;
    }

    /** Returns the month whose file has, or will have, what happens at this moment. */
    public static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    /** Reads the months that are wanted, oldest first. Never throws; what can't be read is left out. */
    public List<KeptCall> read(Predicate<YearMonth> wanted) {
        List<KeptCall> calls = new ArrayList<>();
        months().stream().filter(wanted).forEach(month -> {
            try {
                calls.addAll(fileOf(month).read());
            } catch (IOException | UncheckedIOException failure) {
                LOG.warn(
                        "The calls of {} can’t be read: {}",
                        month,
                        failure.getClass().getSimpleName());
            }
        });
        return calls;
    }

    /** Adds calls of one month to its file, and comes back when they are on the disk. */
    SaveOutcome append(YearMonth month, List<KeptCall> calls) {
        try {
            fileOf(month).append(calls);
            return new SaveOutcome.Saved();
        } catch (IOException failure) {
            return new SaveOutcome.Failed(SaveDiagnosis.reasonOf(failure, folder, calls.size() * 200L));
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

    private CallMonth fileOf(YearMonth month) {
        return new CallMonth(pathOf(month));
    }

    private Path pathOf(YearMonth month) {
        return folder.resolve("calls-" + month + ".jsonl");
    }

    /** Returns the months of which there is a file, the oldest first. */
    private List<YearMonth> months() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> month(file).stream()).sorted().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("The calls can’t be looked for: {}", failure.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Optional<YearMonth> month(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(YearMonth.parse(name.group(1))) : Optional.empty();
    }
}
