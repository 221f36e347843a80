package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer that is documented or was reported, with the status it came with and what it means. */
class FixturesTest {
    private static final AvatarId ID = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final HttpHeaders END_IS_NEAR = HttpHeaders.of(
            Map.of("Deprecation", List.of("true"), "Sunset", List.of("Sat, 31 Oct 2026 00:00:00 GMT")), (_, _) -> true);

    private final StatusReader reader =
            new StatusReader(ApiAddress.HEYGEN, InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));

    @ParameterizedTest
    @CsvSource({
        "v2-complete.json,200,Ready[]",
        "v2-completed-with-links.json,200,Ready[]",
        "v2-created-in-milliseconds.json,200,Ready[]",
        "v2-created-as-text.json,200,Ready[]",
        "v2-unknown-fields.json,200,Ready[]",
        "v2-in-progress.json,200,Training[]",
        "v2-schema-in-progress.json,200,Training[]",
        "v2-other-spelling.json,200,Training[]",
        "v2-with-warning.json,200,Training[]",
        "v2-unknown-status.json,200,Other[word=queued_for_review]",
        "v2-failed-format.json,200,Failed[words=Invalid training footage format.]",
        "v2-failed-download.json,200,Failed[words=Object download failed]",
        "v2-schema-failed.json,200,Failed[words=]",
        "v2-error-object-beside-data.json,200,Failed[words=No face detected.]",
        "partner-accepted.json,202,Training[]",
        "partner-failed.json,200,Failed[words=Invalid training footage format.]",
        "partner-failed.json,202,Failed[words=Invalid training footage format.]",
        "401-internal-error.json,401,KeyRejected[words=Unauthorized]",
        "401-number.json,401,KeyRejected[words=Unauthorized]",
        "401-string.json,401,KeyRejected[words=Invalid API key]",
        "402-credit.json,402,OutOfCredits[words=Insufficient credit.]",
        "403-forbidden.json,403,NotAllowed[words=forbidden]",
        "400-avatar-not-found.json,400,UnknownTwin[words=Avatar 2d3490e6bc5f42c7b4c5b7ad60d2c6a0 not found or no"
                + " longer available.]",
        "400-avatar-not-found.json,404,UnknownTwin[words=Avatar 2d3490e6bc5f42c7b4c5b7ad60d2c6a0 not found or no"
                + " longer available.]",
        "404-router.html,404,EndpointMoved[status=404]",
        "404-router.json,404,EndpointMoved[status=404]",
        "410-gone.json,410,EndpointMoved[status=410]",
        "410-gone.json,405,EndpointMoved[status=405]",
        "429-rate.json,429,SlowDown[retryAfter=Optional.empty]",
        "gateway.html,500,'ServerFault[status=500, retryAfter=Optional.empty]'",
        "gateway.html,502,'ServerFault[status=502, retryAfter=Optional.empty]'",
        "gateway.html,408,'ServerFault[status=408, retryAfter=Optional.empty]'",
        "gateway.html,200,Unreadable[reason=WRONG_CONTENT]",
        "v3-error.json,400,'Refused[status=400, words=Bad look id.]'"
    })
    void eachAnswerHasItsMeaning(String fixture, int status, String meaning) {
        StatusReply reply = read(fixture, status);
        TwinState told = reply instanceof StatusReply.Answered(var facts) ? facts.state() : null;
        assertThat(told == null ? reply.toString() : told.toString()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"v2-complete.json", "v2-created-in-milliseconds.json", "v2-created-as-text.json"})
    void theOrderIsDatedTheSameInEveryForm(String fixture) {
        assertThat(read(fixture, 200))
                .isInstanceOfSatisfying(
                        StatusReply.Answered.class,
                        answer ->
                                assertThat(answer.facts().startedAt()).contains(Instant.parse("2025-11-07T04:42:04Z")));
    }

    @Test
    void noFixtureIsForgotten() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FixturesTest.class.getResource("v2-complete.json"))
                        .toURI())
                .getParent();
        String[] rows = Stream.of(FixturesTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("eachAnswerHasItsMeaning"))
                .map(method -> method.getAnnotation(CsvSource.class).value())
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".class")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Arrays.asList(rows)).anyMatch(row -> row.startsWith(name + ",")));
        }
    }

    @Test
    void noFixtureOfVersion3IsForgotten() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FixturesTest.class.getResource("v3/group.json"))
                        .toURI())
                .getParent();
        StringBuilder tests = new StringBuilder();
        for (Class<?> test : List.of(HeyGenV3Test.class, AccountQuestionsTest.class, StatusPageTest.class)) {
            tests.append(
                    Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(tests).contains("\"v3/" + name));
        }
    }

    private StatusReply read(String fixture, int status) {
        return reader.read(ID, status, END_IS_NEAR, AnswerBody.parse(Fixtures.text(fixture)));
    }
}
