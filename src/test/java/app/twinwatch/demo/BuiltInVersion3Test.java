package app.twinwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen.Questions;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinSamples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Version 3 of the built-in HeyGen, asked over HTTP by a client that knows nothing about it. */
@Timeout(300)
class BuiltInVersion3Test {
    private static final String MAYA = "2d3490e6bc5f42c7b4c5b7ad60d2c6a0";
    private static final String LIST = "/v3/avatars/looks?avatar_type=digital_twin&ownership=private&limit=";

    private final AtomicReference<Instant> now = new AtomicReference<>(TwinSamples.NOON);
    private final BuiltInHeyGen heyGen = BuiltInHeyGen.start(now::get);
    private final HttpClient client = HttpClient.newHttpClient();

    BuiltInVersion3Test() throws IOException {}

    @AfterEach
    void close() {
        heyGen.close();
        client.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "7be1c09d14aa4f0e8b2d5c6a9e3f1d70,Tom Okafor,failed",
        "51aa03b2c9d94f1b8d6e7f00a1b2c3d4,Elif Demir,pending_consent",
        "8c1f0b7e52d34a96b7c8d9e0f1a2b3e2,Jonas Weber,processing",
        "70d9e1f3a5b74c9d8e0f2a4b6c8d0e1f,Priya Nair,queued_for_review",
        "2d3490e6bc5f42c7b4c5b7ad60d2c6a0,Maya Chen,completed",
        "a7d0c3f6b9e24a5d8c1f4b7e0a3d6c9f,Ana Ribeiro,completed"
    })
    void everySampleIsALookInItsState(String id, String name, String status) throws Exception {
        JsonNode look = json("/v3/avatars/looks/" + id).path("data");
        assertThat(look.path("id").stringValue()).isEqualTo(id);
        assertThat(look.path("name").stringValue()).isEqualTo(name);
        assertThat(look.path("status").stringValue()).isEqualTo(status);
        assertThat(look.path("error").isObject()).isEqualTo(status.equals("failed"));
        assertThat(look.path("preview_image_url").isString()).isEqualTo(status.equals("completed"));
        assertThat(look.has("created_at"))
                .as("HeyGen tells it of the group alone")
                .isFalse();
    }

    @Test
    void theListHasEveryTwinOfTheAccountAndMoreThanTheSampleList() throws Exception {
        List<String> listed = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = json(LIST + 5 + token);
            page.path("data").forEach(look -> listed.add(look.path("id").stringValue()));
            assertThat(page.path("has_more").booleanValue())
                    .isEqualTo(page.path("next_token").isString());
            token = page.path("has_more").booleanValue()
                    ? "&token=" + page.path("next_token").stringValue()
                    : "";
        } while (!token.isEmpty());
        List<String> onTheList = heyGen.sampleTwins(now.get()).stream()
                .map(Twin::id)
                .map(AvatarId::value)
                .toList();
        assertThat(listed).doesNotHaveDuplicates().hasSize(17);
        assertThat(listed.stream().filter(id -> !onTheList.contains(id))).hasSize(4);
    }

    @Test
    void noPageHasMoreThanFifty() throws Exception {
        IntStream.rangeClosed(1, 60)
                .forEach(number -> heyGen.put(
                        SampleTwin.constant(TwinSamples.id(number), "Twin " + number, now.get(), "in_progress")));
        assertThat(json(LIST + 999).path("data")).hasSize(50);
    }

    @Test
    void aGroupTellsWhenItWasOrderedAndHasItsLooks() throws Exception {
        String group =
                json("/v3/avatars/looks/" + MAYA).path("data").path("group_id").stringValue();
        JsonNode told = json("/v3/avatars/" + group).path("data");
        assertThat(Instant.ofEpochSecond(told.path("created_at").longValue())).isBefore(now.get());
        assertThat(told.path("consent_status").stringValue()).isEqualTo("approved");
        assertThat(json("/v3/avatars/looks?group_id=" + group).path("data"))
                .extracting(look -> look.path("name").stringValue())
                .containsExactly("Maya Chen", "Maya Chen, office");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/avatars/looks/0badc0de5f2e4d6f9a1b3c5d7e9f0a2b",
                "/v3/avatars/looks/",
                "/v3/avatars/nobody",
                "/v3/voices/nobody",
                "/v3/voices/0f3b6e9d2c5a48f1b4e7d0a3c6f9b2e5"
            })
    void whatIsUnknownHasACodeOfItsOwn(String path) throws Exception {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("_not_found");
    }

    @Test
    void voicesHaveNamesAndSomeCanBeHeard() throws Exception {
        List<String> kinds = new ArrayList<>();
        int together = 0;
        for (SampleVoice voice : Samples.voices()) {
            JsonNode told = json("/v3/voices/" + voice.id()).path("data");
            assertThat(told.path("name").stringValue()).contains(" – ");
            String sample = told.path("preview_audio_url").stringValue("");
            if (sample.startsWith("http")) {
                HttpResponse<byte[]> sound = client.send(
                        HttpRequest.newBuilder(URI.create(sample)).build(), HttpResponse.BodyHandlers.ofByteArray());
                assertThat(sound.statusCode()).isEqualTo(200);
                together += sound.body().length;
                kinds.add(kind(sound.body()));
                assertThat(sound.headers().firstValue("Content-Type")).contains(kinds.getLast());
            }
        }
        assertThat(kinds).containsOnly("audio/mpeg", "audio/mp4", "audio/wav").hasSize(5);
        assertThat(together).as("all samples together").isLessThan(100_000);
    }

    @Test
    void theAccountHasCredits() throws Exception {
        assertThat(json("/v3/users/me")
                        .at("/data/usage_based/remaining_credits")
                        .intValue())
                .isPositive();
    }

    @Test
    void theStatusPageIsForEverybodyAndTakesNoKey() throws Exception {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(heyGen.statusPage()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.body()).contains("https://api.heygen.com", "operational");
        assertThat(ask(heyGen.statusPage().getPath()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/avatars/looks", "/v3/avatars/looks/" + MAYA, "/v3/voices/x", "/v3/users/me"})
    void withoutAKeyNothingIsTold(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(heyGen.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theEndOfVersion2CanBeAnnouncedAndCome() throws Exception {
        heyGen.announceEndOfVersion2(Optional.of(Instant.parse("2026-10-31T00:00:00Z")));
        HttpResponse<String> announced = ask("/v2/video_avatar/" + MAYA);
        assertThat(announced.statusCode()).isEqualTo(200);
        assertThat(announced.headers().firstValue("Sunset")).contains("Sat, 31 Oct 2026 00:00:00 GMT");
        assertThat(announced.headers().firstValue("Deprecation")).contains("true");
        assertThat(announced.body()).contains("\"warning\":{", "\"sunset_date\":\"2026-10-31\"");
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(410, "")));
        assertThat(ask("/v2/video_avatar/" + MAYA).statusCode()).isEqualTo(410);
        assertThat(ask("/v3/avatars/looks/" + MAYA).statusCode()).isEqualTo(200);
        assertThat(heyGen.questionsAbout(new AvatarId(MAYA))).isEqualTo(3);
    }

    @Test
    void aTwinThatChangesDoesSoInBothVersions() throws Exception {
        heyGen.change(new AvatarId(MAYA), "failed", Optional.of("no face"));
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(1)));
        assertThat(ask("/v2/video_avatar/" + MAYA).body()).contains("no face");
        assertThat(ask("/v3/avatars/looks/" + MAYA).body()).contains("no face");
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(ask(path).body());
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(heyGen.address() + path))
                        .header("x-api-key", "any-key")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String kind(byte[] content) {
        String head = new String(content, 0, 16, StandardCharsets.ISO_8859_1);
        if (head.startsWith("ID3") || head.startsWith("\u00FF")) {
            return "audio/mpeg";
        }
        if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
            return "audio/wav";
        }
        return head.startsWith("ftyp", 4) ? "audio/mp4" : "unknown";
    }
}
