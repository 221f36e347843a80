package app.twinwatch;

import app.twinwatch.twin.TwinSamples;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.HealthSource;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps a list as Twinwatch does, without a window, and changes it without a break until it is killed. Prints each step. */
final class SteppingProgram {
    private SteppingProgram() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the data folder, and the step after which the list that is kept there was saved
     */
    public static void main(String[] arguments) {
        InstantSource clock = InstantSource.fixed(TwinSamples.NOON);
        PrintStream output = System.out;
        try (KeptState kept = new KeptState(Path.of(arguments[0]), clock, true)) {
            Watchlist list = new Watchlist(kept.twins());
            CheckLedger ledger = kept.ledger(clock);
            Watcher watcher = new Watcher(
                    list,
                    (_, _) -> {
                        throw new IllegalStateException("nobody is asked");
                    },
                    HealthSource.NONE,
                    CheckSchedule.STANDARD,
                    ledger,
                    clock,
                    new Random(1));
            TwinHistory history = new TwinHistory(clock, List.of());
            history.follow(list);
            kept.keep(
                    list,
                    history,
                    watcher,
                    ledger,
                    new TrainingRecord(kept.trainings(), clock),
                    outcome -> output.println("outcome " + outcome));
            for (int step = Integer.parseInt(arguments[1]) + 1; step < Integer.MAX_VALUE; step++) {
                // Printed first: the saver may be quicker than the printing.
                output.printf("step %d %d .%n", step, System.nanoTime());
                ListSteps.take(step, list);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        }
    }
}
