package app.twinwatch.store;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes every call down soon after it was made, on a thread of its own: at most some two times a second, and what
 * could not be written then is written later. Safe from any thread.
 */
public final class CallBook implements AutoCloseable {
    /** So many are held while the disk takes nothing; then the oldest are lost. */
    private static final int MOST_HELD = 10_000;

    private final CallFiles files;
    private final Deque<KeptCall> unwritten = new ArrayDeque<>();
    private final Saver saver;
    private boolean tidied;

    /** Starts the thread, which waits for the first call. */
    public CallBook(CallFiles files) {
        this(files, Saver.USUAL_DELAY);
    }

    CallBook(CallFiles files, Duration delay) {
        this.files = files;
        this.saver = new Saver(this::writeDown, delay, _ -> {});
    }

    /** Has a call written down. Returns at once. */
    public void add(KeptCall call) {
        synchronized (unwritten) {
            if (unwritten.size() == MOST_HELD) {
                unwritten.removeFirst();
            }
            unwritten.add(call);
        }
        saver.changed();
    }

    /** Writes down what is not written yet, and stops. Waits for that no longer than some seconds. */
    @Override
    public void close() {
        saver.close();
    }

    /** Runs on the saver's thread alone. */
    private SaveOutcome writeDown() {
        SaveOutcome outcome = new SaveOutcome.Saved();
        for (List<KeptCall> calls = take(); !calls.isEmpty(); calls = take()) {
            outcome = files.append(monthOf(calls), calls);
            if (outcome instanceof SaveOutcome.Failed) {
                putBack(calls);
                return outcome;
            }
        }
        if (!tidied) {
            tidied = true;
            files.dropOld();
        }
        return outcome;
    }

    /** Takes the oldest calls that belong into the same file. */
    private List<KeptCall> take() {
        List<KeptCall> calls = new ArrayList<>();
        synchronized (unwritten) {
            while (!unwritten.isEmpty() && (calls.isEmpty() || isOfMonth(unwritten.getFirst(), monthOf(calls)))) {
                calls.add(unwritten.removeFirst());
            }
        }
        return calls;
    }

    private void putBack(List<KeptCall> calls) {
        synchronized (unwritten) {
            calls.reversed().forEach(unwritten::addFirst);
        }
    }

    private static YearMonth monthOf(List<KeptCall> calls) {
        return CallFiles.monthOf(calls.getFirst().at());
    }

    private static boolean isOfMonth(KeptCall call, YearMonth month) {
        return CallFiles.monthOf(call.at()).equals(month);
    }
}
