package app.twinwatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFormatTest {
    @ParameterizedTest
    @CsvSource({
        "RIFF....WAVEfmt , WAV",
        "FORM....AIFFCOMM, AIFF",
        "FORM....AIFCFVER, AIFF",
        "....ftypM4A, M4A",
        "ID3..., MP3"
    })
    void aSoundIsKnownByItsFirstBytes(String start, SoundFormat format) {
        assertThat(SoundFormat.of(start.getBytes(StandardCharsets.ISO_8859_1))).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFB9064", "FFF39064", "FFE390C4", "FFFA9064"})
    void anMp3WithoutHeadingBeginsWithAFrame(String start) {
        assertThat(SoundFormat.of(HexFormat.of().parseHex(start))).contains(SoundFormat.MP3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // AAC in ADTS, a reserved version, an impossible rate, an impossible frequency
                "FFF15080", "FFEB9064", "FFFBF064", "FFFB9C64",
                // JPEG, UTF-16 text, nothing
                "FFD8FFE0", "FFFE3C00", "FF", ""
            })
    void anythingElseIsNone(String start) {
        assertThat(SoundFormat.of(HexFormat.of().parseHex(start))).isEmpty();
    }

    @Test
    void aWebPageAndAPictureAreNone() {
        assertThat(SoundFormat.of("<!doctype html>".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(SoundFormat.of("RIFF....WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(SoundFormat.of("OggS............".getBytes(StandardCharsets.ISO_8859_1)))
                .as("JavaFX does not play it")
                .isEmpty();
    }
}
