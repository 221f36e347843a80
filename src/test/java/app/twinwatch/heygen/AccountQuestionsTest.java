package app.twinwatch.heygen;

import static app.twinwatch.heygen.CannedServer.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: the list of twins, voices, groups, and what is left on the account. */
@Timeout(300)
class AccountQuestionsTest {
    private static final String FIRST_PAGE = "/v3/avatars/looks?avatar_type=digital_twin&ownership=private&limit=50";
    private static final String VOICE_ID = "1bd001e7e50f421d891986aad5c8bbd2";
    private static final String VOICE = "/v3/voices/" + VOICE_ID;
    private static final String ACCOUNT = "/v3/users/me";

    private CannedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new CannedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePagesOfTheListLeadFromOneToTheNext() throws Exception {
        server.putFixture(FIRST_PAGE, "v3/looks-first.json")
                .putFixture(FIRST_PAGE + "&token=eyJsYXN0X2lkIjoiMTIzIn0%3D", "v3/looks-last.json");
        TwinList list = new TwinList(server.api());
        TwinPage.Listed first = listed(list.looks(Optional.empty(), KEY));
        assertThat(first.twins()).extracting(twin -> twin.name().orElseThrow()).containsExactly("John Doe", "Jane Doe");
        assertThat(first.twins().getFirst().group()).contains(new GroupId("ag_abc123"));
        assertThat(first.twins().getFirst().picture()).isPresent();
        TwinPage.Listed last = listed(list.looks(first.next(), KEY));
        assertThat(last.twins()).hasSize(1);
        assertThat(last.next()).isEmpty();
        assertThat(server.counted()).containsExactly(ApiCall.Kind.LIST, ApiCall.Kind.LIST);
    }

