package app.twinwatch.watch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks HeyGen about every twin when its check is due: the only part of Twinwatch that does.
 *
 * <p>One thread plans; the calls run on virtual threads, at most {@value #MAXIMUM_CALLS} at a time. Any fault makes all
 * of them wait together, and a single call tries again first. Every public method may be called from any thread and
 * returns at once. Status listeners are called in order while the watcher is locked: they must be quick.
 */
public final class Watcher implements AutoCloseable {
    /** The most calls that wait for HeyGen's answer at the same time. */
    public static final int MAXIMUM_CALLS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    /** A sleeping computer stops the timer but not the day: look at the clock again this often while a check is planned. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

    private final Watchlist watchlist;
    private final StatusService service;
    private final CheckLedger ledger;
    private final InstantSource clock;
    private final CheckPlan plan;
    private final BackOff backOff;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<WatcherStatus>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("twinwatch-check-", 0).factory());
    private final Thread planner =
            Thread.ofPlatform().daemon().name("twinwatch-planner").unstarted(this::planUntilClosed);

    private Connection connection = new Connection.NoKey();
    private @Nullable ApiKey key;
    private @Nullable WatcherStatus published;
    private boolean closed;

    public Watcher(
            Watchlist watchlist,
            StatusService service,
            CheckSchedule schedule,
            CheckLedger ledger,
            InstantSource clock,
            RandomGenerator random) {
        this.watchlist = watchlist;
        this.service = service;
        this.ledger = ledger;
        this.clock = clock;
        this.plan = new CheckPlan(schedule, random);
        this.backOff = new BackOff(random);
    }

    /** Begins to watch what is on the list and whatever comes on it. To be called once. */
    public void start() {
        watchlist.listen(this::follow);
        List<Twin> saved = watchlist.twins();
        locked(() -> saved.forEach(twin -> plan.include(twin, clock.instant())));
        planner.start();
    }

    /** Has every later change of the status told to the listener, and the present one at once. */
    public void listen(Consumer<WatcherStatus> listener) {
        locked(() -> {
            listeners.add(listener);
            listener.accept(status());
        });
    }

    /** Uses this key from now on; checks that a refused key had stopped go on. */
    public void useKey(ApiKey newKey) {
        locked(() -> {
            key = newKey;
            connection = new Connection.Untried();
            backOff.reset();
        });
    }

    /**
     * Checks these twins as soon as possible, whatever their state, and tries again even if the last call failed.
     * HeyGen's own wish to wait is honoured all the same, and a refused key stays refused.
     */
    public void checkNow(Collection<AvatarId> ids) {
        // Asked before the watcher's own lock: the list locks itself first and tells the watcher after.
        List<AvatarId> known =
                ids.stream().filter(id -> watchlist.find(id).isPresent()).toList();
        locked(() -> {
            Instant now = clock.instant();
            known.forEach(id -> plan.hurry(id, now));
            if (mayBeHurried()) {
                connection = new Connection.Untried();
            }
        });
    }

    /** Returns when the twin's next check is due; empty if none is planned. */
    public Optional<Instant> nextCheckOf(AvatarId id) {
        lock.lock();
        try {
            return plan.dueAt(id);
        } finally {
            lock.unlock();
        }
    }

    /** Stops asking; calls under way are given up. */
    @Override
    public void close() {
        locked(() -> closed = true);
        calls.shutdownNow();
    }

    private void follow(WatchlistChange change) {
        switch (change) {
            case WatchlistChange.Added(List<Twin> twins) ->
                locked(() -> twins.forEach(twin -> plan.include(twin, clock.instant())));
            case WatchlistChange.Removed(List<Twin> twins) ->
                locked(() -> twins.forEach(twin -> plan.exclude(twin.id())));
            case WatchlistChange.Observed(Twin _, Twin after) -> locked(() -> plan.schedule(after, clock.instant()));
            case WatchlistChange.Edited(Twin _, Twin _) -> {
                // What the user writes on a twin is no reason to ask about it.
            }
        }
    }

    private void planUntilClosed() {
        lock.lock();
        try {
            while (!closed) {
                Instant now = clock.instant();
                for (AvatarId id : plan.take(now, freeCalls(now))) {
                    ApiKey usedKey = key;
                    if (usedKey != null) {
                        calls.execute(() -> check(id, usedKey));
                    }
                }
                publish();
                nap(now);
            }
        } catch (InterruptedException _) {
            LOG.debug("Planner interrupted");
        } finally {
            lock.unlock();
        }
    }

    private int freeCalls(Instant now) {
        int allowed = switch (connection) {
            case Connection.NoKey(), Connection.Stopped(StatusReply _) -> 0;
            // The first call after a fault, or with a new key, goes alone: the others learn from it.
            case Connection.Untried() -> 1;
            case Connection.Waiting(StatusReply _, Instant until) -> now.isBefore(until) ? 0 : 1;
            case Connection.Connected() -> MAXIMUM_CALLS;
        };
        return Math.max(0, allowed - plan.underWay());
    }

    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's: it looks at everything anew after each nap
    private void nap(Instant now) throws InterruptedException {
        Optional<Instant> wake = nextWake();
        if (wake.isEmpty() || freeCalls(wake.get()) == 0) {
            changed.await();
            return;
        }
        long millis = Math.clamp(Duration.between(now, wake.get()).toMillis() + 1, 1, LONGEST_NAP.toMillis());
        boolean _ = changed.await(millis, TimeUnit.MILLISECONDS);
    }

    private Optional<Instant> nextWake() {
        return plan.nextDue()
                .map(due -> connection instanceof Connection.Waiting(StatusReply _, Instant until) && until.isAfter(due)
                        ? until
                        : due);
    }

    private void check(AvatarId id, ApiKey usedKey) {
        try {
            StatusReply reply = service.ask(id, usedKey);
            take(id, usedKey, reply);
        } catch (InterruptedException _) {
            LOG.debug("Check given up");
        } catch (RuntimeException unexpected) {
            LOG.error("A check failed in an unforeseen way", unexpected);
            take(id, usedKey, new StatusReply.Unreadable(StatusReply.Unreadable.Reason.WRONG_SHAPE));
        }
    }

    private void take(AvatarId id, ApiKey usedKey, StatusReply reply) {
        ledger.record(reply);
        Verdict verdict = Verdict.on(reply);
        Instant now = clock.instant();
        if (verdict instanceof Verdict.News(var facts)) {
            // Again before the watcher's own lock.
            watchlist.observe(id, facts, now);
        }
        locked(() -> settle(id, usedKey, reply, verdict, now));
    }

    private void settle(AvatarId id, ApiKey usedKey, StatusReply reply, Verdict verdict, Instant now) {
        if (!Objects.equals(usedKey, key)) {
            // What an earlier key could or could not do says nothing about the present one.
            plan.failed(id, now);
            return;
        }
        switch (verdict) {
            case Verdict.News _ -> {
                plan.finished(id);
                connected(now);
            }
            case Verdict.OnlyThisTwin() -> {
                plan.refused(id, now);
                connected(now);
            }
            case Verdict.Wait(Optional<Duration> atLeast) -> {
                plan.failed(id, now);
                hold(reply, atLeast, now);
            }
            case Verdict.Stop() -> {
                plan.failed(id, now);
                connection = new Connection.Stopped(reply);
                LOG.warn("Checks stopped: {}", reply.getClass().getSimpleName());
            }
        }
    }

    private void connected(Instant now) {
        boolean lifts = switch (connection) {
            case Connection.Untried(), Connection.Connected() -> true;
            // An answer that was under way when a neighbour failed does not lift what holds everybody.
            case Connection.Waiting(StatusReply _, Instant until) -> !now.isBefore(until);
            case Connection.Stopped(StatusReply _), Connection.NoKey() -> false;
        };
        if (lifts) {
            backOff.reset();
            connection = new Connection.Connected();
        }
    }

    private boolean isStopped() {
        return connection instanceof Connection.Stopped;
    }

    private void hold(StatusReply reply, Optional<Duration> atLeast, Instant now) {
        if (isStopped()) {
            return;
        }
        if (connection instanceof Connection.Waiting(StatusReply _, Instant until) && until.isAfter(now)) {
            // One fault hits up to four calls at once and counts once; only a longer wish of HeyGen's is taken over.
            Instant wished = now.plus(atLeast.orElse(Duration.ZERO));
            connection = wished.isAfter(until) ? new Connection.Waiting(reply, wished) : connection;
            return;
        }
        Duration own = backOff.next();
        Duration wait = atLeast.filter(wish -> wish.compareTo(own) > 0).orElse(own);
        connection = new Connection.Waiting(reply, now.plus(wait));
        LOG.info("Checks wait {} s: {}", wait.toSeconds(), reply.getClass().getSimpleName());
    }

    private boolean mayBeHurried() {
        return switch (connection) {
            case Connection.NoKey(), Connection.Untried(), Connection.Connected() -> false;
            case Connection.Stopped(StatusReply reply) -> !(reply instanceof StatusReply.KeyRejected);
            case Connection.Waiting(StatusReply reply, Instant _) -> !(reply instanceof StatusReply.SlowDown);
        };
    }

    private WatcherStatus status() {
        Optional<Instant> next = connection instanceof Connection.NoKey || isStopped() ? Optional.empty() : nextWake();
        return new WatcherStatus(connection, next, plan.underWay(), ledger.today());
    }

    private void publish() {
        WatcherStatus status = status();
        if (!status.equals(published)) {
            published = status;
            listeners.forEach(listener -> listener.accept(status));
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
