package app.twinwatch.store;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** Turns the exceptions of an invalid entry into an absent value, so that it does not cost its neighbours. */
final class InvalidEntry {
    private InvalidEntry() {}

    /** Returns the entry, or empty if reading it shows that it is invalid. */
    static <T> Optional<T> absent(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException failure) {
            if (isCause(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    static boolean isCause(RuntimeException failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof DateTimeException
                || failure instanceof ArithmeticException
                || failure instanceof JacksonException;
    }
}
