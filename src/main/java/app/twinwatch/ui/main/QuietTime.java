package app.twinwatch.ui.main;

import app.twinwatch.store.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Knows whether the user wants quiet now. Wakes the processor when the quiet begins, when it ends, and now and then in
 * between, because timers stand still while the computer sleeps. UI thread only.
 */
public final class QuietTime {
    /** By how much at the most the end of the quiet is noticed late after a sleep. */
    private static final Duration STEP = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Supplier<ZoneId> place;
    private final Function<Duration, Executor> later;
    private final ReadOnlyObjectWrapper<Optional<Instant>> until = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<QuietHours> hours = Optional.empty();
    private Optional<Instant> awaited = Optional.empty();
    /** Counts the timers, of which only the last one counts. */
    private long timer;

    /**
     * Is never quiet before it follows anything.
     *
     * @param place the time zone, asked anew each time: the computer may be carried into another
     * @param later runs things on the UI thread, but only after so long
     */
    public QuietTime(InstantSource clock, Supplier<ZoneId> place, Function<Duration, Executor> later) {
        this.clock = clock;
        this.place = place;
        this.later = later;
    }

    /** Keeps to these hours from now on; empty for none. What is returned ends following them. */
    Subscription follow(ObservableValue<Optional<QuietHours>> wanted) {
        return wanted.subscribe(now -> {
            hours = now;
            look();
        });
    }

    /** When the quiet will be over; empty while there is none. */
    ReadOnlyObjectProperty<Optional<Instant>> untilProperty() {
        return until.getReadOnlyProperty();
    }

    boolean isNow() {
        return until.get().isPresent();
    }

    /** Catches up with a clock that was set, or went on while the computer slept, which no timer hears of. */
    void look() {
        Instant now = clock.instant();
        ZoneId here = place.get();
        Optional<Instant> next = hours.flatMap(known -> known.nextChange(now, here));
        Optional<Instant> end = hours.flatMap(known -> known.endIfQuiet(now, here));
        if (!next.equals(awaited)) {
            awaited = next;
            next.ifPresent(moment -> {
                Duration left = Duration.between(now, moment);
                boolean far = end.isPresent() && left.compareTo(STEP) > 0;
                long mine = ++timer;
                later.apply(far ? STEP : left).execute(() -> wake(mine));
            });
        }
        until.set(end);
    }

    private void wake(long mine) {
        if (mine == timer && awaited.isPresent()) {
            // A timer may be a little early; then it is wound up again.
            awaited = Optional.empty();
            look();
        }
    }
}
