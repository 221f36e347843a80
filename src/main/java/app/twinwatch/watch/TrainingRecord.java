package app.twinwatch.watch;

import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers how long each training took whose end was watched, also when its twin has left the list. Safe from any
 * thread.
 */
public final class TrainingRecord {
    private final Instant began;
    private final Listeners<PastTrainings> listeners = new Listeners<>();
    private PastTrainings past;

    /** @param kept what was remembered at an earlier start, oldest first */
    public TrainingRecord(List<TrainingTime> kept, InstantSource clock) {
        this.past = PastTrainings.of(kept);
        this.began = clock.instant();
    }

    /** Learns from every training on the list that ends from now on. */
    public void follow(Watchlist watchlist) {
        watchlist.listen(change -> {
            if (change instanceof WatchlistChange.Observed(Twin before, Twin after)) {
                seenToEnd(before, after).ifPresent(this::add);
            }
        });
    }

    /** Has the past trainings told to the listener now and whenever there is one more, on any thread. */
    public synchronized Listening listen(Consumer<PastTrainings> listener) {
        Listeners.tell(listener, past);
        return listeners.add(listener);
    }

    /** Returns what is known now. */
    public synchronized PastTrainings past() {
        return past;
    }

    /** What ended between the last check of an earlier start and the first of this one may have ended at any time. */
    private Optional<TrainingTime> seenToEnd(Twin before, Twin after) {
        boolean ended = !(before.state() instanceof TwinState.Ready) && after.state() instanceof TwinState.Ready;
        boolean watched =
                before.lastCheckedAt().filter(last -> !last.isBefore(began)).isPresent();
        return ended && watched ? after.plainTrainingTime() : Optional.empty();
    }

    private synchronized void add(TrainingTime newest) {
        past = past.with(newest);
        listeners.tell(past);
    }
}
