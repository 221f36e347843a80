package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.heygen.StatusReply.Unreadable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReaderTest {
    private static final AvatarId ID = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final StatusReader reader = new StatusReader(ApiAddress.HEYGEN, InstantSource.fixed(NOW));

    @Test
    void theDocumentedCompleteExampleIsAReadyTwinWithoutVoiceAndLinks() {
        TwinFacts facts = facts("v2-complete.json");
        assertThat(facts.state()).isEqualTo(new TwinState.Ready());
        assertThat(facts.name()).contains("John Doe");
        assertThat(facts.startedAt()).contains(Instant.parse("2025-11-07T04:42:04Z"));
        assertThat(facts.picture()).as("\"<preview_image_url>\" is no address").isEmpty();
        assertThat(facts.video()).isEmpty();
        assertThat(facts.defaultVoiceId()).isEmpty();
    }

    @Test
    void theDocumentedProgressExampleIsATraining() {
        assertThat(facts("v2-in-progress.json").state()).isEqualTo(new TwinState.Training());
    }

    @Test
    void theDocumentedFailuresKeepHeyGensWords() {
        assertThat(facts("v2-failed-format.json").state())
                .isEqualTo(new TwinState.Failed("Invalid training footage format."));
        assertThat(facts("v2-failed-download.json").state()).isEqualTo(new TwinState.Failed("Object download failed"));
    }

    @Test
    void theSchemasSentenceMeansReadyAndLinksAndVoiceAreTaken() {
        TwinFacts facts = facts("v2-completed-with-links.json");
        assertThat(facts.state()).isEqualTo(new TwinState.Ready());
        assertThat(facts.picture().orElseThrow().unsigned())
                .isEqualTo("https://files2.heygen.ai/avatar/v3/abc/full/2.2/preview_target.webp");
        assertThat(facts.video()).isPresent();
        assertThat(facts.defaultVoiceId()).contains("9f3c2a6bc5f42c7b4c5b7ad60d2c81ab");
    }

    @Test
    void theWarningOfTheMoveToVersion3DoesNotHinder() {
        assertThat(facts("v2-with-warning.json").state()).isEqualTo(new TwinState.Training());
    }

    @Test
    void thePartnerFormWithoutEnvelopeIsRead() {
        assertThat(facts("partner-failed.json").state())
                .isEqualTo(new TwinState.Failed("Invalid training footage format."));
    }

    @Test
    void thePartnerFormThatTellsOnlyTheIdIsATraining() {
        assertThat(answered(readBody(200, "{\"avatar_id\":\"" + ID + "\",\"name\":\"Maya\"}")))
                .extracting(TwinFacts::state, TwinFacts::name)
                .containsExactly(new TwinState.Training(), Optional.of("Maya"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"401-internal-error.json", "401-number.json", "401-string.json", "gateway.html"})
    void status401MeansTheKeyIsWrongWhateverTheBodySays(String fixture) {
        assertThat(read(401, fixture)).isInstanceOf(StatusReply.KeyRejected.class);
    }

    @Test
    void theWordsOfARefusalAreKept() {
        assertThat(read(401, "401-string.json")).isEqualTo(new StatusReply.KeyRejected("Invalid API key"));
        assertThat(read(403, "403-forbidden.json")).isEqualTo(new StatusReply.NotAllowed("forbidden"));
        assertThat(read(402, "402-credit.json")).isEqualTo(new StatusReply.OutOfCredits("Insufficient credit."));
    }

    @Test
    void avatarNotFoundWithTheWrongStatusStillMeansUnknown() {
        assertThat(read(400, "400-avatar-not-found.json")).isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(read(404, "400-avatar-not-found.json")).isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(read(200, "400-avatar-not-found.json")).isInstanceOf(StatusReply.UnknownTwin.class);
    }

    @Test
    void wordsAboutAMissingAvatarMeanUnknownWhateverTheStatus() {
        assertThat(readBody(400, "{\"message\":\"This avatar is no longer available\"}"))
                .isInstanceOf(StatusReply.UnknownTwin.class);
        assertThat(readBody(200, "{\"data\":{\"avatar_id\":\"" + ID + "\"},\"error\":{\"code\":\"avatar_not_found\"}}"))
                .isInstanceOf(StatusReply.UnknownTwin.class);
    }

    @Test
    void aFailureThatSpeaksOfAMissingAvatarIsAFailure() {
        assertThat(answered(readBody(
                                200,
                                "{\"data\":{\"status\":\"failed\",\"error_message\":\"Avatar footage not found\"}}"))
                        .state())
                .isEqualTo(new TwinState.Failed("Avatar footage not found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "{\"message\":\"Specified Avatar ID Not Found\"}",
                "{\"data\":null,\"error\":null}",
                "{\"data\":null,\"error\":{\"code\":\"gone\"}}",
                "{\"data\":null,\"code\":40404,\"error\":\"no such thing\"}"
            })
    void a404OfTheAvatarServiceMeansUnknown(String body) {
        assertThat(readBody(404, body)).isInstanceOf(StatusReply.UnknownTwin.class);
    }

    @Test
    void a404OfARouterMeansThatTheAddressMoved() {
        assertThat(read(404, "404-router.json")).isEqualTo(new StatusReply.EndpointMoved(404));
        assertThat(read(404, "404-router.html")).isEqualTo(new StatusReply.EndpointMoved(404));
        assertThat(readBody(404, "{\"message\":\"no Route matched with those values\"}"))
                .isEqualTo(new StatusReply.EndpointMoved(404));
        assertThat(readBody(404, "{\"data\":null,\"error\":\"no route\"}"))
                .isEqualTo(new StatusReply.EndpointMoved(404));
        assertThat(readBody(405, "")).isEqualTo(new StatusReply.EndpointMoved(405));
        assertThat(readBody(410, "{}")).isEqualTo(new StatusReply.EndpointMoved(410));
    }

    @Test
    void aGatewaysPageIsAFaultOfTheServer() {
        assertThat(read(502, "gateway.html")).isEqualTo(new StatusReply.ServerFault(502, Optional.empty()));
        assertThat(readBody(500, "")).isEqualTo(new StatusReply.ServerFault(500, Optional.empty()));
    }

    @Test
    void slowDownSaysHowLong() {
        assertThat(readBody(429, "", Map.of("Retry-After", List.of("90"))))
                .isEqualTo(new StatusReply.SlowDown(Optional.of(Duration.ofSeconds(90))));
        assertThat(readBody(429, "")).isEqualTo(new StatusReply.SlowDown(Optional.empty()));
        assertThat(readBody(503, "", Map.of("retry-after", List.of("5"))))
                .isEqualTo(new StatusReply.ServerFault(503, Optional.of(Duration.ofSeconds(5))));
    }

    @Test
    void theServersOwnClockCountsForItsDates() {
        assertThat(readBody(
                        429,
                        "",
                        Map.of(
                                "Date", List.of("Tue, 24 Nov 2026 10:00:00 GMT"),
                                "Retry-After", List.of("Tue, 24 Nov 2026 10:02:00 GMT"))))
                .isEqualTo(new StatusReply.SlowDown(Optional.of(Duration.ofMinutes(2))));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 304, 399, 199})
    void redirectsAreNotAnswers(int status) {
        assertThat(readBody(status, "{\"data\":{\"status\":\"complete\"}}"))
                .isEqualTo(new StatusReply.Redirected(status));
    }

    @Test
    void otherRefusalsKeepTheirWords() {
        assertThat(readBody(422, "{\"error\":{\"code\":\"invalid\",\"message\":\"Bad id\"}}"))
                .isEqualTo(new StatusReply.Refused(422, "Bad id"));
        assertThat(readBody(200, "{\"data\":null,\"error\":\"Something else\"}"))
                .isEqualTo(new StatusReply.Refused(200, "Something else"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "<html></html>,WRONG_CONTENT",
        "{broken,WRONG_CONTENT",
        "[],WRONG_SHAPE",
        "42,WRONG_SHAPE",
        "'\"text\"',WRONG_SHAPE",
        "{},WRONG_SHAPE",
        "{\"data\":null},WRONG_SHAPE",
        "{\"data\":{}},WRONG_SHAPE"
    })
    void anAnswerThatTellsAboutNoTwinIsUnreadable(String body, Reason reason) {
        assertThat(readBody(200, body)).isEqualTo(new Unreadable(reason));
    }

    @Test
    void anAnswerAboutAnotherTwinIsNeverTakenForThisOne() {
        assertThat(readBody(200, "{\"data\":{\"avatar_id\":\"ffff\",\"status\":\"complete\"}}"))
                .isEqualTo(new Unreadable(Reason.WRONG_SHAPE));
    }

    @Test
    void anIdMayComeBackInAnotherSpelling() {
        String spelled = "2D3490E6-BC5F-42C7-B4C5-B7AD60D2C6A0";
        assertThat(readBody(200, "{\"data\":{\"avatar_id\":\"" + spelled + "\",\"status\":\"complete\"}}"))
                .isInstanceOf(StatusReply.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<preview_image_url>", "", "null", "s3://bucket/a.webp", "http://files.heygen.ai/a", "a b"})
    void aPreviewThatIsNoAddressIsLeftOut(String address) {
        TwinFacts facts = answered(readBody(
                200,
                "{\"data\":{\"status\":\"complete\",\"preview_image_url\":\"" + address
                        + "\",\"preview_video_url\":7}}"));
        assertThat(facts.picture()).isEmpty();
        assertThat(facts.video()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/a.webp",
                "https://localhost/a.webp",
                "https://169.254.169.254/latest/meta-data",
                "https://[fe80::1]/a.webp",
                "https://192.168.1.1/a.webp",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "\\\\\\\\server\\\\share\\\\a.webp",
                "//server/share/a.webp",
                "https://user:password@files.heygen.ai/a.webp"
            })
    void aPreviewThatLeadsSomewhereElseThanIntoTheInternetIsLeftOut(String address) {
        TwinFacts facts = answered(readBody(
                200,
                "{\"data\":{\"status\":\"complete\",\"preview_image_url\":\"" + address + "\",\"preview_video_url\":\""
                        + address + "\"}}"));
        assertThat(facts.picture()).isEmpty();
        assertThat(facts.video()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"status\":7}}",
                "{\"data\":{\"status\":[\"complete\"]}}",
                "{\"data\":{\"status\":{\"a\":1},\"avatar_name\":[],\"created_at\":true}}",
                "{\"data\":{\"status\":\"in_progress\",\"avatar_name\":42,\"created_at\":1e400}}"
            })
    void fieldsOfTheWrongKindDoNotHinder(String body) {
        TwinFacts facts = answered(readBody(200, body));
        assertThat(facts.state()).isEqualTo(new TwinState.Training());
        assertThat(facts.name()).isEmpty();
        assertThat(facts.startedAt()).isEmpty();
    }

    @Test
    void aNameIsCleanedAndCut() {
        String name = "Maya\\u202E\\n" + "x".repeat(300);
        assertThat(answered(readBody(200, "{\"data\":{\"status\":\"complete\",\"avatar_name\":\"" + name + "\"}}"))
                        .name()
                        .orElseThrow())
                .startsWith("Maya x")
                .hasSize(120);
    }

    @Test
    void wordsOfAFailureAreCut() {
        assertThat(readBody(401, "{\"error\":\"" + "x".repeat(5000) + "\"}"))
                .isInstanceOfSatisfying(
                        StatusReply.KeyRejected.class,
                        rejected -> assertThat(rejected.words()).hasSize(500));
    }

    @ParameterizedTest
    @CsvSource({
        "complete,Ready",
        "COMPLETED,Ready",
        "in_progress,Training",
        "In-Progress,Training",
        "in progress,Training",
        "processing,Training",
        "pending,Training",
        "pending_consent,AwaitingPermission",
        "in_progress: Video avatar is rendering,Training",
        "Failed: Rendering failed,Failed",
        "queued,Other"
    })
    void everySpellingOfAStatusIsUnderstood(String status, String state) {
        TwinState read = answered(readBody(200, "{\"data\":{\"status\":\"" + status + "\"}}"))
                .state();
        assertThat(read.getClass().getSimpleName()).isEqualTo(state);
    }

    @Test
    void aMissingStatusOfAKnownTwinIsATraining() {
        assertThat(answered(readBody(200, "{\"data\":{\"avatar_id\":\"" + ID + "\",\"status\":null}}"))
                        .state())
                .isEqualTo(new TwinState.Training());
    }

    @Test
    void anUnknownStatusIsShownAsHeyGenSaysIt() {
        assertThat(answered(readBody(200, "{\"data\":{\"status\":\"Queued For\\u202E Review\"}}"))
                        .state())
                .isEqualTo(new TwinState.Other("Queued For Review"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"status\":\"failed\",\"error_message\":\"why\"}}",
                "{\"data\":{\"status\":\"failed\",\"error\":\"why\"}}",
                "{\"data\":{\"status\":\"failed\",\"error\":{\"message\":\"why\"}}}",
                "{\"data\":{\"status\":\"failed\",\"failure_reason\":\"why\"}}",
                "{\"data\":{\"status\":\"failed\",\"failure_message\":\"why\"},\"message\":\"Success\"}",
                "{\"data\":{\"status\":\"failed\"},\"error\":{\"message\":\"why\"}}",
                "{\"data\":{\"status\":\"failed\",\"message\":\"Success\"},\"error\":\"why\"}",
                "{\"data\":{\"status\":\"failed\",\"error\":\" \"},\"message\":\"why\"}",
                "{\"status\":\"failed\",\"error\":\"why\"}"
            })
    void theReasonOfAFailureIsFoundWhereverItStands(String body) {
        assertThat(answered(readBody(200, body)).state()).isEqualTo(new TwinState.Failed("why"));
    }

    @ParameterizedTest
    @CsvSource({
        "1762490524",
        "1762490524000",
        "'\"1762490524\"'",
        "'\"2025-11-07T04:42:04Z\"'",
        "'\"2025-11-07T05:42:04+01:00\"'",
        "'\"2025-11-07T04:42:04\"'",
        "'\"2025-11-07 04:42:04\"'"
    })
    void theStartIsReadInEveryForm(String createdAt) {
        assertThat(startedAt(createdAt)).contains(Instant.parse("2025-11-07T04:42:04Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "0",
                "-5",
                "-9223372036854775808",
                "9223372036854775807",
                "1e400",
                "99999999999999999999",
                "\"soon\"",
                "{}",
                "1796000000"
            })
    void aStartThatCanNotBeIsLeftOut(String createdAt) {
        assertThat(startedAt(createdAt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"null\"", "\" \"", "\"two words\"", "7", "\"../x\""})
    void aVoiceThatIsNoIdIsLeftOut(String voice) {
        assertThat(answered(readBody(200, "{\"data\":{\"status\":\"complete\",\"default_voice_id\":" + voice + "}}"))
                        .defaultVoiceId())
                .isEmpty();
    }

    @Test
    void theRequestIdIsKeptForSupport() {
        StatusReply reply =
                readBody(200, "{\"data\":{\"status\":\"complete\"}}", Map.of("X-Request-Id", List.of("abc-123")));
        assertThat(answered(reply).requestId()).contains("abc-123");
    }

    @Test
    void aRequestIdOfWhichNothingCanBeShownIsNone() {
        StatusReply reply =
                readBody(200, "{\"data\":{\"status\":\"complete\"}}", Map.of("X-Request-Id", List.of("\u202E ")));
        assertThat(answered(reply).requestId()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndDuplicateKeysDoNotHinder() {
        assertThat(answered(readBody(200, "\uFEFF{\"data\":{\"status\":\"failed\",\"status\":\"complete\"}}"))
                        .state())
                .isEqualTo(new TwinState.Ready());
    }

    @Test
    void deepNestingIsRefusedWithoutHarm() {
        assertThat(readBody(200, "[".repeat(100_000))).isEqualTo(new Unreadable(Reason.WRONG_CONTENT));
    }

    @Test
    void aTooLargeBodyIsSaidToBeTooLarge() {
        assertThat(reader.read(ID, 200, headers(Map.of()), new AnswerBody.TooLarge()))
                .isEqualTo(new Unreadable(Reason.TOO_LARGE));
    }

    @Property(tries = 2000)
    void noBodyAndNoStatusEverThrows(@ForAll String body, @ForAll @IntRange(min = 100, max = 599) int status) {
        assertThat(readBody(status, body)).isNotNull();
        assertThat(readBody(status, "{\"data\":{\"status\":\"" + body + "\",\"created_at\":\"" + body + "\"}}"))
                .isNotNull();
    }

    private Optional<Instant> startedAt(String createdAt) {
        return answered(readBody(200, "{\"data\":{\"status\":\"complete\",\"created_at\":" + createdAt + "}}"))
                .startedAt();
    }

    private TwinFacts facts(String fixture) {
        return answered(read(200, fixture));
    }

    private static TwinFacts answered(StatusReply reply) {
        assertThat(reply).isInstanceOf(StatusReply.Answered.class);
        return ((StatusReply.Answered) reply).facts();
    }

    private StatusReply read(int status, String fixture) {
        return readBody(status, Fixtures.text(fixture));
    }

    private StatusReply readBody(int status, String body) {
        return readBody(status, body, Map.of());
    }

    private StatusReply readBody(int status, String body, Map<String, List<String>> headers) {
        return reader.read(ID, status, headers(headers), AnswerBody.parse(body));
    }

    private static HttpHeaders headers(Map<String, List<String>> values) {
        return HttpHeaders.of(values, (_, _) -> true);
    }
}
