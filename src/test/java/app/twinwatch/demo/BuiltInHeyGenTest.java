package app.twinwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.twinwatch.Eventually;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built-in HeyGen, asked over HTTP by a client that knows nothing about it. */
@Timeout(300)
class BuiltInHeyGenTest {
    private static final String AMINA = "a3f9d2c87b6e4f10952c8d7e6f5a4b3c";
    private static final String LUCAS = "e1b7c3d95f8a4260b4d6f8a0c2e4163b";
    private static final String DIEGO = "d6e4f2a1b3c54d7e8f9a0b1c2d3e4f50";

    private final AtomicReference<Instant> now = new AtomicReference<>(TwinSamples.NOON);
    private final InstantSource clock = now::get;
    private final BuiltInHeyGen heyGen = BuiltInHeyGen.start(clock);
    private final HttpClient client = HttpClient.newHttpClient();

    BuiltInHeyGenTest() throws IOException {}

    @AfterEach
    void close() {
        heyGen.close();
        client.shutdownNow();
    }

    @Test
    void itListensOnThisComputerOnly() throws Exception {
        assertThat(InetAddress.getByName(heyGen.address().getHost()).isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "7be1c09d14aa4f0e8b2d5c6a9e3f1d70,Tom Okafor,failed",
        "51aa03b2c9d94f1b8d6e7f00a1b2c3d4,Elif Demir,pending_consent",
        "8c1f0b7e52d34a96b7c8d9e0f1a2b3e2,Jonas Weber,in_progress",
        "c5d8e2f1a0b34c7d9e6f8a1b2c3d4e5f,Hannah Brandt,in_progress",
        "70d9e1f3a5b74c9d8e0f2a4b6c8d0e1f,Priya Nair,queued_for_review",
        "a3f9d2c87b6e4f10952c8d7e6f5a4b3c,Amina Haddad,in_progress",
        "e1b7c3d95f8a4260b4d6f8a0c2e4163b,Lucas Ferreira,in_progress",
        "d6e4f2a1b3c54d7e8f9a0b1c2d3e4f50,Diego Ramos,in_progress",
        "2d3490e6bc5f42c7b4c5b7ad60d2c6a0,Maya Chen,complete",
        "f4a8b6c2d0e14f3a95b7c9d1e3f50718,Samuel Adeyemi,complete",
        "b9c7d5e3f1a04b2c8d6e4f2a0b1c3d5e,Clara Lindqvist,complete",
        "96a4b2c0d8e74f5a93b1c7d5e3f10a2c,Kenji Mori,complete",
        "3c5e7a9b1d2f4c6e8a0b2d4f6c8e0a1d,Ingrid Solberg,complete"
    })
    void everySampleIsInItsState(String id, String name, String status) throws Exception {
        JsonNode data = data(id);
        assertThat(data.path("avatar_id").stringValue()).isEqualTo(id);
        assertThat(data.path("avatar_name").stringValue()).isEqualTo(name);
        assertThat(data.path("status").stringValue()).isEqualTo(status);
        assertThat(Instant.ofEpochSecond(data.path("created_at").longValue())).isBefore(now.get());
        boolean ready = status.equals("complete");
        assertThat(data.path("preview_image_url").isString()).isEqualTo(ready);
        assertThat(data.path("error_message").isString()).isEqualTo(status.equals("failed"));
    }