    @Test
    void entriesThatAreNoTwinsAreLeftOut() throws Exception {
        server.put(FIRST_PAGE, 200, """
            {"data":[null,7,"x",[],{},{"id":null},{"id":"../up"},{"id":"good","name":null,"status":7,"error":[]}],
             "has_more":"perhaps","next_token":{}}
            """);
        TwinPage.Listed page = listed(new TwinList(server.api()).looks(Optional.empty(), KEY));
        assertThat(page.twins())
                .singleElement()
                .satisfies(twin -> assertThat(twin.id()).hasToString("good"));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aTokenThatStaysOnTheLastPageLeadsNowhere() throws Exception {
        server.put(FIRST_PAGE, 200, "{\"data\":[],\"has_more\":false,\"next_token\":\"again\"}");
        assertThat(listed(new TwinList(server.api()).looks(Optional.empty(), KEY))
                        .next())
                .isEmpty();
    }

    @Test
    void aTokenCanNotChangeTheQuestion() throws Exception {
        new TwinList(server.api()).looks(Optional.of("a&ownership=public#/../x"), KEY);
        assertThat(server.asked()).containsExactly(FIRST_PAGE + "&token=a%26ownership%3Dpublic%23%2F..%2Fx");
    }

    @Test
    void aListThatIsRefusedSaysWhy() throws Exception {
        server.put(FIRST_PAGE, 401, Fixtures.text("401-string.json"));
        assertThat(new TwinList(server.api()).looks(Optional.empty(), KEY))
                .isEqualTo(new TwinPage.Failed(new StatusReply.KeyRejected("Invalid API key")));
    }

    @Test
    void aVoiceHasNameLanguageGenderAndSample() throws Exception {
        server.putFixture(VOICE, "v3/voice.json");
        assertThat(new Voices(server.api()).ask(VOICE_ID, KEY))
                .isInstanceOfSatisfying(VoiceReply.Known.class, voice -> {
                    assertThat(voice.facts().name()).isEqualTo("Sara");
                    assertThat(voice.facts().language()).contains("English");
                    assertThat(voice.facts().gender()).contains("female");
                    assertThat(voice.facts().sample().orElseThrow().unsigned())
                            .isEqualTo("https://files.heygen.ai/voice/preview/sara.mp3");
                });
        assertThat(server.counted()).containsExactly(ApiCall.Kind.VOICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3/voice-bare-store.json", "v3/voice-no-sample.json"})
    void aSampleThatNobodyCanOpenIsNone(String fixture) throws Exception {
        server.putFixture(VOICE, fixture);
        assertThat(new Voices(server.api()).ask(VOICE_ID, KEY))
                .isInstanceOfSatisfying(
                        VoiceReply.Known.class,
                        voice -> assertThat(voice.facts().sample()).isEmpty());
    }

    @Test
    void anUnknownVoiceIsNoError() throws Exception {
        server.put(VOICE, 404, Fixtures.text("v3/voice-not-found.json"));
        assertThat(new Voices(server.api()).ask(VOICE_ID, KEY)).isEqualTo(new VoiceReply.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../users/me", "a b", "a?b", "null", "ü"})
    void whatIsNoVoicesIdIsNotAskedAbout(String id) throws Exception {
        assertThat(new Voices(server.api()).ask(id, KEY)).isEqualTo(new VoiceReply.Unknown());
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aGroupTellsItsDateAndPermission() throws Exception {
        server.putFixture("/v3/avatars/ag_abc123", "v3/group.json");
        assertThat(new Groups(server.api()).ask(new GroupId("ag_abc123"), Optional.empty(), KEY))
                .isEqualTo(new GroupReply.Known(new GroupFacts(
                        Optional.of("John Doe"),
                        Optional.of(Instant.parse("2025-11-07T04:42:04Z")),
                        Optional.of("approved"))));
        server.put("/v3/avatars/ag_abc123", 404, Fixtures.text("v3/not-found.json"));
        assertThat(new Groups(server.api()).ask(new GroupId("ag_abc123"), Optional.empty(), KEY))
                .isEqualTo(new GroupReply.Unknown());
    }

    @Test
    void noGroupIsCalledLikeTheList() {
        assertThat(GroupId.parse("looks")).isEmpty();
        assertThat(GroupId.parse("a/b")).isEmpty();
    }

    @Test
    void eachWayOfBillingSaysWhatIsLeft() throws Exception {
        assertThat(remaining("v3/account-wallet.json")).contains(new Remaining.Money(new BigDecimal("14.73"), "USD"));
        assertThat(remaining("v3/account-subscription.json"))
                .contains(new Remaining.SubscriptionCredits(new BigDecimal("180")));
        assertThat(remaining("v3/account-usage.json")).contains(new Remaining.UsageCredits(new BigDecimal("1234.5")));
        assertThat(remaining("v3/account-silent.json")).isEmpty();
        assertThat(server.counted()).containsOnly(ApiCall.Kind.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"remaining_balance\":1e999999999}",
                "{\"remaining_balance\":\"1E-900000000\"}",
                "{\"remaining_balance\":\"1E+900000000\"}",
                "{\"remaining_balance\":\"1E-21\"}",
                "{\"remaining_balance\":1000000000001}",
                "{\"remaining_balance\":-1000000000001}",
                "{\"remaining_balance\":\"lots\"}",
                "{\"remaining_balance\":{}}",
                "{\"remaining_balance\":true}",
                "{\"remaining_balance\":1,\"currency\":\"<b>\"}",
                "7"
            })
    void aNumberThatCanNotBeIsNone(String wallet) throws Exception {
        server.put(ACCOUNT, 200, "{\"data\":{\"billing_type\":\"wallet\",\"wallet\":" + wallet + "}}");
        assertThat(new Account(server.api()).ask(KEY)).isEqualTo(new AccountReply.Told(Optional.empty()));
    }

    @Test
    void whereTheWayOfBillingIsNotToldTheNumberThatIsThereCounts() throws Exception {
        server.put(ACCOUNT, 200, "{\"data\":{\"subscription\":{\"remaining_credits\":5}}}");
        assertThat(new Account(server.api()).ask(KEY))
                .isEqualTo(new AccountReply.Told(Optional.of(new Remaining.SubscriptionCredits(new BigDecimal("5")))));
        server.put(ACCOUNT, 200, "{\"data\":{\"usage_based\":{\"remaining_credits\":6}}}");
        assertThat(new Account(server.api()).ask(KEY))
                .isEqualTo(new AccountReply.Told(Optional.of(new Remaining.UsageCredits(new BigDecimal("6")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-12.5", "0", "1E-20"})
    void evenTheLargestAndTheSmallestAmountIsTold(String amount) throws Exception {
        server.put(
                ACCOUNT,
                200,
                "{\"data\":{\"billing_type\":\"wallet\",\"wallet\":{\"remaining_balance\":\"" + amount + "\"}}}");
        assertThat(new Account(server.api()).ask(KEY))
                .isEqualTo(new AccountReply.Told(Optional.of(new Remaining.Money(new BigDecimal(amount), "USD"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"x\"", "{\"data\":7}", "{\"data\":{\"name\":[],\"created_at\":{}}}"})
    void nothingThatComesIsThrown(String body) throws Exception {
        server.put(FIRST_PAGE, 200, body)
                .put(VOICE, 200, body)
                .put(ACCOUNT, 200, body)
                .put("/v3/avatars/g", 200, body);
        assertThat(new TwinList(server.api()).looks(Optional.empty(), KEY)).isInstanceOf(TwinPage.Failed.class);
        assertThat(new Voices(server.api()).ask(VOICE_ID, KEY)).isNotInstanceOf(VoiceReply.Known.class);
        assertThat(new Account(server.api()).ask(KEY)).isNotNull();
        assertThat(new Groups(server.api()).ask(new GroupId("g"), Optional.empty(), KEY))
                .isNotNull();
    }

    private Optional<Remaining> remaining(String fixture) throws InterruptedException {
        server.putFixture(ACCOUNT, fixture);
        return ((AccountReply.Told) new Account(server.api()).ask(KEY)).remaining();
    }

    private static TwinPage.Listed listed(TwinPage page) {
        assertThat(page).isInstanceOf(TwinPage.Listed.class);
        return (TwinPage.Listed) page;
    }
}
