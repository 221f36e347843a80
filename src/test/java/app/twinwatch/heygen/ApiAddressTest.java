package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.heygen.com",
                "https://proxy.example/heygen/",
                "http://127.0.0.1:8080",
                "http://localhost:1",
                "http://[::1]:80"
            })
    void takesHttpsAndThisComputer(String text) {
        assertThat(ApiAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "api.heygen.com", "http://api.heygen.com", "ftp://127.0.0.1", "https://user:pass@api.heygen.com",
                "https://api.heygen.com/?a=b", "https://api.heygen.com/#x", "file:///etc/passwd", "https://",
                        "http://127.0.0.1.evil.example"
            })
    void refusesWhatCouldCarryTheKeyAway(String text) {
        assertThat(ApiAddress.parse(text)).isEmpty();
    }

    @Test
    void buildsTheAddressOfATwin() {
        assertThat(ApiAddress.parse("https://proxy.example/heygen/")
                        .orElseThrow()
                        .statusOf(new AvatarId("abc_1")))
                .hasToString("https://proxy.example/heygen/v2/video_avatar/abc_1");
    }
}
