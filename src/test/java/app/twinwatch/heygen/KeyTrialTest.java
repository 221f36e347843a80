package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.RecordedRequest;
import app.twinwatch.heygen.StatusReply.Unreachable.Cause;
import app.twinwatch.twin.AvatarId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real HTTP: what the answers say about the key, and how few questions it takes. */
@Timeout(300)
class KeyTrialTest {
    private static final AvatarId LISTED = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final ApiKey KEY = ((ApiKey.Reading.Accepted) ApiKey.read("secret-key-1")).key();
    private static final String ACCOUNT = "/v3/users/me";
    private static final String TWIN = "/v2/video_avatar/" + LISTED.value();

    private BuiltInHeyGen heyGen;
    private KeyTrial trial;

    @BeforeEach
    void start() throws IOException {
        heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        trial = trialAt(new ApiAddress(heyGen.address()));
    }

    @AfterEach
    void stop() {
        heyGen.close();
    }

    @Test
    void aKeyWhoseAccountIsKnownIsAcceptedAndNoTwinIsAskedAbout() throws Exception {
        assertThat(trial.run(KEY, Optional.of(LISTED))).isEqualTo(new KeyVerdict.Accepted());
        assertThat(heyGen.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo(ACCOUNT);
            assertThat(request.withKey()).isTrue();
        });
    }

    @Test
    void anAccountWithoutAnEnvelopeIsOneToo() throws Exception {
        account(200, "{\"billing_type\":\"wallet\",\"wallet\":{\"currency\":\"usd\",\"remaining_balance\":3.5}}");

        assertThat(trial.run(KEY, Optional.empty())).isEqualTo(new KeyVerdict.Accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"401-internal-error.json", "401-number.json"})
    void aKeyThatTheAccountIsDeniedIsNotAccepted(String fixture) throws Exception {
        account(401, Fixtures.text(fixture));

        assertThat(trial.run(KEY, Optional.of(LISTED))).isEqualTo(new KeyVerdict.NotAccepted("Unauthorized"));
        assertThat(heyGen.requests()).as("nothing more is asked").hasSize(1);
    }

    @Test
    void aKeyThatMayNotSeeItsAccountIsAcceptedButItsPlanIsNot() throws Exception {
        account(403, Fixtures.text("403-forbidden.json"));

        assertThat(trial.run(KEY, Optional.of(LISTED))).isEqualTo(new KeyVerdict.AcceptedButPlan("forbidden"));
        assertThat(heyGen.requests()).hasSize(1);
    }

    @Test
    void anAccountWithoutCreditsHasAGoodKey() throws Exception {
        account(402, Fixtures.text("402-credit.json"));

        assertThat(trial.run(KEY, Optional.empty())).isEqualTo(new KeyVerdict.Accepted());
    }

    @Test
    void whoeverIsAskedToSlowDownAsksNothingMore() throws Exception {
        account(429, "");

        assertThat(trial.run(KEY, Optional.of(LISTED))).isEqualTo(new KeyVerdict.Untried());
        assertThat(heyGen.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 405, 410, 500, 503})
    void whereTheAccountCanNotBeAskedForATwinOfTheListIs(int status) throws Exception {
        account(status, "");
        twin(200, Fixtures.text("v2-in-progress.json"));

        assertThat(trial.run(KEY, Optional.of(LISTED))).isEqualTo(new KeyVerdict.Accepted());
        assertThat(heyGen.requests()).extracting(RecordedRequest::path).containsExactly(ACCOUNT, TWIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Welcome to our hotel</html>", "{}", "[]", "{\"data\":{},\"error\":\"no such user\"}"})
    void anAnswerThatIsNoAccountSaysNothingAboutTheKey(String body) throws Exception {
        account(200, body);

        assertThat(trial.run(KEY, Optional.empty())).isEqualTo(new KeyVerdict.Untried());
    }

    @Test
    void withoutVersionThreeAndWithoutATwinTheKeyIsUntried() throws Exception {
        account(404, "");

        assertThat(trial.run(KEY, Optional.empty())).isEqualTo(new KeyVerdict.Untried());
        assertThat(heyGen.requests()).hasSize(1);
    }

    @Test
    void whatTheTwinsAnswerSaysAboutTheKeyCounts() throws Exception {
        account(404, "");

        assertThat(trial.run(KEY, Optional.of(LISTED)))
                .as("whoever is told that there is no such twin has been let in")
                .isEqualTo(new KeyVerdict.Accepted());
        assertThat(afterTwin(401, Fixtures.text("401-internal-error.json")))
                .isEqualTo(new KeyVerdict.NotAccepted("Unauthorized"));
        assertThat(afterTwin(403, Fixtures.text("403-forbidden.json")))
                .isEqualTo(new KeyVerdict.AcceptedButPlan("forbidden"));
        assertThat(afterTwin(402, Fixtures.text("402-credit.json"))).isEqualTo(new KeyVerdict.Accepted());
        assertThat(afterTwin(429, "")).isEqualTo(new KeyVerdict.Untried());
        assertThat(afterTwin(410, "")).isEqualTo(new KeyVerdict.Untried());
        assertThat(afterTwin(500, Fixtures.text("gateway.html"))).isEqualTo(new KeyVerdict.Untried());
        assertThat(afterTwin(200, "<html></html>")).isEqualTo(new KeyVerdict.Untried());
    }

    @Test
    void anAccountIsGivenOnlyToWhoeverShowsAKey() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(heyGen.address() + ACCOUNT))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aClosedPortSaysNothingAboutTheKey() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(runAt(URI.create("http://127.0.0.1:" + port))).isEqualTo(new KeyVerdict.Unreachable(Cause.REFUSED));
    }

    @Test
    void aNameThatNobodyKnowsSaysNothingAboutTheKey() throws Exception {
        assertThat(runAt(URI.create("https://twinwatch-test.invalid")))
                .isEqualTo(new KeyVerdict.Unreachable(Cause.UNKNOWN_HOST));
    }

    @Test
    void aServerThatSaysNothingIsUnreachable() throws Exception {
        try (RawServer server = RawServer.start((_, self) -> self.hang())) {
            KeyTrial impatient = new KeyTrial(
                    HeyGenApi.at(server.address(), InstantSource.system(), Duration.ofMillis(300), _ -> {}));
            assertThat(impatient.run(KEY, Optional.of(LISTED))).isEqualTo(new KeyVerdict.Unreachable(Cause.TIMED_OUT));
        }
    }

    @Test
    void aRedirectIsNotFollowedSoThatTheKeyStaysHere() throws Exception {
        try (BuiltInHeyGen elsewhere = BuiltInHeyGen.startEmpty(InstantSource.system())) {
            heyGen.answerAboutAccount(
                    Optional.of(new CannedAnswer(307, Map.of("Location", elsewhere.address() + ACCOUNT), "")));

            assertThat(trial.run(KEY, Optional.empty())).isEqualTo(new KeyVerdict.Untried());
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    private KeyVerdict afterTwin(int status, String body) throws InterruptedException {
        twin(status, body);
        return trial.run(KEY, Optional.of(LISTED));
    }

    private static KeyVerdict runAt(URI address) throws InterruptedException {
        return trialAt(new ApiAddress(address)).run(KEY, Optional.of(LISTED));
    }

    private void account(int status, String body) {
        heyGen.answerAboutAccount(Optional.of(CannedAnswer.of(status, body)));
    }

    private void twin(int status, String body) {
        heyGen.answer(LISTED, CannedAnswer.of(status, body));
    }

    private static KeyTrial trialAt(ApiAddress address) {
        return new KeyTrial(HeyGenApi.at(address, InstantSource.system(), _ -> {}));
    }
}
