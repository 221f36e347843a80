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

    @Test
    void onlyAnAddressOnThisComputerMayNameFilesOnThisComputer() {
        ApiAddress here = ApiAddress.parse("http://127.0.0.1:8080").orElseThrow();
        ApiAddress near = ApiAddress.parse("https://10.0.0.7/heygen").orElseThrow();
        assertThat(ApiAddress.HEYGEN.link("https://files.example/a")).isPresent();
        assertThat(ApiAddress.HEYGEN.link("https://10.0.0.8/a")).isEmpty();
        assertThat(ApiAddress.HEYGEN.link("http://127.0.0.1:8080/a")).isEmpty();
        assertThat(near.link("https://10.0.0.8/a")).isPresent();
        assertThat(near.link("https://localhost/a")).isEmpty();
        assertThat(here.link("http://127.0.0.1:8081/a")).isPresent();
        assertThat(here.link("file:///etc/passwd")).isEmpty();
    }
}
