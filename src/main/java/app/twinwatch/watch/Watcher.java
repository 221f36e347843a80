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
 * returns at once. Status listeners are called in order while the watcher is locked: they must be quick, and must not touch
 * the list, which has a lock of its own. What a listener throws is logged and harms nobody else.
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
    private final Gate gate;
    private final DailyLimit limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final StatusNews news = new StatusNews();
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("twinwatch-check-", 0).factory());
    private final Thread planner =
            Thread.ofPlatform().daemon().name("twinwatch-planner").unstarted(this::planUntilClosed);

    private @Nullable ApiKey key;
    private Instant lastLook = Instant.MIN;
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
        this.limit = new DailyLimit(ledger);
        this.gate = new Gate(MAXIMUM_CALLS, new BackOff(random));
    }

    /** Begins to watch what is on the list and whatever comes on it. To be called once. */
    public void start() {
        watchlist.follow(this::follow);
        planner.start();
    }

    /** Has every later change of the status told to the listener, and the present one at once. */
    public void listen(Consumer<WatcherStatus> listener) {
        locked(_ -> news.add(listener, status()));
    }

    /** Uses this key from now on; checks that a refused key had stopped go on. */
    public void useKey(ApiKey newKey) {
        locked(_ -> {
            if (Objects.equals(newKey, key)) {
                gate.sameKey();
            } else {
                gate.newKey();
            }
            key = newKey;
        });
    }

    /** Asks nothing any more until there is another key. */
    public void forgetKey() {
        locked(_ -> {
            key = null;
            gate.noKey();
        });
    }

    /**
     * Checks these twins as soon as possible, whatever their state, and tries again even if the last call failed.
     * HeyGen's own wish to wait is honoured all the same, and a refused key stays refused.
     */
    public void checkNow(Collection<AvatarId> ids) {
        locked(now -> {
            ids.forEach(id -> plan.hurry(id, now));
            gate.hurry();
        });
    }

    /** Plans by another schedule from now on. */
    public void useSchedule(CheckSchedule schedule) {
        List<Twin> twins = watchlist.twins();
        locked(now -> plan.reschedule(schedule, twins, now));
    }

    /** Makes at most this many checks a day by itself; {@link WatcherStatus#NO_LIMIT} for any number. */
    public void limitPerDay(int checks) {
        locked(_ -> limit.set(checks));
    }

    /** Makes so many more checks by itself today, whatever the limit is. */
    public void allowMoreToday(int checks) {
        locked(_ -> limit.allowMore(checks));
    }

    /** Returns when the twin's next check is due; empty if none is planned. */
    public Optional<Instant> nextCheckOf(AvatarId id) {
        lock.lock();
        try {
            return limit.dueAt(id, plan);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says whether an answer about the twin is still to come, because it is being asked about or {@link #checkNow} asked
     * for it. If not, and nothing new was observed, HeyGen would not answer.
     */
    public boolean isAwaited(AvatarId id) {
        lock.lock();
        try {
            return plan.isAwaited(id);
        } finally {
            lock.unlock();
        }
    }

    /** Stops asking; calls under way are given up. */
    @Override
    public void close() {
        locked(_ -> closed = true);
        calls.shutdownNow();
    }

    private void follow(WatchlistChange change) {
        switch (change) {
            case WatchlistChange.Added(List<Twin> twins) ->
                locked(now -> twins.forEach(twin -> plan.include(twin, now)));
            case WatchlistChange.Removed(List<Twin> twins) ->
                locked(_ -> twins.forEach(twin -> plan.exclude(twin.id())));
            case WatchlistChange.Observed(Twin _, Twin after) -> locked(now -> plan.answered(after, now));
            case WatchlistChange.Edited(Twin _, Twin _) -> {
                // What the user writes on a twin is no reason to ask about it.
            }
        }
    }

    private void planUntilClosed() {
        lock.lock();
        try {
            while (!closed) {
                Instant now = lookAtClock();
                for (AvatarId id : plan.take(now, freeCalls(now), limit.left(plan.underWay()))) {
                    ApiKey usedKey = key;
                    if (usedKey != null) {
                        calls.execute(() -> check(id, usedKey));
                    }
                }
                news.publish(status());
                nap(now);
            }
        } catch (InterruptedException _) {
            LOG.debug("Planner interrupted");
        } finally {
            lock.unlock();
        }
    }

    /** Returns the present moment. Everything that makes plans asks here, so that no plan survives a clock that is set back. */
    private Instant lookAtClock() {
        Instant now = clock.instant();
        if (now.isBefore(lastLook)) {
            Duration by = Duration.between(now, lastLook);
            plan.clockSetBack(by);
            gate.clockSetBack(by);
            LOG.info("The clock was set back by {} s", by.toSeconds());
        }
        lastLook = now;
        return now;
    }

    private int freeCalls(Instant now) {
        return Math.max(0, gate.allowed(now) - plan.underWay());
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

    /** Returns when the next call is made, if none under way is in its place; empty if none is planned or may be made. */
    private Optional<Instant> nextWake() {
        return gate.opensAt().flatMap(opens -> limit.nextDue(plan).map(due -> opens.isAfter(due) ? opens : due));
    }

    private void check(AvatarId id, ApiKey usedKey) {
        try {
            StatusReply reply = service.ask(id, usedKey);
            take(id, usedKey, reply);
        } catch (InterruptedException _) {
            LOG.debug("Check given up");
        } catch (RuntimeException | Error unexpected) {
            // Whatever it is, the call must be given back, or its place would stay taken for ever.
            LOG.error("A check failed in an unforeseen way", unexpected);
            take(id, usedKey, new StatusReply.Unreadable(StatusReply.Unreadable.Reason.WRONG_SHAPE));
        }
    }

    private void take(AvatarId id, ApiKey usedKey, StatusReply reply) {
        Verdict verdict = Verdict.on(reply);
        // The list is called before the watcher's own lock is taken: it locks itself first and tells the watcher after.
        if (verdict instanceof Verdict.News(var facts)) {
            watchlist.observe(id, facts, clock.instant());
        }
        if (verdict instanceof Verdict.Several(var twins)) {
            watchlist.replace(id, twins, clock.instant());
        }
        Optional<Twin> twin = watchlist.find(id);
        locked(now -> settle(id, twin, usedKey, reply, verdict, now));
    }

    private void settle(
            AvatarId id, Optional<Twin> twin, ApiKey usedKey, StatusReply reply, Verdict verdict, Instant now) {
        // What an earlier key could or could not do says nothing about the present one.
        boolean present = Objects.equals(usedKey, key);
        switch (verdict) {
            case Verdict.News _, Verdict.Several _ -> {
                plan.finished(id);
                if (present) {
                    gate.answered(now);
                }
            }
            case Verdict.OnlyThisTwin()
            when present -> {
                plan.refused(id, twin, now);
                gate.answered(now);
            }
            case Verdict.Wait(Optional<Duration> atLeast)
            when present -> {
                boolean othersAnswered = gate.connection() instanceof Connection.Connected;
                plan.failed(id, twin, othersAnswered && !(reply instanceof StatusReply.SlowDown), now);
                gate.hold(reply, atLeast, now);
            }
            case Verdict.Stop()
            when present -> {
                plan.failed(id, twin, false, now);
                gate.stop(reply);
            }
            case Verdict.OnlyThisTwin(), Verdict.Wait(Optional<Duration> _), Verdict.Stop() ->
                plan.failed(id, twin, false, now);
        }
    }

    private WatcherStatus status() {
        boolean heldBack = limit.left(0) <= 0 && plan.nextDue().isPresent();
        return new WatcherStatus(
                gate.connection(), nextWake(), plan.underWay(), ledger.today(), limit.today(), heldBack);
    }

    /** Runs an action, which is given the present moment, while nothing else happens, and wakes the planner. */
    private void locked(Consumer<Instant> action) {
        lock.lock();
        try {
            action.accept(lookAtClock());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
