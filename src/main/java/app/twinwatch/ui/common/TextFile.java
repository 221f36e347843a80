package app.twinwatch.ui.common;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What came of reading a file that a person chose or dropped, and that should hold text. */
public sealed interface TextFile {
    /** Longest file that is read, in bytes. */
    long MAXIMUM_SIZE = 20L * 1024 * 1024;

    Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The file was read; without the mark that some programs put before their text. */
    record Text(String text) implements TextFile {}

    /** The file is no text, such as a spreadsheet that was not saved as CSV. */
    record NotText() implements TextFile {}

    record TooLarge() implements TextFile {}

    /** The file could not be opened. */
    record Failed() implements TextFile {}

    /** Reads a file, whatever its name; may take a while. */
    static TextFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Failed();
            }
            if (Files.size(file) > MAXIMUM_SIZE) {
                return new TooLarge();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (isUtf16(bytes)) {
                return new Text(new String(bytes, StandardCharsets.UTF_16));
            }
            return isText(bytes) ? new Text(withoutMark(decode(bytes))) : new NotText();
        } catch (IOException _) {
            return new Failed();
        }
    }

    /** Returns the text without the mark that says that it is Unicode. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What is no UTF-8 is read as Windows-1252, in which Excel saves CSV: every byte means something there. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /** Excel saves "Unicode text" so, with a mark in front. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }
}
