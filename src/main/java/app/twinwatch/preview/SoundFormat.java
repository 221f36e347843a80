package app.twinwatch.preview;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of sounds that JavaFX plays, known by their first bytes: names and content types are wrong too often. */
enum SoundFormat {
    MP3("mp3"),
    WAV("wav"),
    AIFF("aiff"),
    M4A("m4a");

    private final String ending;

    SoundFormat(String ending) {
        this.ending = ending;
    }

    /** Returns what such a file's name must end with for JavaFX to know it, without a dot. */
    String ending() {
        return ending;
    }

    /** Returns the format of these bytes, or empty for anything else. */
    static Optional<SoundFormat> of(byte[] bytes) {
        if (text(bytes, 0, 4).equals("RIFF") && text(bytes, 8, 4).equals("WAVE")) {
            return Optional.of(WAV);
        }
        if (text(bytes, 0, 4).equals("FORM") && text(bytes, 8, 4).startsWith("AIF")) {
            return Optional.of(AIFF);
        }
        if (text(bytes, 4, 4).equals("ftyp")) {
            return Optional.of(M4A);
        }
        return text(bytes, 0, 3).equals("ID3") || beginsWithMp3Frame(bytes) ? Optional.of(MP3) : Optional.empty();
    }

    /** Eleven bits are set, then come a version and layer III, then a rate that exists. */
    private static boolean beginsWithMp3Frame(byte[] bytes) {
        return bytes.length >= 4
                && (bytes[0] & 0xFF) == 0xFF
                && (bytes[1] & 0xE0) == 0xE0
                && (bytes[1] & 0x18) != 0x08
                && (bytes[1] & 0x06) == 0x02
                && (bytes[2] & 0xF0) != 0xF0
                && (bytes[2] & 0x0C) != 0x0C;
    }

    private static String text(byte[] bytes, int from, int length) {
        return bytes.length < from + length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
