package app.twinwatch.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A checksum as the last field of a JSON object, so that one digit that a dying disk changed in an ID is noticed although
 * the text still makes sense.
 *
 * <p>White space does not count, because it may change on the way through an editor. A text without a seal is taken as it
 * is: an older Twinwatch wrote it, or somebody who changed it by hand took the seal out. For one text and one thread.
 */
final class Seal {
    private static final String NAME = "checksum";

    /** A last field of this form is a seal, or was one: damage can change its letters too, or make them white space. */
    private static final Pattern FORM = Pattern.compile(",\"(.{7,8})\":\"(.{7,8})\"}$", Pattern.DOTALL);

    private static final int LENGTH = ",\"checksum\":\"01234567\"}".length();

    private static final int CHUNK = 8192;

    private final CRC32 sum = new CRC32();
    private final char[] held = new char[CHUNK];
    private final byte[] bytes = new byte[2 * held.length];
    private final CharBuffer asCharacters = ByteBuffer.wrap(bytes).asCharBuffer();
    private int count;
    /** The first half of a pair whose second is still to come, or 0. */
    private char half;

    /** Puts a seal at the end of an object that has other fields already; makes no copy, because a list may be long. */
    static void onto(StringBuffer object) {
        int end = object.lastIndexOf("}");
        while (Character.isWhitespace(object.charAt(end - 1))) {
            end--;
        }
        Seal seal = new Seal();
        char[] some = new char[CHUNK];
        for (int from = 0; from < end; from += CHUNK) {
            int length = Math.min(CHUNK, end - from);
            object.getChars(from, from + length, some, 0);
            seal.addEncoded(some, length);
        }
        seal.addEncoded(new char[] {' '}, 1);
        seal.sumUp(seal.count);
        object.setLength(end);
        object.append(",\n  \"" + NAME + "\" : \"").append(seal.value()).append("\"\n}\n");
    }

    /** Returns a reader of the same text, which must be read to its end before the seal is judged. */
    Reader watch(Reader text) {
        return new Reader() {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                int read = text.read(buffer, from, length);
                for (int index = from; index < from + read; index++) {
                    add(buffer[index]);
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                text.close();
            }
        };
    }

    /** Says whether the text that was read has a seal that does not fit. */
    boolean isBroken() {
        int before = Math.max(0, count - LENGTH);
        Matcher seal = FORM.matcher(new String(held, before, count - before));
        if (!seal.find()) {
            return false;
        }
        sumUp(before + seal.start());
        return !seal.group(1).equals(NAME) || !seal.group(2).equals(value());
    }

    /** Adds characters as they will come to the disk. */
    private void addEncoded(char[] characters, int length) {
        for (int index = 0; index < length; index++) {
            char character = characters[index];
            if (half != 0 || Character.isSurrogate(character)) {
                addHalf(character);
            } else {
                add(character);
            }
        }
    }

    /** Adds a half of a pair or what follows one: a half alone can't be encoded and becomes a question mark. */
    private void addHalf(char character) {
        boolean paired = half != 0 && Character.isLowSurrogate(character);
        if (half != 0) {
            add(paired ? half : '?');
        }
        half = Character.isHighSurrogate(character) ? character : 0;
        if (half == 0) {
            add(paired || !Character.isSurrogate(character) ? character : '?');
        }
    }

    /** The last characters are held back, because they may be the seal itself. */
    private void add(char character) {
        if (character <= ' ') {
            return;
        }
        if (count == held.length) {
            sumUp(count - LENGTH);
        }
        held[count++] = character;
    }

    /** Adds the first of the characters that are held to the sum, and lets them go. */
    private void sumUp(int characters) {
        asCharacters.clear().put(held, 0, characters);
        sum.update(bytes, 0, 2 * characters);
        System.arraycopy(held, characters, held, 0, count - characters);
        count -= characters;
    }

    private String value() {
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
