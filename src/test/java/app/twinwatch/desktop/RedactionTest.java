package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET https://files.heygen.ai/a/b.mp4?Signature=SECRET&Expires=1 failed",
                "GET https://files.heygen.ai/a/b.mp4?SECRET failed",
                "\"/a/b.mp4?X-Amz-Signature='SECRET'\"",
                "x-api-key: SECRET",
                "X-Api-Key=SECRET",
                "{\"x-api-key\":\"SECRET\"}",
                "headers {accept=[json], x-api-key=[SECRET, SECRET]}",
                "x-api-key is \"SE,CRET\nSECRET",
                "wrong X_API_KEY 'SECRET'",
            })
    void secretsAreTakenOut(String text) {
        assertThat(Redaction.of(text)).doesNotContain("SECRET", "CRET");
    }

    @Property(tries = 200)
    void aKeyOfAnyVisibleCharactersIsTakenOut(
            @ForAll @StringLength(min = 8, max = 40) @CharRange(from = '!', to = '~') String key) {
        assertThat(Redaction.of("sent x-api-key: " + key)).isEqualTo("sent x-api-key …");
    }

    @Test
    void theRestOfTheTextStays() {
        assertThat(Redaction.of("GET https://files.heygen.ai/a/b.mp4?Signature=x gave 403. Why? Expired"))
                .isEqualTo("GET https://files.heygen.ai/a/b.mp4?… gave 403. Why? Expired");
    }

    @Test
    void aTextStaysOnOneLineAndHasAnEnd() {
        assertThat(Redaction.of("one\r\ntwo\u2028three\u001b[31m")).isEqualTo("one two three [31m");
        assertThat(Redaction.of("a".repeat(100_000))).hasSize(4001).endsWith("…");
    }
}
