package app.twinwatch.heygen;

import app.twinwatch.twin.SafeAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/**
 * Asks HeyGen's public status page whether the interface is well, without a key: so that a fault of everybody's can be
 * told from one of the user's own. To be called on a virtual thread; safe from several at once.
 */
public final class StatusPage {
    /** HeyGen's own page, in the shape that Atlassian gives such pages. */
    public static final URI HEYGEN = URI.create("https://status.heygen.com/api/v2/summary.json");

    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
    private static final String COMPONENT = "https://api.heygen.com";
    private static final Set<String> NOT_OPEN = Set.of("resolved", "postmortem", "completed", "scheduled");
    private static final int WORDS_LENGTH = 160;

    private final HttpClient client;
    private final URI address;

    /**
     * Prepares to ask this page. Building it takes some ten milliseconds.
     *
     * @param address a {@link SafeAddress}
     * @param trust decides which servers are trusted
     * @throws IllegalArgumentException if the address is none that may be called
     */
    public StatusPage(URI address, SSLContext trust) {
        if (SafeAddress.parse(address.toString()).isEmpty()) {
            throw new IllegalArgumentException("not a safe address");
        }
        this.client = HeyGenApi.newClient(trust);
        this.address = address;
    }

    /**
     * Asks once, and waits for the answer. Never throws for anything that the page or the network does.
     *
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public ServiceHealth ask() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIME_LIMIT)
                .header("Accept", "application/json")
                .header("User-Agent", "Twinwatch")
                .GET()
                .build();
        CompletableFuture<HttpResponse<CappedBody.Received>> exchange =
                client.sendAsync(request, _ -> new CappedBody());
        try {
            HttpResponse<CappedBody.Received> response = exchange.get(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200 ? read(AnswerBody.of(response.body())) : new ServiceHealth.Unknown();
        } catch (ExecutionException | TimeoutException _) {
            return new ServiceHealth.Unknown();
        } finally {
            exchange.cancel(true);
        }
    }

    static ServiceHealth read(AnswerBody body) {
        return body instanceof AnswerBody.Json(var root) ? read(root) : new ServiceHealth.Unknown();
    }

    /** The page is also about other services of HeyGen's, whose faults are none of the interface's. */
    private static ServiceHealth read(JsonNode root) {
        Optional<JsonNode> component = root.path("components")
                .valueStream()
                .filter(StatusPage::isTheInterface)
                .findFirst();
        return switch (component
                .flatMap(found -> Field.plain(found, "status", WORDS_LENGTH))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .orElse("")) {
            case "" -> new ServiceHealth.Unknown();
            case "operational" -> new ServiceHealth.Fine();
            case String word -> new ServiceHealth.Problem(words(root, word));
        };
    }

    private static boolean isTheInterface(JsonNode component) {
        return Field.text(component, "name")
                .map(name -> name.replaceFirst("/+$", "").equalsIgnoreCase(COMPONENT))
                .orElse(false);
    }

    /** Returns what an open incident is called, the one about the interface before all others. */
    private static String words(JsonNode root, String componentWord) {
        Stream<JsonNode> about = open(root)
                .filter(incident -> incident.path("components").valueStream().anyMatch(StatusPage::isTheInterface));
        return Stream.concat(about, open(root))
                .map(incident -> Field.plain(incident, "name", WORDS_LENGTH))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Field.plain(root.path("status"), "description", WORDS_LENGTH))
                .orElseGet(() -> componentWord.replace('_', ' '));
    }

    private static Stream<JsonNode> open(JsonNode root) {
        return Stream.of("incidents", "scheduled_maintenances")
                .flatMap(kind -> root.path(kind).valueStream())
                .filter(incident ->
                        !NOT_OPEN.contains(Field.text(incident, "status").orElse("")));
    }
}
