package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.TimeWords;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.WatcherStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Follows the watcher for the status bar and the banner above the cards. UI thread only. */
public final class StatusBarViewModel {
    private static final Duration CALM = Duration.ofSeconds(20);

    private final StatusWords words;
    private final UiThread thread;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Refresh refresh;
    private final ReadOnlyObjectWrapper<Optional<StatusLine>> line = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WatcherStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile @Nullable WatcherStatus latest;

    /** @param service what to call the other side, so that the demo does not pass for HeyGen */
    public StatusBarViewModel(
            Messages messages, TimeWords times, String service, UiThread thread, InstantSource clock) {
        this.words = new StatusWords(messages, times, service);
        this.thread = thread;
        this.clock = clock;
        this.zone = times.zone();
        this.refresh = new Refresh(thread, this::tick);
    }

    /** Begins to follow the watcher. */
    public void follow(Watcher watcher) {
        refresh.heeding(watcher.listen(newStatus -> {
            latest = newStatus;
            refresh.want();
        }));
    }

    /** Follows nothing any more, because what is shown is built anew. */
    public void unfollow() {
        refresh.close();
    }

    /** What the bar says; empty until the watcher has said anything. */
    ReadOnlyObjectProperty<Optional<StatusLine>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The watcher's status as shown. */
    public ReadOnlyObjectProperty<Optional<WatcherStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Says what is wrong and needs a person; empty while nothing does. */
    Optional<String> alarm() {
        return status.get().flatMap(shown -> words.alarm(shown.connection()));
    }

    /** Lets the words catch up with the watcher and the clock. */
    @SuppressWarnings("ReferenceEquality") // an equal status that comes anew is news: nothing is under way any more
    public void tick() {
        thread.require();
        WatcherStatus current = latest;
        if (current != null) {
            Instant now = clock.instant();
            line.set(Optional.of(words.line(current, now, LocalDate.ofInstant(now, zone))));
            if (status.get().filter(known -> known == current).isEmpty()) {
                // Only the clock went on: nobody who follows the watcher has to hear of it.
                status.set(Optional.of(current));
            }
        }
    }

    /** Says how long nothing will have to be drawn anew: a second during a count-down, else a calm while. */
    public Duration untilNextTick() {
        return status.get()
                .flatMap(current -> words.changesIn(current, clock.instant()))
                .orElse(CALM);
    }
}
