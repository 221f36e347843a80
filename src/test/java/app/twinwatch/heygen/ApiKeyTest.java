package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc123==",
                "  abc123==\n",
                "\"abc123==\"",
                "'abc123=='",
                "x-api-key: abc123==",
                "X-API-KEY:abc123==",
                "\"x-api-key\": \"abc123==\"",
                "x-api-key = abc123==",
                "“abc123==”"
            })
    void whatPeoplePasteAroundTheKeyIsTakenOff(String pasted) {
        assertThat(ApiKey.read(pasted))
                .isInstanceOfSatisfying(
                        ApiKey.Reading.Accepted.class,
                        accepted -> assertThat(accepted.key().secret()).isEqualTo("abc123=="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "x-api-key:"})
    void nothingIsSaidToBeMissing(String pasted) {
        assertThat(ApiKey.read(pasted)).isEqualTo(new ApiKey.Reading.Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc 123", "abc\n123", "abc\u0007123", "abc\u007F123", "ключ", "abc\u00A0123"})
    void whatNoKeyHasIsRefused(String pasted) {
        assertThat(ApiKey.read(pasted)).isEqualTo(new ApiKey.Reading.ForbiddenCharacters());
    }

    @Test
    void aKeyHasAGreatestLength() {
        assertThat(ApiKey.read("k".repeat(2048))).isInstanceOf(ApiKey.Reading.Accepted.class);
        assertThat(ApiKey.read("k".repeat(2049))).isEqualTo(new ApiKey.Reading.TooLong());
    }

    @Test
    void aKeyIsNeverShown() {
        ApiKey.Reading reading = ApiKey.read("very-secret");
        assertThat(reading.toString()).doesNotContain("very-secret");
        assertThat(((ApiKey.Reading.Accepted) reading).key().toString())
                .contains("hidden")
                .doesNotContain("secret");
    }

    @Test
    void equalKeysAreEqual() {
        assertThat(ApiKey.read("one")).isEqualTo(ApiKey.read("\"one\"")).hasSameHashCodeAs(ApiKey.read("one"));
        assertThat(ApiKey.read("one")).isNotEqualTo(ApiKey.read("two"));
    }
}
