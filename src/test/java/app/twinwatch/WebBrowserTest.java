package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebBrowserTest {
    private static final URI SIGNED = URI.create("https://files.heygen.example/v.mp4?Expires=1&Signature=secret");

    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final WebBrowser browser = new WebBrowser(shown::add);

    @Test
    void aPageThatIsNoSecretIsOpenedAsItIs() throws InterruptedException {
        browser.open(URI.create("https://app.heygen.com/avatars"));
        assertThat(shown.poll(60, TimeUnit.SECONDS)).isEqualTo("https://app.heygen.com/avatars");
    }

    @Test
    void aSignatureNeverStandsInTheCommandThatStartsTheBrowser() throws Exception {
        browser.openPrivately(SIGNED);
        String command = shown.poll(60, TimeUnit.SECONDS);
        assertThat(command).startsWith("http://127.0.0.1:").doesNotContain("Signature", "heygen", "v.mp4");

        HttpURLConnection visit =
                (HttpURLConnection) URI.create(command).toURL().openConnection();
        visit.setInstanceFollowRedirects(false);
        assertThat(visit.getHeaderField("Location")).isEqualTo(SIGNED.toString());
    }
}
