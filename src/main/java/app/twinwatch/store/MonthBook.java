package app.twinwatch.store;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes everything down soon after it happened, on a thread of its own: at most some two times a second, and what
 * could not be written then is written later. Safe from any thread.
 *
 * @param <T> what happens, such as a call
 */
public final class MonthBook<T> implements AutoCloseable {
    /** So many are held while the disk takes nothing; then the oldest are lost. */
    private static final int MOST_HELD = 10_000;

    private final MonthFiles<T> files;
    private final Deque<T> unwritten = new ArrayDeque<>();
    private final Saver saver;
    private volatile Optional<Supplier<List<T>>> beginning = Optional.empty();
    private boolean tidied;

    /** Starts the thread, which waits for the first entry. */
    public MonthBook(MonthFiles<T> files) {
        this(files, Saver.USUAL_DELAY);
    }

    MonthBook(MonthFiles<T> files, Duration delay) {
        this.files = files;
        this.saver = new Saver(this::writeDown, delay, _ -> {});
    }

    /**
     * Has what is known of earlier times written down before all else, unless there is a file already: of that, nothing
     * is written a second time.
     */
    public void beginWith(Supplier<List<T>> earlier) {
        beginning = Optional.of(earlier);
        saver.changed();
    }

    /** Has something written down. Returns at once. */
    public void add(T entry) {
        synchronized (unwritten) {
            if (unwritten.size() >= MOST_HELD) {
                unwritten.removeFirst();
            }
            unwritten.add(entry);
        }
        saver.changed();
    }

    /** Writes down at once what is not written yet, and stops, without anybody who waits for that. */
    public void end() {
        saver.end();
    }

    /** Writes down what is not written yet, and stops. Waits for that no longer than some seconds. */
    @Override
    public void close() {
        saver.close();
    }

    /** Runs on the saver's thread alone. */
    private SaveOutcome writeDown() {
        SaveOutcome outcome = begin();
        if (outcome instanceof SaveOutcome.Failed) {
            return outcome;
        }
        for (List<T> entries = take(); !entries.isEmpty(); entries = take()) {
            outcome = files.append(monthOf(entries), entries);
            if (outcome instanceof SaveOutcome.Failed) {
                putBack(entries);
                return outcome;
            }
        }
        if (!tidied) {
            tidied = true;
            files.dropOld();
        }
        return outcome;
    }

    private SaveOutcome begin() {
        SaveOutcome outcome =
                beginning.map(earlier -> files.begin(earlier.get())).orElseGet(SaveOutcome.Saved::new);
        if (outcome instanceof SaveOutcome.Saved) {
            beginning = Optional.empty();
        }
        return outcome;
    }

    /** Takes the oldest entries that belong into the same file. */
    private List<T> take() {
        List<T> entries = new ArrayList<>();
        synchronized (unwritten) {
            while (!unwritten.isEmpty() && (entries.isEmpty() || isOfMonth(unwritten.getFirst(), monthOf(entries)))) {
                entries.add(unwritten.removeFirst());
            }
        }
        return entries;
    }

    private void putBack(List<T> entries) {
        synchronized (unwritten) {
            entries.reversed().forEach(unwritten::addFirst);
        }
    }

    private YearMonth monthOf(List<T> entries) {
        return files.monthOf(entries.getFirst());
    }

    private boolean isOfMonth(T entry, YearMonth month) {
        return files.monthOf(entry).equals(month);
    }
}
