package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PrivateLinkTest {
    private static final URI SIGNED = URI.create("https://files.heygen.example/video.mp4?Expires=1&Signature=SECRET");

    @Test
    void theBrowserIsLedToTheRealAddressAndTheCommandLineShowsNothingOfIt() throws Exception {
        URI link = PrivateLink.to(SIGNED);
        assertThat(link.toString()).startsWith("http://127.0.0.1:").doesNotContain("SECRET", "heygen", "video");
        HttpResponse<String> answer = get(link);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).contains(SIGNED.toString());
        assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void anAddressWithOtherLettersLeadsThereAsWell() throws Exception {
        URI link = PrivateLink.to(URI.create("https://files.heygen.example/Zoë.mp4?Signature=A%2FB"));
        assertThat(get(link).headers().firstValue("location"))
                .contains("https://files.heygen.example/Zo%C3%AB.mp4?Signature=A%2FB");
    }

    @Test
    void itLeadsThereOnlyOnce() throws Exception {
        URI link = PrivateLink.to(SIGNED);
        get(link);
        assertThatThrownBy(() -> {
                    if (get(link).statusCode() == 404) {
                        throw new IOException("nothing there any more");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void whoOnlyGuessesFindsNothingAndSpoilsNothing() throws Exception {
        URI link = PrivateLink.to(SIGNED);
        assertThat(get(link.resolve("/0123456789abcdef0123456789abcdef")).statusCode())
                .isEqualTo(404);
        assertThat(get(link).statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
