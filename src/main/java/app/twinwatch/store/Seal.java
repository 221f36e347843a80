package app.twinwatch.store;

import java.io.IOException;
import java.io.Reader;
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
    private static final Pattern FORM = Pattern.compile(",\"checksum\":\"([0-9a-f]{8})\"}");
    private static final int LENGTH = ",\"checksum\":\"01234567\"}".length();

    private final CRC32 sum = new CRC32();
    private final char[] held = new char[8192];
    private final byte[] bytes = new byte[2 * held.length];
    private int count;

    /** Returns the object, which has other fields already, with a seal at its end. */
    static String onto(String object) {
        int end = object.lastIndexOf('}');
        Seal seal = new Seal();
        String fields = object.substring(0, end).stripTrailing();
        for (int index = 0; index < fields.length(); index++) {
            seal.add(encoded(fields, index));
        }
        seal.sumUp(seal.count);
        return fields + ",\n  \"checksum\" : \"" + seal.value() + "\"\n" + object.substring(end);
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
        if (!seal.matches()) {
            return false;
        }
        sumUp(before);
        return !seal.group(1).equals(value());
    }

    /** Half a character pair can't be encoded and comes to the disk as a question mark. */
    private static char encoded(String text, int index) {
        char character = text.charAt(index);
        boolean whole = !Character.isSurrogate(character)
                || (Character.isHighSurrogate(character)
                        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1)));
        return whole ? character : '?';
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
        for (int index = 0; index < characters; index++) {
            bytes[2 * index] = (byte) (held[index] >> Byte.SIZE);
            bytes[2 * index + 1] = (byte) held[index];
        }
        sum.update(bytes, 0, 2 * characters);
        System.arraycopy(held, characters, held, 0, count - characters);
        count -= characters;
    }

    private String value() {
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
