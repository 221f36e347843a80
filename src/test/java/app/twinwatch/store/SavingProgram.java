package app.twinwatch.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts, and saves the count beside 200 twins, until it is killed. Prints each change and each finished save. */
final class SavingProgram {
    private SavingProgram() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the data folder and the delay of the saver in milliseconds
     */
    public static void main(String[] arguments) {
        WatchlistFile file = new WatchlistFile(Path.of(arguments[0]), InstantSource.system());
        AtomicInteger count = new AtomicInteger(
                file.read().content().map(SavedWatchlist::checksThatDay).orElse(0));
        SavedWatchlist twins = SampleTwins.list(200, 0);
        PrintStream output = System.out;
        Duration delay = Duration.ofMillis(Long.parseLong(arguments[1]));
        Saver saver = new Saver(() -> save(file, twins, count.get(), output), delay, _ -> {});
        while (count.get() < Integer.MAX_VALUE) {
            // Printed first: the saver may be quicker than the printing.
            output.printf("changed %d %d .%n", count.get() + 1, System.nanoTime());
            count.incrementAndGet();
            saver.changed();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        saver.close();
    }

    private static SaveOutcome save(WatchlistFile file, SavedWatchlist twins, int count, PrintStream output) {
        long begin = System.nanoTime();
        SaveOutcome outcome = file.write(new SavedWatchlist(twins.twins(), twins.countedDay(), count));
        if (outcome instanceof SaveOutcome.Saved) {
            output.printf("saved %d %d .%n", count, System.nanoTime() - begin);
        }
        return outcome;
    }
}
