package app.twinwatch.heygen;

import static app.twinwatch.heygen.CannedServer.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: how version 3 tells how a twin stands. */
@Timeout(300)
class HeyGenV3Test {
    private static final AvatarId ID = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final AvatarId SECOND = new AvatarId("7be1c09d14aa4f0e8b2d5c6a9e3f1d70");
    private static final AvatarId THIRD = new AvatarId("51aa03b2c9d94f1b8d6e7f00a1b2c3d4");
    private static final String LOOK = "/v3/avatars/looks/" + ID;
    private static final String GROUP = "/v3/avatars/ag_abc123";
    private static final String FIRST_PAGE = "/v3/avatars/looks?avatar_type=digital_twin&ownership=private&limit=50";
    private static final String LAST_PAGE = FIRST_PAGE + "&token=eyJsYXN0X2lkIjoiMTIzIn0%3D";
    private static final String AS_GROUP = "/v3/avatars/looks?group_id=" + ID + "&limit=50";

    private CannedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new CannedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "v3/look-processing.json,Training[]",
        "v3/look-pending.json,Training[]",
        "v3/look-null.json,Training[]",
        "v3/look-pending-consent.json,AwaitingPermission[]",
        "v3/look-completed.json,Ready[]",
        "v3/look-failed.json,Failed[words=Invalid training footage format.]"
    })
    void eachWordOfHeyGensIsAState(String fixture, String state) throws Exception {
        server.putFixture(LOOK, fixture).putFixture(GROUP, "v3/group.json");
        assertThat(answered(ask()).state()).hasToString(state);
    }

    @Test
    void aLookTellsNameLinksAndVoice() throws Exception {
        server.putFixture(LOOK, "v3/look-completed.json");
        TwinFacts facts = answered(ask());
        assertThat(facts.name()).contains("John Doe");
        assertThat(facts.picture().orElseThrow().unsigned())
                .isEqualTo("https://files.heygen.ai/look/business_preview.jpg");
        assertThat(facts.video()).isPresent();
        assertThat(facts.defaultVoiceId()).contains("1bd001e7e50f421d891986aad5c8bbd2");
    }

    @Test
    void theGroupTellsWhenATwinInTrainingWasOrderedAndIsAskedOnce() throws Exception {
        server.putFixture(LOOK, "v3/look-processing.json").putFixture(GROUP, "v3/group.json");
        HeyGenV3 service = service();
        assertThat(answered(service.ask(ID, KEY)).startedAt()).contains(Instant.parse("2025-11-07T04:42:04Z"));
        assertThat(answered(service.ask(ID, KEY)).startedAt()).contains(Instant.parse("2025-11-07T04:42:04Z"));
        assertThat(server.asked()).containsExactly(LOOK, GROUP, LOOK);
        assertThat(server.counted()).containsExactly(ApiCall.Kind.STATUS, ApiCall.Kind.GROUP, ApiCall.Kind.STATUS);
    }

    @Test
    void aGroupThatCanNotBeReadIsNotAskedAgainAndHarmsNothing() throws Exception {
        server.putFixture(LOOK, "v3/look-processing.json").put(GROUP, 500, "");
        HeyGenV3 service = service();
        assertThat(answered(service.ask(ID, KEY)).startedAt()).isEmpty();
        assertThat(answered(service.ask(ID, KEY)).state()).isEqualTo(new TwinState.Training());
        assertThat(server.asked()).containsExactly(LOOK, GROUP, LOOK);
    }

    @Test
    void noGroupIsAskedWhenTheDateIsKnownOrMattersNoMore() throws Exception {
        server.putFixture(LOOK, "v3/look-processing.json");
        ask(new HeyGenV3(server.api(), ID::equals));
        server.putFixture(LOOK, "v3/look-completed.json");
        ask();
        assertThat(server.asked()).containsExactly(LOOK, LOOK);
    }

    @Test
    void anUnknownLookThatIsNoGroupEitherIsUnknown() throws Exception {
        server.put(LOOK, 404, Fixtures.text("v3/not-found.json"));
        assertThat(ask()).isInstanceOf(StatusReply.UnknownTwin.class);
        server.put(LOOK, 400, Fixtures.text("v3/not-found.json")).putFixture(AS_GROUP, "v3/looks-last.json");
        assertThat(ask())
                .as("a list that ignores the question for the group")
                .isInstanceOf(StatusReply.UnknownTwin.class);
    }

    @Test
    void theIdOfAGroupLeadsToItsLooksWithOneMoreCall() throws Exception {
        server.put(LOOK, 404, Fixtures.text("v3/not-found.json")).putFixture(AS_GROUP, "v3/looks-of-group.json");
        assertThat(ask())
                .isInstanceOfSatisfying(
                        StatusReply.IsGroup.class,
                        group -> assertThat(group.looks())
                                .extracting(look -> look.name().orElseThrow())
                                .containsExactly("Office", "Outdoor"));
        assertThat(server.asked()).containsExactly(LOOK, AS_GROUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>not found</html>",
                "",
                "{\"message\":\"Not Found\"}",
                "{\"error\":{\"message\":\"Not Found\"}}"
            })
    void a404OfARouterMeansThatThisVersionIsNotThere(String body) throws Exception {
        server.put(LOOK, 404, body);
        assertThat(ask()).isEqualTo(new StatusReply.EndpointMoved(404));
    }

    @Test
    void oneListServesManyTwins() throws Exception {
        server.putFixture(FIRST_PAGE, "v3/looks-first.json").putFixture(LAST_PAGE, "v3/looks-last.json");
        var replies = new HeyGenV3(server.api(), _ -> true)
                .askAll(Set.of(ID, SECOND, THIRD), KEY)
                .orElseThrow();
        assertThat(answered(Objects.requireNonNull(replies.get(ID))).state()).isEqualTo(new TwinState.Ready());
        assertThat(answered(Objects.requireNonNull(replies.get(SECOND))).state())
                .isEqualTo(new TwinState.Failed("No face detected."));
        assertThat(answered(Objects.requireNonNull(replies.get(THIRD))).state())
                .isEqualTo(new TwinState.AwaitingPermission());
        assertThat(server.counted()).containsExactly(ApiCall.Kind.LIST, ApiCall.Kind.LIST);
    }

    @Test
    void noPageIsReadThatIsNotNeeded() throws Exception {
        server.putFixture(FIRST_PAGE, "v3/looks-first.json");
        assertThat(service().askAll(Set.of(ID, SECOND), KEY).orElseThrow()).containsOnlyKeys(ID, SECOND);
        assertThat(server.asked()).containsExactly(FIRST_PAGE);
    }

    @Test
    void whoIsOnNoPageIsLeftOut() throws Exception {
        server.putFixture(FIRST_PAGE, "v3/looks-first.json").putFixture(LAST_PAGE, "v3/looks-last.json");
        AvatarId unlisted = new AvatarId("c5d8e2f1a0b34c7d9e6f8a1b2c3d4e5f");
        assertThat(service().askAll(Set.of(ID, SECOND, unlisted), KEY).orElseThrow())
                .containsOnlyKeys(ID, SECOND);
    }

    @Test
    void aListThatLeadsInACircleOrNeverEndsIsGivenUp() throws Exception {
        server.putFixture(FIRST_PAGE, "v3/looks-first.json").putFixture(LAST_PAGE, "v3/looks-first.json");
        assertThat(service().askAll(Set.of(ID, THIRD, SECOND), KEY).orElseThrow())
                .containsOnlyKeys(ID, SECOND);
        assertThat(server.asked()).containsExactly(FIRST_PAGE, LAST_PAGE);
    }

    @Test
    void aPageThatFailsIsTheAnswerForAllWhoAreNotFoundYet() throws Exception {
        server.putFixture(FIRST_PAGE, "v3/looks-first.json").put(LAST_PAGE, 503, "");
        var replies = service().askAll(Set.of(ID, SECOND, THIRD), KEY).orElseThrow();
        assertThat(replies.get(ID)).isInstanceOf(StatusReply.Answered.class);
        assertThat(replies.get(THIRD)).isEqualTo(new StatusReply.ServerFault(503, Optional.empty()));
    }

    @Test
    void version2HasNoWayToAskAboutMany() throws Exception {
        assertThat(new HeyGenV2(server.api()).askAll(Set.of(ID), KEY)).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{\"data\":[]}",
                "{\"data\":7}",
                "{\"data\":{\"id\":7,\"status\":{}}}",
                "{\"data\":{\"status\":[],\"group_id\":{\"a\":1},\"error\":7,\"name\":[]}}",
                "{\"data\":{\"id\":\"somebody-else\",\"status\":\"completed\"}}",
                "{\"data\":{\"id\":null,\"status\":null,\"group_id\":\"../../x?y=\",\"preview_image_url\":\"javascript:1\"}}"
            })
    void nothingThatComesIsThrown(String body) throws Exception {
        server.put(LOOK, 200, body).put(FIRST_PAGE, 200, body);
        assertThat(ask()).isNotNull();
        assertThat(service().askAll(Set.of(ID), KEY)).isPresent();
        assertThat(server.asked()).doesNotContain("/v3/avatars/../../x?y=").hasSize(2);
    }

    @Test
    void deepAndLongAnswersAreSurvived() throws Exception {
        String deep = "{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        server.put(LOOK, 200, deep);
        assertThat(ask()).isEqualTo(new StatusReply.Unreadable(StatusReply.Unreadable.Reason.WRONG_CONTENT));
        String name = "n".repeat(1_000_000);
        server.put(LOOK, 200, "{\"data\":{\"id\":\"" + ID + "\",\"name\":\"" + name + "\",\"status\":\"completed\"}}");
        assertThat(answered(ask()).name().orElseThrow()).hasSizeLessThanOrEqualTo(120);
    }

    private HeyGenV3 service() {
        return new HeyGenV3(server.api(), _ -> false);
    }

    private StatusReply ask() throws InterruptedException {
        return ask(service());
    }

    private static StatusReply ask(HeyGenV3 service) throws InterruptedException {
        return service.ask(ID, KEY);
    }

    private static TwinFacts answered(StatusReply reply) {
        assertThat(List.of(reply)).hasOnlyElementsOfType(StatusReply.Answered.class);
        return ((StatusReply.Answered) reply).facts();
    }
}
