package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.HeyGenV2;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.heygen.StatusService;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A watcher that watches the built-in HeyGen over HTTP, on a day that a test moves on as it likes. */
final class WatchedHeyGen implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    static final ApiKey KEY = key("first-key");

    final MovableClock clock = new MovableClock(TwinSamples.NOON);
    final BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(clock);
    final Watchlist watchlist = new Watchlist(List.of());
    final CheckLedger ledger = new CheckLedger(clock, () -> ZoneOffset.UTC);
    final StatusService service = at(heyGen.address());
    final Watcher watcher;

    /** Starts with the real client. */
    WatchedHeyGen() throws IOException {
        watcher = new Watcher(
                watchlist, service, HealthSource.NONE, CheckSchedule.STANDARD, ledger, clock, new Random(7));
    }

    /** Starts with a client of the test's own, which may do its part before or after it calls {@link #service}. */
    WatchedHeyGen(Around around) throws IOException {
        watcher = new Watcher(
                watchlist,
                (id, key) -> around.ask(service, id, key),
                HealthSource.NONE,
                CheckSchedule.STANDARD,
                ledger,
                clock,
                new Random(7));
    }

    /** Starts with a service that the test makes out of the real client, and with somebody who knows how HeyGen is. */
    WatchedHeyGen(UnaryOperator<StatusService> made, HealthSource health) throws IOException {
        watcher = new Watcher(
                watchlist, made.apply(service), health, CheckSchedule.STANDARD, ledger, clock, new Random(7));
    }

    /** Starts with the real client, which calls HeyGen by the address of something in between. */
    WatchedHeyGen(Way way) throws IOException {
        watcher = new Watcher(
                watchlist,
                at(way.to(heyGen.address())),
                HealthSource.NONE,
                CheckSchedule.STANDARD,
                ledger,
                clock,
                new Random(7));
    }

    private StatusService at(URI address) {
        return new HeyGenV2(HeyGenApi.at(ApiAddress.parse(address.toString()).orElseThrow(), clock, ledger));
    }

    /** Something that leads to an address, and is itself called by the one that it returns. */
    interface Way {
        URI to(URI address) throws IOException;
    }

    /** Something that happens around a real call. */
    interface Around {
        StatusReply ask(StatusService real, AvatarId id, ApiKey key) throws InterruptedException;
    }

    static ApiKey key(String text) {
        return ((ApiKey.Reading.Accepted) ApiKey.read(text)).key();
    }

    /** Begins to watch with a key. */
    WatchedHeyGen started() {
        watcher.start();
        watcher.useKey(KEY);
        return this;
    }

    /** Orders twins at HeyGen, of which it says that word for ever, and returns their IDs. */
    List<AvatarId> orderMany(int count, String status) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> order(number, status))
                .toList();
    }

    AvatarId order(int number, String status) {
        AvatarId id = TwinSamples.id(number);
        heyGen.put(SampleTwin.constant(id, "Twin " + number, clock.instant(), status));
        return id;
    }

    void watch(AvatarId... ids) {
        watch(List.of(ids));
    }

    void watch(List<AvatarId> ids) {
        watchlist.add(ids, clock.instant());
        settle();
    }

    /** Lets time pass in one step. */
    void pass(Duration time) {
        clock.move(time);
        settle();
    }

    /** Lets time pass from one planned check to the next. */
    void passStepByStep(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            Instant next = status().nextCheckAt().filter(end::isAfter).orElse(end);
            pass(Duration.between(clock.instant(), next));
        }
    }

    /** Makes the planner look at the clock again, and waits until nothing is under way and nothing is due. */
    void settle() {
        WatcherStatus before = status();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!isSettled()) {
            assertThat(System.nanoTime() - end)
                    .as("everything is answered in time; it began with " + before)
                    .isNegative();
            // A simulated week has thousands of such steps, so each must be short.
            LockSupport.parkNanos(100_000);
        }
    }

    private boolean isSettled() {
        WatcherStatus now = status();
        boolean mayAsk =
                !(now.connection() instanceof Connection.NoKey) && !(now.connection() instanceof Connection.Stopped);
        boolean isDue =
                now.nextCheckAt().map(at -> !at.isAfter(clock.instant())).orElse(false);
        return now.underWay() == 0 && !(mayAsk && isDue);
    }

    /** Returns how the watcher stands at this moment; asking makes its planner look at the clock. */
    WatcherStatus status() {
        return watcher.look();
    }

    Connection connection() {
        return status().connection();
    }

    TwinState state(AvatarId id) {
        return twin(id).state();
    }

    Twin twin(AvatarId id) {
        return watchlist.find(id).orElseThrow();
    }

    long questions() {
        return heyGen.requests().size();
    }

    @Override
    public void close() {
        watcher.close();
        heyGen.close();
    }
}