    @Test
    void theAnswerHasTheFieldsThatHeyGenDocuments() throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(ask(AMINA).body());
        assertThat(answer.path("error").isNull()).isTrue();
        assertThat(answer.path("data").propertyNames())
                .containsExactly(
                        "avatar_id",
                        "avatar_name",
                        "status",
                        "created_at",
                        "preview_image_url",
                        "preview_video_url",
                        "default_voice_id");
        assertThat(ask(AMINA).headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void oneTwinBecomesReadyWithinTwentySeconds() throws Exception {
        pass(Duration.ofSeconds(11));
        assertThat(status(AMINA)).isEqualTo("in_progress");
        pass(Duration.ofSeconds(2));
        assertThat(status(AMINA)).isEqualTo("complete");
        assertThat(data(AMINA).path("default_voice_id").stringValue()).isEqualTo("c7b15d0e9a2f4c68b3d1e5f7a9c0b2d4");
    }

    @Test
    void oneTwinFailsWhileOneWatches() throws Exception {
        pass(Duration.ofSeconds(44));
        assertThat(status(DIEGO)).isEqualTo("in_progress");
        pass(Duration.ofSeconds(2));
        assertThat(status(DIEGO)).isEqualTo("failed");
        assertThat(data(DIEGO).path("error_message").stringValue()).isEqualTo("Object download failed");
    }

    @Test
    void oneTwinTakesLonger() throws Exception {
        pass(Duration.ofSeconds(89));
        assertThat(status(LUCAS)).isEqualTo("in_progress");
        pass(Duration.ofSeconds(2));
        assertThat(status(LUCAS)).isEqualTo("complete");
        assertThat(data(LUCAS).path("preview_video_url").stringValue()).contains("/media/lucas.mp4?");
    }

    @Test
    void theSampleListBeginsInTheSameStatesWithAHistory() throws Exception {
        List<Twin> list = heyGen.sampleTwins(now.get());
        assertThat(list).hasSize(14);
        assertThat(list.getLast().state()).isEqualTo(new TwinState.NotFound());
        assertThat(ask(list.getLast().id().value()).statusCode()).isEqualTo(404);
        for (Twin twin : list.subList(0, 13)) {
            boolean ready = status(twin.id().value()).equals("complete");
            assertThat(twin.state() instanceof TwinState.Ready).isEqualTo(ready);
            assertThat(twin.trainingTime().isPresent())
                    .as(twin.displayName())
                    .isEqualTo(twin.state().isFinal());
            assertThat(twin.lastCheckedAt().orElseThrow()).isBeforeOrEqualTo(now.get());
        }
        assertThat(list)
                .extracting(twin -> twin.state().getClass().getSimpleName())
                .contains("Training", "AwaitingPermission", "Ready", "Failed", "NotFound", "Other");
    }

    @Test
    void withoutAKeyNothingIsTold() throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(statusOf(AMINA)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Unauthorized").doesNotContain("Amina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0badc0de5f2e4d6f9a1b3c5d7e9f0a2b", "", "a/b", "..%2f..", "%22", "a.b"})
    void whatIsNoSampleIsNotFound(String id) throws Exception {
        HttpResponse<String> answer = ask(id);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .path("error")
                        .path("code")
                        .stringValue())
                .isEqualTo("avatar_not_found");
    }

    @Test
    void anotherPlaceIsNotFound() throws Exception {
        assertThat(send(HttpRequest.newBuilder(heyGen.address().resolve("/v3/avatars")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTwinCanBePutUpAndChanged() throws Exception {
        AvatarId id = TwinSamples.id(7);
        heyGen.put(SampleTwin.constant(id, "A \"quoted\" \\ name\n", now.get(), "in_progress"));
        assertThat(data(id.value()).path("avatar_name").stringValue()).isEqualTo("A \"quoted\" \\ name\n");
        heyGen.change(id, "failed", Optional.of("no face"));
        heyGen.change(id, "failed", Optional.of("too short"));
        assertThat(data(id.value()).path("error_message").stringValue()).isEqualTo("too short");
    }

    @Test
    void cannedAnswersAreGivenAsTheyAre() throws Exception {
        heyGen.answer(new AvatarId(AMINA), new CannedAnswer(429, Map.of("Retry-After", "7"), "slow"));
        HttpResponse<String> one = ask(AMINA);
        assertThat(one.statusCode()).isEqualTo(429);
        assertThat(one.headers().firstValue("Retry-After")).contains("7");
        assertThat(one.body()).isEqualTo("slow");
        assertThat(status(LUCAS)).as("the others are answered as ever").isEqualTo("in_progress");
        heyGen.answerAll(Optional.of(CannedAnswer.of(503, "")));
        assertThat(ask(AMINA).statusCode()).isEqualTo(503);
        assertThat(ask(LUCAS).statusCode()).isEqualTo(503);
        heyGen.answerAll(Optional.empty());
        assertThat(ask(AMINA).statusCode()).isEqualTo(429);
    }

    @Test
    void everyRequestIsRecordedWithoutItsKey() throws Exception {
        ask(AMINA);
        URI picture = URI.create(data("2d3490e6bc5f42c7b4c5b7ad60d2c6a0")
                .path("preview_image_url")
                .stringValue());
        client.send(HttpRequest.newBuilder(picture).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(heyGen.requests())
                .containsExactly(
                        new RecordedRequest("GET", "/v2/video_avatar/" + AMINA, true, now.get()),
                        new RecordedRequest(
                                "GET", "/v2/video_avatar/2d3490e6bc5f42c7b4c5b7ad60d2c6a0", true, now.get()),
                        new RecordedRequest("GET", "/media/maya.webp", false, now.get()));
        assertThat(heyGen.requests().toString()).doesNotContain("any-key", "Signature");
        assertThat(heyGen.questionsAbout(new AvatarId(AMINA))).isEqualTo(1);
    }

    @Test
    void itCountsHowManyAskAtTheSameTime() {
        heyGen.delay(Duration.ofMinutes(5));
        List<CompletableFuture<HttpResponse<String>>> asked =
                Stream.generate(this::askLater).limit(3).toList();
        Eventually.that("all three are under way", () -> heyGen.mostAtOnce() == 3);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        assertThat(heyGen.requests()).hasSize(3);
    }

    @Test
    void manyInstancesLiveSideBySide() throws Exception {
        Set<Integer> ports = new HashSet<>();
        try (BuiltInHeyGen second = BuiltInHeyGen.startEmpty(clock);
                BuiltInHeyGen third = BuiltInHeyGen.startEmpty(clock)) {
            List.of(heyGen, second, third)
                    .forEach(one -> ports.add(one.address().getPort()));
            assertThat(second.sampleTwins(now.get())).hasSize(1);
        }
        assertThat(ports).hasSize(3);
    }

    @Test
    void afterItsEndNobodyAnswers() throws Exception {
        ask(AMINA);
        URI address = statusOf(AMINA);
        heyGen.close();
        try (HttpClient fresh = HttpClient.newHttpClient()) {
            assertThatThrownBy(() ->
                            fresh.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void itsEndDoesNotWaitForASlowAnswer() throws Exception {
        heyGen.delay(Duration.ofMinutes(5));
        CompletableFuture<HttpResponse<String>> answer = askLater();
        Eventually.that("the question is under way", () -> heyGen.mostAtOnce() == 1);
        heyGen.close();
        assertThat(answer.handle((_, failure) -> failure != null).get(60, TimeUnit.SECONDS))
                .isTrue();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private String status(String id) throws Exception {
        return data(id).path("status").stringValue();
    }

    private JsonNode data(String id) throws Exception {
        return JsonMapper.shared().readTree(ask(id).body()).path("data");
    }

    private HttpResponse<String> ask(String id) throws Exception {
        return send(HttpRequest.newBuilder(statusOf(id)));
    }

    private CompletableFuture<HttpResponse<String>> askLater() {
        return client.sendAsync(
                HttpRequest.newBuilder(statusOf(AMINA))
                        .header("x-api-key", "any-key")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.header("x-api-key", "any-key").build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI statusOf(String id) {
        return URI.create(heyGen.address() + "/v2/video_avatar/" + id);
    }
}
