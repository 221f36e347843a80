package app.twinwatch.demo;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A HeyGen on this computer: answers {@code GET /v2/video_avatar/{avatar_id}} and {@code GET /v3/users/me} as the real
 * one does, and serves the samples' pictures and videos under signed addresses. Safe from any thread.
 */
public final class BuiltInHeyGen implements AutoCloseable {
    private static final String STATUS_PATH = "/v2/video_avatar/";
    private static final String ACCOUNT_PATH = "/v3/users/me";

    private final InstantSource clock;
    private final HttpServer server;
    private final MediaHandler media;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SecureRandom random = new SecureRandom();
    private final Map<AvatarId, SampleTwin> twins = new ConcurrentHashMap<>();
    private final List<SampleTwin> samples;
    private final Map<AvatarId, CannedAnswer> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile @Nullable CannedAnswer answerToAll;
    private volatile @Nullable CannedAnswer answerAboutAccount;
    private volatile Duration delay = Duration.ZERO;

    private BuiltInHeyGen(InstantSource clock, HttpServer server, List<SampleTwin> samples) {
        this.clock = clock;
        this.server = server;
        this.samples = samples;
        samples.forEach(this::put);
        server.setExecutor(executor);
        server.createContext(STATUS_PATH, this::answerStatus);
        server.createContext(ACCOUNT_PATH, this::answerAccount);
        media = new MediaHandler(clock);
        server.createContext("/media/", exchange -> {
            record(exchange);
            media.handle(exchange);
        });
        server.start();
    }

    /** Starts one with the sample twins on a free port of this computer. */
    public static BuiltInHeyGen start(InstantSource clock) throws IOException {
        return start(clock, Samples.startedAt(clock.instant()));
    }

    /** Starts one without any twin. */
    public static BuiltInHeyGen startEmpty(InstantSource clock) throws IOException {
        return start(clock, List.of());
    }

    private static BuiltInHeyGen start(InstantSource clock, List<SampleTwin> samples) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return new BuiltInHeyGen(clock, server, samples);
    }

    /** Returns where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the samples as if Twinwatch had watched them for a while, and one ID that nobody knows. */
    public List<Twin> sampleTwins(Instant now) {
        SampleHistory history = new SampleHistory(this::facts, now);
        Twin unknown = Twin.added(Samples.UNKNOWN, now.minus(Duration.ofHours(3)))
                .observed(TwinFacts.of(new TwinState.NotFound()), now.minus(Duration.ofHours(3)));
        return Stream.concat(samples.stream().map(history::of), Stream.of(unknown))
                .toList();
    }

    /** Puts a twin up, or another in its place. */
    public void put(SampleTwin twin) {
        twins.put(twin.id(), twin);
    }

    /** Lets HeyGen say something else of a twin from now on. */
    public void change(AvatarId id, String status, Optional<String> error) {
        twins.computeIfPresent(id, (_, twin) -> twin.from(clock.instant(), status, error));
    }

    /** Gives this answer about a twin from now on. */
    public void answer(AvatarId id, CannedAnswer answer) {
        answers.put(id, answer);
    }

    /** Gives this answer to every question about a twin from now on; empty for its own answers again. */
    public void answerAll(Optional<CannedAnswer> answer) {
        answerToAll = answer.orElse(null);
    }

    /** Gives this answer to every question about the account from now on; empty for its own answers again. */
    public void answerAboutAccount(Optional<CannedAnswer> answer) {
        answerAboutAccount = answer.orElse(null);
    }

    /** Waits this long before each answer about a twin. */
    public void delay(Duration newDelay) {
        delay = newDelay;
    }

    /** Sends pictures and videos no faster than so many bytes a second from now on; 0 for no limit. */
    public void paceMedia(int bytesPerSecond) {
        media.pace(bytesPerSecond);
    }

    /** Returns all requests so far, in the order in which they came. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Returns how many questions about this twin came so far. */
    public long questionsAbout(AvatarId id) {
        return requests.stream()
                .filter(request -> request.path().equals(STATUS_PATH + id.value()))
                .count();
    }

    /** Returns how many questions were under way at the same time at most. */
    public int mostAtOnce() {
        return mostUnderWay.get();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void answerStatus(HttpExchange exchange) throws IOException {
        record(exchange);
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            LockSupport.parkNanos(delay.toNanos());
            String path = exchange.getRequestURI().getPath();
            send(exchange, answerTo(exchange, path.substring(STATUS_PATH.length())));
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void answerAccount(HttpExchange exchange) throws IOException {
        record(exchange);
        try (exchange) {
            CannedAnswer prepared = answerAboutAccount;
            boolean withKey = exchange.getRequestHeaders().containsKey("x-api-key");
            CannedAnswer own = withKey ? CannedAnswer.of(200, StatusJson.account()) : withoutKey();
            send(exchange, prepared == null ? own : prepared);
        }
    }

    private static CannedAnswer withoutKey() {
        return CannedAnswer.of(401, StatusJson.error("internal_error", "Unauthorized"));
    }

    private CannedAnswer answerTo(HttpExchange exchange, String asked) {
        CannedAnswer forAll = answerToAll;
        if (forAll != null) {
            return forAll;
        }
        if (!exchange.getRequestHeaders().containsKey("x-api-key")) {
            return withoutKey();
        }
        Optional<AvatarId> id = AvatarId.parse(asked);
        CannedAnswer prepared = id.map(answers::get).orElse(null);
        if (prepared != null) {
            return prepared;
        }
        return id.map(twins::get)
                .map(this::describe)
                .orElseGet(() -> CannedAnswer.of(
                        404,
                        StatusJson.error(
                                "avatar_not_found", "Avatar " + asked + " not found or no longer available.")));
    }

    private CannedAnswer describe(SampleTwin twin) {
        SampleTwin.Phase phase = twin.at(clock.instant());
        String body = StatusJson.of(
                twin, phase, twin.picture().map(this::signed), twin.video().map(this::signed));
        return new CannedAnswer(200, Map.of("X-Request-Id", token()), body);
    }

    /** Returns what an answer of this moment would say, for a list that begins filled. */
    private TwinFacts facts(SampleTwin twin, TwinState state) {
        boolean ready = state instanceof TwinState.Ready;
        return new TwinFacts(
                state,
                Optional.of(twin.name()),
                Optional.of(twin.startedAt()),
                twin.picture().filter(_ -> ready).map(this::signed).flatMap(MediaLink::parse),
                twin.video().filter(_ -> ready).map(this::signed).flatMap(MediaLink::parse),
                twin.voiceId().filter(_ -> ready),
                Optional.of(token()));
    }

    private String signed(String file) {
        long expires = clock.instant().plus(Duration.ofDays(7)).getEpochSecond();
        return address() + "/media/" + file + "?Expires=" + expires + "&Signature=" + token();
    }

    private String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void record(HttpExchange exchange) {
        requests.add(new RecordedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().containsKey("x-api-key"),
                clock.instant()));
    }

    private static void send(HttpExchange exchange, CannedAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
