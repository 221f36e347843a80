package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2d3490e6bc5f42c7b4c5b7ad60d2c6a0", "josh_lite3_20230714", "Daisy-inskirt-20220818", "7", "a-_"})
    void lettersDigitsHyphensAndUnderscoresMakeAnId(String text) {
        assertThat(AvatarId.parse(text)).contains(new AvatarId(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-a", "_a", "a b", "a/b", "..", "a.b", "a%2Fb", "a?b", "a#b", "a\n", "é", "a\\b", "a\u0000",
                "٣"
            })
    void whatCouldLeaveItsPlaceInAnAddressIsNoId(String text) {
        assertThat(AvatarId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new AvatarId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasAGreatestLength() {
        assertThat(AvatarId.parse("a".repeat(100))).isPresent();
        assertThat(AvatarId.parse("a".repeat(101))).isEmpty();
    }

    @Test
    void theRefusalDoesNotRepeatWhatMayBeAKey() {
        assertThatThrownBy(() -> new AvatarId("secret key")).message().doesNotContain("secret");
    }

    @Property
    void everyIdStandsInAnAddressAsItIs(@ForAll String text) {
        AvatarId.parse(text)
                .ifPresent(id ->
                        assertThat(URI.create("https://host/a/" + id).getPath()).isEqualTo("/a/" + text));
    }

    @Test
    void aLongIdIsShortenedInTheMiddleAndAShortOneIsNot() {
        assertThat(new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0").shortened()).isEqualTo("2d34…c6a0");
        assertThat(new AvatarId("abc123def4567").shortened()).isEqualTo("abc123def4567");
    }
}
