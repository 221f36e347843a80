package app.twinwatch.bench;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.HeyGenV2;
import app.twinwatch.heygen.StatusReply;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.CheckSchedule;
import app.twinwatch.watch.HealthSource;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.WatcherStatus;
import app.twinwatch.watch.Watchlist;
import app.twinwatch.watch.WatchlistChange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The process of {@link ManyChecks}, with the HeyGen that answers: each way alternately, each time a new HeyGen. Its
 * argument is how often.
 */
final class ManyChecksRun {
    static final String TWINWATCH = "Twinwatch, which reads the answers and keeps the books";
    static final String WATCHER = "Twinwatch's watcher, which also plans them and enters the answers on the list";
    static final String BARE = "bare HTTP client, which reads nothing";
    static final int CHECKS = 10_000;
    /** As many calls as Twinwatch makes at a time. */
    static final int AT_ONCE = Watcher.MAXIMUM_CALLS;

    private static final String KEY = "sk-bench";

    private ManyChecksRun() {}

    /** A way to ask about all twins. */
    private interface Way {
        void askAll(ApiAddress address) throws Exception;
    }

    /** A way to ask about a twin. */
    private interface Asking {
        /** Asks, and says whether the twin was known. */
        boolean ask(AvatarId id) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        // The first round only lets the compiler see what is run.
        for (int round = 0; round <= rounds; round++) {
            double bare = perSecond(address -> askAll(bare(address)));
            double twinwatch = perSecond(address -> askAll(twinwatch(address)));
            double watcher = perSecond(ManyChecksRun::watch);
            if (round > 0) {
                Child.tell(BARE, bare);
                Child.tell(TWINWATCH, twinwatch);
                Child.tell(WATCHER, watcher);
            }
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Asking twinwatch(ApiAddress address) {
        HeyGenV2 service = new HeyGenV2(HeyGenApi.at(address, InstantSource.system(), newLedger()));
        ApiKey key = key();
        return id -> service.ask(id, key) instanceof StatusReply.Answered;
    }

    private static void watch(ApiAddress address) throws InterruptedException {
        CheckLedger ledger = newLedger();
        HeyGenV2 service = new HeyGenV2(HeyGenApi.at(address, InstantSource.system(), ledger));
        Watchlist list = new Watchlist(List.of());
        CountDownLatch left = new CountDownLatch(CHECKS);
        list.listen(change -> {
            if (change instanceof WatchlistChange.Observed) {
                left.countDown();
            }
        });
        InstantSource clock = InstantSource.system();
        try (Watcher watcher =
                new Watcher(list, service, HealthSource.NONE, CheckSchedule.STANDARD, ledger, clock, new Random(1))) {
            watcher.limitPerDay(WatcherStatus.NO_LIMIT);
            watcher.useKey(key());
            watcher.start();
            list.add(IntStream.range(0, CHECKS).mapToObj(SavedTwins::id).toList(), clock.instant());
            left.await();
        }
    }

    private static CheckLedger newLedger() {
        return new CheckLedger(InstantSource.system(), () -> ZoneOffset.UTC);
    }

    private static ApiKey key() {
        return ((ApiKey.Reading.Accepted) ApiKey.read(KEY)).key();
    }

    private static Asking bare(ApiAddress address) {
        HttpClient client = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        return id -> {
            HttpRequest request = HttpRequest.newBuilder(address.statusOf(id))
                    .header("x-api-key", KEY)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        };
    }

    private static double perSecond(Way way) throws Exception {
        try (BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(InstantSource.system())) {
            Instant now = InstantSource.system().instant();
            for (int number = 0; number < CHECKS; number++) {
                heyGen.put(SampleTwin.constant(SavedTwins.id(number), SavedTwins.name(number), now, "in_progress"));
            }
            ApiAddress address = new ApiAddress(heyGen.address());
            long begin = System.nanoTime();
            way.askAll(address);
            return CHECKS * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
        }
    }

    private static void askAll(Asking asking) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> callers.submit(() -> {
                        boolean known = true;
                        for (int number = next.getAndIncrement(); number < CHECKS; number = next.getAndIncrement()) {
                            known &= asking.ask(SavedTwins.id(number));
                        }
                        return known;
                    }))
                    .toList();
            for (Future<Boolean> one : all) {
                if (!one.get()) {
                    throw new IOException("a twin was not known");
                }
            }
        }
    }
}
