package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.Eventually;
import app.twinwatch.Handles;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.demo.SampleTwin.Phase;
import app.twinwatch.heygen.ApiCall;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.RoughNetwork.Weather;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A time with a rough network that one watcher lives through, over real sockets, with what is to be found afterwards. */
public final class RoughTime {
    /** The most checks of one day that nobody asked for. */
    private static final int DAILY_LIMIT = 500;

    private final Random dice;
    private final int twins;
    private final Duration time;

    /**
     * What it came to.
     *
     * @param heard how many questions got through to HeyGen
     * @param booked how many calls are in the books
     * @param changes how many changes of state were seen
     */
    public record Account(int heard, int booked, int changes) {}

    /**
     * @param twins how many twins are watched, whose trainings end all over the time
     * @param time how long it is rough; at least a day
     * @param seed of everything that is random
     */
    public RoughTime(int twins, Duration time, long seed) {
        this.dice = new Random(seed);
        this.twins = twins;
        this.time = time;
    }

    /** Lives through such a time, and makes sure that no thread and no file of it is left afterwards. */
    public static Account withNothingLeftOpen(Callable<Account> life) throws Exception {
        // What is loaded and opened once for all is there after a first short life.
        new RoughTime(1, Duration.ofDays(1), 1).comingAndGoing();
        Handles before = Handles.now();
        Account account = life.call();
        Eventually.that(
                "nothing is left open",
                () -> {
                    // Java's client ends its own thread, and closes what it waits with, when nobody knows it any more.
                    System.gc();
                    return Handles.now().since(before).isEmpty();
                },
                () -> Handles.now().since(before));
        return account;
    }

    /** Lives through weather of every kind, an hour or less of each. */
    public Account everyWeather() throws IOException {
        List<Weather> all = List.of(Weather.values());
        return live(() -> dice.nextInt(3) == 0 ? Weather.FINE : all.get(dice.nextInt(all.size())), 60);
    }

    /** Lives through a network that comes and goes, some minutes each. */
    public Account comingAndGoing() throws IOException {
        AtomicReference<Weather> last = new AtomicReference<>(Weather.DOWN);
        return live(
                () -> last.updateAndGet(before -> before == Weather.FINE
                        ? List.of(Weather.DOWN, Weather.DOWN, Weather.SILENT, Weather.TORN)
                                .get(dice.nextInt(4))
                        : Weather.FINE),
                20);
    }

    private interface Forecast {
        Weather next();
    }

    private Account live(Forecast forecast, int longestMinutes) throws IOException {
        AtomicReference<RoughNetwork> made = new AtomicReference<>();
        try (WatchedHeyGen watched = new WatchedHeyGen(address -> {
                    made.set(new RoughNetwork(address, dice));
                    return made.get().address();
                });
                RoughNetwork network = made.get()) {
            List<Twin> changed = new CopyOnWriteArrayList<>();
            watched.watchlist.listen(change -> {
                if (change instanceof WatchlistChange.Observed(Twin before, Twin after)
                        && !before.state().equals(after.state())) {
                    changed.add(after);
                }
            });
            watched.watcher.limitPerDay(DAILY_LIMIT);
            watched.started();
            List<AvatarId> ids = IntStream.rangeClosed(1, twins)
                    .mapToObj(number -> order(watched, number))
                    .toList();
            watched.watch(ids);
            Instant end = watched.clock.instant().plus(time);
            while (watched.clock.instant().isBefore(end)) {
                network.becomes(forecast.next());
                watched.passStepByStep(Duration.ofMinutes(dice.nextInt(1, longestMinutes + 1)));
            }
            network.becomes(Weather.FINE);
            watched.passStepByStep(Duration.ofDays(2));
            check(watched, ids, changed);
            assertThat(network.heard())
                    .isLessThanOrEqualTo(watched.ledger.calls().size());
            return new Account(network.heard(), watched.ledger.calls().size(), changed.size());
        }
    }

    private AvatarId order(WatchedHeyGen watched, int number) {
        AvatarId id = TwinSamples.id(number);
        Duration half = time.dividedBy(2);
        Duration consent = half.multipliedBy(dice.nextInt(1, 100)).dividedBy(100);
        Duration ready = consent.plus(half.multipliedBy(dice.nextInt(1, 100)).dividedBy(100));
        Phase begin = new Phase(Duration.ZERO, "in_progress", Optional.empty());
        Phase permission = new Phase(consent, "pending_consent", Optional.empty());
        Phase last = number % 5 == 0
                ? new Phase(ready, "failed", Optional.of("no face"))
                : new Phase(ready, "complete", Optional.empty());
        watched.heyGen.put(new SampleTwin(
                id,
                "Twin " + number,
                watched.clock.instant(),
                number % 3 == 0 ? List.of(begin, permission, last) : List.of(begin, last),
                Optional.empty(),
                Optional.empty(),
                Optional.of("voice-" + number)));
        return id;
    }

    /** Nothing that HeyGen said at last is missing, nothing that it never said is there, each change was told once. */
    private static void check(WatchedHeyGen watched, List<AvatarId> ids, List<Twin> changed) {
        Map<AvatarId, List<TwinState>> told = changed.stream()
                .collect(Collectors.groupingBy(Twin::id, Collectors.mapping(Twin::state, Collectors.toList())));
        for (int number = 1; number <= ids.size(); number++) {
            Twin twin = watched.twin(ids.get(number - 1));
            TwinState end = number % 5 == 0 ? new TwinState.Failed("no face") : new TwinState.Ready();
            List<TwinState> all = new ArrayList<>(List.of(new TwinState.Training(), end));
            if (number % 3 == 0) {
                all.add(1, new TwinState.AwaitingPermission());
            }
            List<TwinState> seen =
                    twin.history().stream().map(StateChange::state).skip(1).toList();
            assertThat(twin.state()).as("twin %s", number).isEqualTo(end);
            assertThat(all).as("twin %s", number).containsSubsequence(seen);
            assertThat(told.get(twin.id())).as("twin %s", number).isEqualTo(seen);
        }
        Map<LocalDate, Long> perDay = watched.ledger.calls().stream()
                .map(ApiCall::at)
                .collect(Collectors.groupingBy(at -> LocalDate.ofInstant(at, ZoneOffset.UTC), Collectors.counting()));
        // What the connection repeats by itself can't be known before.
        assertThat(perDay.values())
                .allSatisfy(calls -> assertThat(calls).isLessThanOrEqualTo(DAILY_LIMIT + Watcher.MAXIMUM_CALLS));
    }
}
