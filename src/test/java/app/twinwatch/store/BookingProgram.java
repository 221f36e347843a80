package app.twinwatch.store;

import app.twinwatch.twin.TwinSamples;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Makes up calls, numbered by their moments, and has them written down until it is killed. Prints each one. */
final class BookingProgram {
    private BookingProgram() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the data folder, the number of the first call and the delay of the book in milliseconds
     */
    public static void main(String[] arguments) {
        PrintStream output = System.out;
        Duration delay = Duration.ofMillis(Long.parseLong(arguments[2]));
        // The app has loaded its JSON library long before the first call, too.
        new CallLine().write(call(0));
        try (MonthBook<KeptCall> book = new MonthBook<>(MonthFiles.ofCalls(Path.of(arguments[0])), delay)) {
            for (int number = Integer.parseInt(arguments[1]); number < Integer.MAX_VALUE; number++) {
                output.printf("made %d %d .%n", number, System.nanoTime());
                book.add(call(number));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        }
    }

    private static KeptCall call(int number) {
        return new KeptCall(Instant.ofEpochSecond(number), "STATUS", Optional.of(TwinSamples.id(1)), "200");
    }
}
