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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private final Watchlist watchlist;
    private final CheckLedger ledger;
    private final InstantSource clock;
    private final CheckPlan plan;
    private final Gate gate;
    private final DailyLimit limit;
    private final CheckAgenda agenda;
    private final CheckSettlement settlement;
    private final WishPause wishes = new WishPause();
    private final HealthWatch health = new HealthWatch();
    private final ListNews listNews;
    private final CheckCalls calls;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final StatusNews news = new StatusNews();
    private final Thread planner =
            Thread.ofPlatform().daemon().name("twinwatch-planner").unstarted(this::planUntilClosed);

    /** What somebody wished to have checked before the start. */
    private final Set<AvatarId> early = new HashSet<>();

    private @Nullable ApiKey key;
    private Instant lastLook = Instant.MIN;
    private boolean started;
    private boolean closed;

    public Watcher(
            Watchlist watchlist,
            StatusService service,
            HealthSource healthSource,
            CheckSchedule schedule,
            CheckLedger ledger,
            InstantSource clock,
            RandomGenerator random) {
        this.watchlist = watchlist;
        this.ledger = ledger;
        this.clock = clock;
        this.plan = new CheckPlan(schedule, random);
        this.limit = new DailyLimit(ledger);
        this.gate = new Gate(MAXIMUM_CALLS, new BackOff(random));
        this.agenda = new CheckAgenda(plan, gate, limit);
        this.listNews = new ListNews(watchlist, clock);
        this.settlement = new CheckSettlement(plan, gate);
        this.calls = new CheckCalls(service, healthSource, new Results());
    }

    /** Begins to watch what is on the list and whatever comes on it, and grants the wishes so far. To be called once. */
    public void start() {
        watchlist.follow(this::follow);
        locked(now -> {
            started = true;
            early.forEach(id -> plan.hurry(id, now));
            early.clear();
        });
        planner.start();
    }

    /** Has every later change of the status told to the listener, and the present one at once. */
    public Listening listen(Consumer<WatcherStatus> listener) {
        return whileLocked(_ -> news.add(listener, status()));
    }

    /** Returns the status of this moment, and has the planner look at the clock. */
    WatcherStatus look() {
        return whileLocked(_ -> status());
    }

    /** Uses this key from now on; checks that a refused key had stopped go on. */
    public void useKey(ApiKey newKey) {
        locked(_ -> {
            if (Objects.equals(newKey, key)) {
                gate.sameKey();
            } else {
                gate.newKey();
                plan.newAccount();
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
     * HeyGen's own wish to wait is honoured all the same, and a refused key stays refused. A twin that somebody wished to
     * have checked a moment ago is left out.
     *
     * @return what became of the wish
     */
    public ManualCheck checkNow(Collection<AvatarId> ids) {
        return whileLocked(now -> {
            WishPause.Grant grant = wishes.ask(ids, now);
            if (!started) {
                early.addAll(grant.ids());
            } else if (!grant.ids().isEmpty()) {
                grant.ids().forEach(id -> plan.hurry(id, now));
                gate.hurry();
            }
            return grant.answer();
        });
    }

    /** Goes on after a fault that a person may have mended, such as credits that were used up; asks nothing by itself. */
    public void tryAgain() {
        locked(_ -> gate.hurry());
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
        return guarded(() -> agenda.nextCheckOf(id));
    }

    /**
     * Says whether an answer about the twin is still to come, because it is being asked about or {@link #checkNow} asked
     * for it. If not, and nothing new was observed, HeyGen would not answer.
     */
    public boolean isAwaited(AvatarId id) {
        return guarded(() -> plan.isAwaited(id));
    }

    /** Stops asking; calls under way are given up. */
    @Override
    public void close() {
        locked(_ -> closed = true);
        calls.close();
    }

    private void follow(WatchlistChange change) {
        switch (change) {
            case WatchlistChange.Added(List<Twin> twins) ->
                locked(now -> twins.forEach(twin -> plan.include(twin, now)));
            case WatchlistChange.Removed(List<Twin> twins) ->
                locked(_ -> twins.forEach(twin -> plan.exclude(twin.id())));
            case WatchlistChange.Observed(Twin _, Twin after) -> locked(now -> plan.answered(after, now));
            case WatchlistChange.Edited(Twin before, Twin after) -> {
                // What the user writes on a twin is no reason to ask about it; what another computer knew may be one
                // not to.
                if (!before.state().equals(after.state())) {
                    locked(now -> plan.answered(after, now));
                }
            }
        }
    }

    private void planUntilClosed() {
        lock.lock();
        try {
            while (!closed) {
                Instant now = lookAtClock();
                ApiKey usedKey = key;
                if (usedKey != null) {
                    for (List<AvatarId> ids = agenda.take(now); !ids.isEmpty(); ids = agenda.take(now)) {
                        calls.ask(ids, usedKey);
                    }
                }
                if (health.shouldAsk(gate.connection(), now)) {
                    calls.askHealth();
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
            agenda.clockSetBack(by);
            LOG.info("The clock was set back by {} s", by.toSeconds());
        }
        lastLook = now;
        return now;
    }

    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's: it looks at everything anew after each nap
    private void nap(Instant now) throws InterruptedException {
        Optional<Duration> pause = agenda.pause(now);
        if (pause.isPresent()) {
            boolean _ = changed.await(pause.get().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            changed.await();
        }
    }

    private WatcherStatus status() {
        boolean heldBack = limit.left(0) <= 0 && plan.nextDue().isPresent();
        return new WatcherStatus(
                gate.connection(),
                agenda.nextCall(),
                plan.underWay(),
                ledger.today(),
                limit.today(),
                heldBack,
                health.problem(gate.connection()));
    }

    private void locked(Consumer<Instant> action) {
        var _ = whileLocked(now -> {
            action.accept(now);
            return now;
        });
    }

    /** Runs an action, which is given the present moment, while nothing else happens, and wakes the planner. */
    private <T> T whileLocked(Function<Instant, T> action) {
        return guarded(() -> {
            T result = action.apply(lookAtClock());
            changed.signalAll();
            return result;
        });
    }

    private <T> T guarded(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Takes in what the calls bring, on their threads. */
    private final class Results implements CheckCalls.Results {
        @Override
        public void came(Map<AvatarId, StatusReply> replies, Collection<AvatarId> unlisted, ApiKey usedKey) {
            Map<AvatarId, Optional<Twin>> twins = listNews.enter(replies);
            locked(now -> {
                boolean present = Objects.equals(usedKey, key);
                replies.forEach((id, reply) ->
                        settlement.settle(id, Objects.requireNonNull(twins.get(id)), reply, present, now));
                plan.notListed(unlisted, present, now);
                agenda.ended();
            });
        }

        @Override
        public void notTogether(List<AvatarId> ids) {
            locked(now -> {
                plan.notAsked(ids);
                agenda.oneByOne(now);
                agenda.ended();
            });
        }

        @Override
        public void healthTold(Optional<String> problem) {
            locked(_ -> health.told(problem));
        }
    }
}
