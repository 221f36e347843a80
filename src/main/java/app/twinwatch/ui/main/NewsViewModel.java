package app.twinwatch.ui.main;

import app.twinwatch.store.NoticeSettings;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.ui.common.Refresh;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.ChangeNews;
import app.twinwatch.watch.PastTrainings;
import app.twinwatch.watch.TwinNews;
import app.twinwatch.watch.WatcherStatus;
import app.twinwatch.watch.Watchlist;
import app.twinwatch.watch.WatchlistChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Tells what became of twins while nobody looked, or collects it while the user wants quiet. Waits, and so wakes the
 * processor, only while there is something to tell. UI thread only.
 */
public final class NewsViewModel {
    private final ChangeNews news = new ChangeNews();
    private final Watchlist watchlist;
    private final ObservableValue<Optional<WatcherStatus>> status;
    private final Supplier<PastTrainings> past;
    private final NewsTeller teller;
    private final QuietTime quiet;
    private final UiThread thread;
    private final InstantSource clock;
    private final Function<Duration, Executor> later;
    private final ReadOnlyIntegerWrapper heldBack = new ReadOnlyIntegerWrapper();
    /** What happened since the last look; filled by any thread. */
    private final Queue<WatchlistChange> changes = new ConcurrentLinkedQueue<>();

    private Set<NewsKind> wanted = Set.of();
    private Subscription wishes = Subscription.EMPTY;
    private boolean begun;
    private boolean waiting;

    /**
     * Tells nothing before {@link #begin}.
     *
     * @param status what the watcher does, which says whether more is to come
     * @param past what is known of how long trainings take
     * @param later runs things on the UI thread, but only after so long
     */
    public NewsViewModel(
            Watchlist watchlist,
            ObservableValue<Optional<WatcherStatus>> status,
            Supplier<PastTrainings> past,
            NewsTeller teller,
            QuietTime quiet,
            UiThread thread,
            InstantSource clock,
            Function<Duration, Executor> later) {
        this.watchlist = watchlist;
        this.status = status;
        this.past = past;
        this.teller = teller;
        this.quiet = quiet;
        this.thread = thread;
        this.clock = clock;
        this.later = later;
    }

    /**
     * Tells every later change. Called again, it goes on in the view that is shown from then on.
     *
     * @param kinds what the user wants to hear of
     * @param ways how the user wants to hear of it, and when not
     * @param lookedAt whether the user works in the window with this list
     * @param showTwin brings a twin before the user
     */
    void begin(
            ObservableValue<Set<NewsKind>> kinds,
            ObservableValue<NoticeSettings> ways,
            ObservableValue<Boolean> lookedAt,
            Consumer<AvatarId> showTwin) {
        thread.require();
        wishes.unsubscribe();
        wishes = Subscription.combine(
                teller.begin(ways, lookedAt, showTwin),
                quiet.follow(ways.map(NoticeSettings::hoursInUse)),
                kinds.subscribe(now -> {
                    wanted = now;
                    look(Optional.empty());
                }));
        if (begun) {
            return;
        }
        begun = true;
        // The status that is known when an answer comes may be older than the question, so only a later one counts.
        Refresh refresh = new Refresh(thread, () -> look(Optional.empty()));
        watchlist.listen(change -> {
            changes.add(change);
            refresh.want();
        });
        quiet.untilProperty().subscribe(this::changeQuiet);
        status.subscribe(this::look);
    }

    /** When the quiet will be over; empty while there is none. */
    ReadOnlyObjectProperty<Optional<Instant>> quietUntilProperty() {
        return quiet.untilProperty();
    }

    /** Of how many twins there will be something to tell when the quiet is over. */
    ReadOnlyIntegerProperty heldBackProperty() {
        return heldBack.getReadOnlyProperty();
    }

    /** Catches up with the clock, which no timer follows while the computer sleeps. */
    public void tick() {
        quiet.look();
    }

    /** What was held back has waited long enough. */
    private void changeQuiet(Optional<Instant> before, Optional<Instant> now) {
        if (before.isPresent() && now.isEmpty()) {
            takeIn();
            tell(news.tell(wanted));
        }
        look(Optional.empty());
    }

    private void takeIn() {
        for (WatchlistChange change = changes.poll(); change != null; change = changes.poll()) {
            news.take(change, past.get(), clock.instant());
        }
    }

    private void look(Optional<WatcherStatus> fresh) {
        // A status that no answer is to come may arrive before the hop that the last answer asked for.
        takeIn();
        quiet.look();
        if (quiet.isNow()) {
            heldBack.set(news.untold(wanted));
            return;
        }
        heldBack.set(0);
        news.untilTold(fresh, clock.instant()).ifPresent(left -> {
            if (left.isZero()) {
                tell(news.tell(wanted));
            } else if (!waiting) {
                waiting = true;
                later.apply(left).execute(() -> {
                    waiting = false;
                    look(Optional.empty());
                });
            }
        });
    }

    private void tell(List<TwinNews> told) {
        if (!told.isEmpty()) {
            teller.tell(told);
        }
    }
}
