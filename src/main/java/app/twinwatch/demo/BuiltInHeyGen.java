package app.twinwatch.demo;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A HeyGen on this computer: answers what Twinwatch asks of versions 2 and 3 as the real one does, serves the samples'
 * pictures, videos and voices under signed addresses, and has a public status page. Safe from any thread.
 */
public final class BuiltInHeyGen implements AutoCloseable {
    private static final String STATUS_PATH = "/v2/video_avatar/";
    private static final String AVATARS_PATH = "/v3/avatars/";
    private static final String LIST_PATH = "/v3/avatars/looks";
    private static final String LOOK_PATH = "/v3/avatars/looks/";
    private static final String VOICE_PATH = "/v3/voices/";
    private static final String ACCOUNT_PATH = "/v3/users/me";
    private static final String HEALTH_PATH = "/api/v2/summary.json";

    private final InstantSource clock;
    private final HttpServer server;
    private final MediaHandler media;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SampleAccount account = new SampleAccount(Samples.voices());
    private final List<SampleTwin> samples;
    private final Signatures signatures;
    private final Version2 version2;
    private final Version3 version3;
    private final Map<AvatarId, CannedAnswer> answers = new ConcurrentHashMap<>();
    private final Map<Questions, CannedAnswer> answersToAll = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    /** What a test can have answered in another way, all of it together. */
    public enum Questions {
        /** How twins stand, in version 2. */
        VERSION_2,
        /** How twins stand, their list and their groups, in version 3. */
        VERSION_3,
        /** Voices. */
        VOICES,
        /** The account. */
        ACCOUNT,
        /** The public status page. */
        HEALTH
    }

    private BuiltInHeyGen(InstantSource clock, HttpServer server, List<SampleTwin> samples, List<SampleTwin> others) {
        this.clock = clock;
        this.server = server;
        this.samples = samples;
        this.signatures = new Signatures(address(), clock);
        this.version2 = new Version2(clock, signatures);
        this.version3 = new Version3(account, signatures, clock);
        Stream.concat(samples.stream(), others.stream()).forEach(this::put);
        server.setExecutor(executor);
        server.createContext(STATUS_PATH, exchange -> answerAboutTwins(exchange, Questions.VERSION_2, this::statusOf));
        server.createContext(AVATARS_PATH, exchange -> answerAboutTwins(exchange, Questions.VERSION_3, this::avatars));
        server.createContext(
                VOICE_PATH,
                exchange -> answer(exchange, Questions.VOICES, () -> version3.voice(behind(VOICE_PATH, exchange))));
        server.createContext(
                ACCOUNT_PATH,
                exchange -> answer(
                        exchange, Questions.ACCOUNT, () -> CannedAnswer.of(200, LookJson.data(LookJson.account()))));
        server.createContext(HEALTH_PATH, this::answerAboutHealth);
        media = new MediaHandler(clock);
        server.createContext("/media/", exchange -> {
            record(exchange);
            media.handle(exchange);
        });
        server.start();
    }

    /** Starts one with the sample twins, and some that are not on the sample list, on a free port of this computer. */
    public static BuiltInHeyGen start(InstantSource clock) throws IOException {
        BuiltInHeyGen heyGen = start(clock, Samples.startedAt(clock.instant()), Samples.unlistedAt(clock.instant()));
        heyGen.putInto(Samples.SHARED_GROUP, Samples.SHARED_LOOKS);
        return heyGen;
    }

    /** Starts one without any twin. */
    public static BuiltInHeyGen startEmpty(InstantSource clock) throws IOException {
        return start(clock, List.of(), List.of());
    }

