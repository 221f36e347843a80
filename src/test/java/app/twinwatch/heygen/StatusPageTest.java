package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: what HeyGen says in public. */
@Timeout(300)
class StatusPageTest {
    private static final String PATH = "/api/v2/summary.json";

    @Test
    void aFaultOfAnotherServiceIsNoneOfTheInterface() throws Exception {
        assertThat(read("v3/health-fine.json")).isEqualTo(new ServiceHealth.Fine());
    }

    @Test
    void aFaultOfTheInterfaceHasTheWordsOfItsOpenIncident() throws Exception {
        assertThat(read("v3/health-problem.json")).isEqualTo(new ServiceHealth.Problem("Elevated API errors"));
    }

    @Test
    void withoutAnIncidentTheWordOfTheComponentCounts() throws Exception {
        assertThat(read("v3/health-without-incident.json")).isEqualTo(new ServiceHealth.Problem("major outage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "null",
                "[]",
                "{}",
                "{\"components\":7}",
                "{\"components\":[7,null,{},{\"name\":7},{\"name\":\"https://api.heygen.com\"}]}",
                "{\"components\":[{\"name\":\"https://api.heygen.com\",\"status\":{}}]}",
                "{\"components\":[{\"name\":\"https://www.heygen.com\",\"status\":\"operational\"}]}"
            })
    void aPageThatDoesNotSpeakOfTheInterfaceTellsNothing(String body) throws Exception {
        try (CannedServer server = new CannedServer().put(PATH, 200, body)) {
            assertThat(ask(server)).isEqualTo(new ServiceHealth.Unknown());
        }
    }

    @Test
    void aPageThatFailsOrLeadsElsewhereTellsNothing() throws Exception {
        try (CannedServer server = new CannedServer().put(PATH, 503, Fixtures.text("v3/health-problem.json"))) {
            assertThat(ask(server)).isEqualTo(new ServiceHealth.Unknown());
            server.putFixture("/elsewhere", "v3/health-fine.json")
                    .put(PATH, 302, Map.of("Location", server.uri() + "/elsewhere"), "");
            assertThat(ask(server)).isEqualTo(new ServiceHealth.Unknown());
            assertThat(server.asked()).doesNotContain("/elsewhere");
        }
        URI nobody = URI.create("http://127.0.0.1:1" + PATH);
        assertThat(new StatusPage(nobody, SSLContext.getDefault()).ask()).isEqualTo(new ServiceHealth.Unknown());
    }

    @Test
    void thePageNeverSeesAKey() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2", "{}")) {
            new StatusPage(server.address().base().resolve(PATH), SSLContext.getDefault()).ask();
            assertThat(server.requestHeads())
                    .singleElement()
                    .satisfies(head -> assertThat(head.toLowerCase(Locale.ROOT))
                            .startsWith("get /api")
                            .doesNotContain("x-api-key"));
        }
    }

    @Test
    void onlyASafeAddressIsAsked() {
        assertThatThrownBy(() -> new StatusPage(URI.create("http://status.heygen.com/"), SSLContext.getDefault()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceHealth read(String fixture) throws Exception {
        try (CannedServer server = new CannedServer().putFixture(PATH, fixture)) {
            return ask(server);
        }
    }

    private static ServiceHealth ask(CannedServer server) throws Exception {
        return new StatusPage(server.uri().resolve(PATH), SSLContext.getDefault()).ask();
    }
}
