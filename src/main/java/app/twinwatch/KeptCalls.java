package app.twinwatch;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.store.KeptCall;
import app.twinwatch.store.MonthBook;
import app.twinwatch.store.MonthFiles;
import app.twinwatch.watch.CheckLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps the ledger's calls from one start to the next. Safe from any thread. */
final class KeptCalls implements AutoCloseable {
    private final MonthFiles<KeptCall> files;
    private final YearMonth recentFrom;
    private final MonthBook<KeptCall> book;

    /** @param folder the data folder */
    KeptCalls(Path folder, InstantSource clock) {
        this.files = MonthFiles.ofCalls(folder);
        // In the user's time zone this month may have begun while it was still the month before elsewhere.
        this.recentFrom = MonthFiles.monthOf(clock.instant()).minusMonths(1);
        this.book = new MonthBook<>(files);
    }

    /** Reads the calls that count for this day and month, oldest first; takes as long as the disk does. */
    List<ApiCall> recent() {
        return read(month -> !month.isBefore(recentFrom));
    }

    /** Reads the calls before {@link #recent}, oldest first; takes as long as the disk does. */
    List<ApiCall> older() {
        return read(month -> month.isBefore(recentFrom));
    }

    /** Writes down every call from now on. */
    void keep(CheckLedger ledger) {
        ledger.listen(call -> book.add(kept(call)));
    }

    /** Writes down what is not written yet, without anybody who waits for that. */
    void end() {
        book.end();
    }

    @Override
    public void close() {
        book.close();
    }

    private List<ApiCall> read(Predicate<YearMonth> months) {
        return files.read(months).stream().flatMap(kept -> call(kept).stream()).toList();
    }

    private static KeptCall kept(ApiCall call) {
        String result = switch (call.outcome()) {
            case ApiCall.Outcome.Answered(int status) -> String.valueOf(status);
            case ApiCall.Outcome.Unanswered(Unreachable.Cause cause) -> cause.name();
        };
        return new KeptCall(
                call.at().truncatedTo(ChronoUnit.MILLIS), call.kind().name(), call.twin(), result);
    }

    /** Returns the call; empty for one that a later Twinwatch made in a way that this one does not know. */
    private static Optional<ApiCall> call(KeptCall kept) {
        return kind(kept.kind())
                .flatMap(kind ->
                        outcome(kept.result()).map(outcome -> new ApiCall(kept.at(), kind, kept.twin(), outcome)));
    }

    private static Optional<ApiCall.Kind> kind(String word) {
        return Stream.of(ApiCall.Kind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst();
    }

    private static Optional<ApiCall.Outcome> outcome(String word) {
        if (word.matches("[1-9][0-9]{2}")) {
            return Optional.of(new ApiCall.Outcome.Answered(Integer.parseInt(word)));
        }
        return Stream.of(Unreachable.Cause.values())
                .filter(cause -> cause.name().equals(word))
                .findFirst()
                .map(ApiCall.Outcome.Unanswered::new);
    }
}
