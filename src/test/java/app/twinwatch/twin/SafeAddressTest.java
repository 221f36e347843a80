package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files2.heygen.ai/avatar/v3/a/preview.webp?Expires=1&Signature=a~b_",
                "HTTPS://FILES.HEYGEN.AI/A",
                "https://example.com:8443/",
                "https://example.com:65535/",
                "http://localhost:8080/media/a.mp4",
                "http://127.0.0.1:1/",
                "http://[::1]/",
                " https://example.com/ "
            })
    void httpsAndThisComputerAreSafe(String text) {
        assertThat(SafeAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<preview_image_url>",
                "null",
                "files2.heygen.ai/a",
                "//files2.heygen.ai/a",
                "/etc/passwd",
                "http://files2.heygen.ai/a",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "http://127.0.0.2/",
                "http://0.0.0.0/",
                "file:///etc/passwd",
                "s3://bucket/key",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "jar:https://example.com!/a",
                "ftp://127.0.0.1/",
                "https:",
                "https://",
                "https:///a",
                "https://user:password@example.com/",
                "https://example.com@evil.example/",
                "https://example.com\\@evil.example/",
                "https://exa mple.com/",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:99999999999/"
            })
    void everythingElseIsRefused(String text) {
        assertThat(SafeAddress.parse(text)).isEmpty();
    }

    @Test
    void aHugeAddressIsRefused() {
        assertThat(SafeAddress.parse("https://example.com/" + "a".repeat(8000))).isPresent();
        assertThat(SafeAddress.parse("https://example.com/" + "a".repeat(8192))).isEmpty();
    }

    @Property
    void noTextEverThrows(@ForAll String text) {
        assertThat(SafeAddress.parse("https://" + text))
                .satisfiesAnyOf(
                        address -> assertThat(address).isEmpty(),
                        address -> assertThat(address.orElseThrow().getHost()).isNotEmpty());
    }

    @Test
    void thisComputerIsKnownByItsThreeNames() {
        assertThat(SafeAddress.isLoopback(URI.create("http://LocalHost:1/"))).isTrue();
        assertThat(SafeAddress.isLoopback(URI.create("http://[::1]:1/"))).isTrue();
        assertThat(SafeAddress.isLoopback(URI.create("https://api.heygen.com"))).isFalse();
        assertThat(SafeAddress.isLoopback(URI.create("mailto:someone"))).isFalse();
    }
}