    private static BuiltInHeyGen start(InstantSource clock, List<SampleTwin> samples, List<SampleTwin> others)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return new BuiltInHeyGen(clock, server, samples, others);
    }

    /** Returns where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns where its public status page is. */
    public URI statusPage() {
        return address().resolve(HEALTH_PATH);
    }

    /** Returns the samples as if Twinwatch had watched them for a while, and one ID that nobody knows. */
    public List<Twin> sampleTwins(Instant now) {
        SampleHistory history = new SampleHistory(this::facts, now);
        Twin unknown = Twin.added(Samples.UNKNOWN, now.minus(Duration.ofHours(3)))
                .observed(TwinFacts.of(new TwinState.NotFound()), now.minus(Duration.ofHours(3)));
        return Stream.concat(samples.stream().map(history::of), Stream.of(unknown))
                .map(twin -> twin.with(twin.remarks().withTags(SampleTags.of(twin.id()))))
                .toList();
    }

    /** Returns which colours the tags of the samples have. */
    public Map<Tag, TagColour> sampleTagColours() {
        return SampleTags.COLOURS;
    }

    /** Puts a twin up, or another in its place. */
    public void put(SampleTwin twin) {
        account.put(twin);
    }

    /** Makes twins the looks of one group. */
    public void putInto(String group, List<AvatarId> looks) {
        looks.forEach(look -> account.putInto(group, look));
    }

    /** Lets HeyGen say something else of a twin from now on. */
    public void change(AvatarId id, String status, Optional<String> error) {
        account.change(id, twin -> twin.from(clock.instant(), status, error));
    }

    /** Gives this answer about a twin from now on, whichever version is asked. */
    public void answer(AvatarId id, CannedAnswer answer) {
        answers.put(id, answer);
    }

    /** Gives this answer to every question about twins from now on; empty for its own answers again. */
    public void answerAll(Optional<CannedAnswer> answer) {
        answer(Questions.VERSION_2, answer);
        answer(Questions.VERSION_3, answer);
    }

    /** Gives this answer to every question of a kind from now on; empty for its own answers again. */
    public void answer(Questions questions, Optional<CannedAnswer> answer) {
        answer.ifPresentOrElse(canned -> answersToAll.put(questions, canned), () -> answersToAll.remove(questions));
    }

    /** Gives this answer to every question about the account from now on; empty for its own answers again. */
    public void answerAboutAccount(Optional<CannedAnswer> answer) {
        answer(Questions.ACCOUNT, answer);
    }

    /** Announces from now on that version 2 ends then, in the past or later; empty for no end. */
    public void announceEndOfVersion2(Optional<Instant> end) {
        version2.announceEnd(end);
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

    /** Returns how many questions about this twin alone came so far, in either version. */
    public long questionsAbout(AvatarId id) {
        return requests.stream()
                .filter(request -> Stream.of(STATUS_PATH, LOOK_PATH)
                        .anyMatch(path -> request.path().equals(path + id.value())))
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

    private void answerAboutTwins(HttpExchange exchange, Questions questions, Function<HttpExchange, CannedAnswer> own)
            throws IOException {
        answer(exchange, () -> {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                LockSupport.parkNanos(delay.toNanos());
                return answerTo(exchange, questions, () -> own.apply(exchange));
            } finally {
                // Before it is sent, because whoever has it may ask the next question at once.
                underWay.decrementAndGet();
            }
        });
    }

    private void answer(HttpExchange exchange, Questions questions, Supplier<CannedAnswer> own) throws IOException {
        answer(exchange, () -> answerTo(exchange, questions, own));
    }

    private void answer(HttpExchange exchange, Supplier<CannedAnswer> answer) throws IOException {
        record(exchange);
        try (exchange) {
            send(exchange, answer.get());
        }
    }

    private CannedAnswer answerTo(HttpExchange exchange, Questions questions, Supplier<CannedAnswer> own) {
        boolean withKey = exchange.getRequestHeaders().containsKey("x-api-key");
        CannedAnswer prepared = answersToAll.get(questions);
        CannedAnswer refused = CannedAnswer.of(401, StatusJson.error("internal_error", "Unauthorized"));
        return prepared != null ? prepared : withKey ? own.get() : refused;
    }

    /** The page is for everybody, and must not be shown a key. */
    private void answerAboutHealth(HttpExchange exchange) throws IOException {
        answer(exchange, () -> {
            boolean withKey = exchange.getRequestHeaders().containsKey("x-api-key");
            CannedAnswer own = withKey ? CannedAnswer.of(400, "") : CannedAnswer.of(200, LookJson.quietStatusPage());
            return answersToAll.getOrDefault(Questions.HEALTH, own);
        });
    }

    private CannedAnswer statusOf(HttpExchange exchange) {
        String asked = behind(STATUS_PATH, exchange);
        return prepared(asked)
                .or(() -> AvatarId.parse(asked).flatMap(account::find).map(version2::about))
                .orElseGet(() -> Version2.unknown(asked));
    }

    private CannedAnswer avatars(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(LIST_PATH)) {
            return version3.list(Optional.ofNullable(exchange.getRequestURI().getRawQuery()));
        }
        if (path.startsWith(LOOK_PATH)) {
            String asked = behind(LOOK_PATH, exchange);
            return prepared(asked).orElseGet(() -> version3.look(asked));
        }
        return version3.group(behind(AVATARS_PATH, exchange));
    }

    private Optional<CannedAnswer> prepared(String asked) {
        return AvatarId.parse(asked).map(answers::get);
    }

    private static String behind(String path, HttpExchange exchange) {
        return exchange.getRequestURI().getPath().substring(path.length());
    }

    /** Returns what an answer of this moment would say, for a list that begins filled. */
    private TwinFacts facts(SampleTwin twin, TwinState state) {
        boolean ready = state instanceof TwinState.Ready;
        return new TwinFacts(
                state,
                Optional.of(twin.name()),
                Optional.of(twin.startedAt()),
                twin.picture().filter(_ -> ready).map(signatures::signed).flatMap(MediaLink::parse),
                twin.video().filter(_ -> ready).map(signatures::signed).flatMap(MediaLink::parse),
                twin.voiceId().filter(_ -> ready),
                Optional.of(signatures.token()));
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
