package app.twinwatch.preview;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are read, known by their first bytes: names and content types are wrong too often. */
enum PictureFormat {
    JPEG("jpeg", "jpg"),
    PNG("png", "png"),
    GIF("gif", "gif"),
    WEBP("webp", "webp");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String reader;
    private final String ending;

    PictureFormat(String reader, String ending) {
        this.reader = reader;
        this.ending = ending;
    }

    /** Returns the name by which ImageIO knows the format. */
    String reader() {
        return reader;
    }

    /** Returns what such a file's name ends with, without a dot. */
    String ending() {
        return ending;
    }

    /** Returns the format of these bytes, or empty for anything else. */
    static Optional<PictureFormat> of(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF) {
            return Optional.of(JPEG);
        }
        if (bytes.length >= 8 && Arrays.equals(bytes, 0, 8, PNG_START, 0, 8)) {
            return Optional.of(PNG);
        }
        if (text(bytes, 0, 6).equals("GIF87a") || text(bytes, 0, 6).equals("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text(bytes, 0, 4).equals("RIFF") && text(bytes, 8, 4).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes, int from, int length) {
        return bytes.length < from + length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
