package app.twinwatch.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes hostile inputs out of good ones: some bytes changed, parts doubled, lost or mixed, and what has hurt others. */
final class Mutations {
    private static final List<String> WORDS = List.of(
            "1e400",
            "-1e400",
            "1e-400",
            "1E999999999",
            "99999999999999999999999999",
            "-0",
            "0.1e1",
            "\"7\"",
            "null",
            "true",
            "NaN",
            "{}",
            "[]",
            "\"\"",
            "\"status\":",
            "\"status\":\"complete\",",
            "\"data\":null,",
            "\"id\":",
            "\\u202e",
            "\\u0000",
            "\\ud800",
            "\\n",
            "\u202e",
            "\u2066",
            "\ud83d\ude00",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\ufeff",
            "\r\n",
            "\n",
            "\"",
            "\"\"",
            "'",
            "=1+1",
            "@SUM(A1)",
            "\t",
            ";",
            ",",
            "..",
            "/../",
            "%00",
            "\\",
            "/*",
            "GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "\\\\\\\\server\\\\share",
            "https://user:pw@host/",
            "http://127.0.0.1/",
            "https://[fe80::1]/",
            "https://169.254.169.254/",
            "2d3490e6bc5f42c7b4c5b7ad60d2c6a0",
            "PT1S",
            "P99999999999D",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z");
    private static final int[] NUMBERS = {0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000};
    private static final int MOST_CHANGES = 5;
    private static final int MUCH = 1024 * 1024;
    private static final int SELDOM = 2000;

    private final List<byte[]> samples;
    private final Random dice;

    Mutations(List<byte[]> samples, long seed) {
        this.samples = samples;
        this.dice = new Random(seed);
    }

    /** Returns the next input. */
    byte[] next() {
        byte[] input = sample();
        for (int change = dice.nextInt(MOST_CHANGES) + 1; change > 0; change--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] changed(byte[] input) {
        int from = dice.nextInt(input.length + 1);
        int to = from + (int) ((input.length - from) * Math.pow(dice.nextDouble(), 3));
        return switch (dice.nextInt(10)) {
            case 0 -> withBit(input, from);
            case 1 -> replaced(input, from, Math.min(from + 1, input.length), new byte[] {(byte) dice.nextInt()});
            case 2 -> replaced(input, from, input.length, new byte[0]);
            case 3 -> replaced(input, from, to, new byte[0]);
            case 4 -> replaced(input, from, from, part(input, from, to));
            case 5 -> spliced(input, from);
            case 6 -> replaced(input, from, from, word());
            case 7 -> withNumber(input, from);
            case 8 -> withOtherNumber(input, from);
            default -> dice.nextInt(SELDOM) == 0 ? replaced(input, from, from, much()) : nested(input, from, to);
        };
    }

    private byte[] withBit(byte[] input, int at) {
        byte[] changed = input.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << dice.nextInt(Byte.SIZE));
        }
        return changed;
    }

    private byte[] spliced(byte[] input, int from) {
        byte[] other = sample();
        int start = dice.nextInt(other.length + 1);
        return replaced(input, from, input.length, part(other, start, other.length));
    }

    /** Writes a number of one, two or four bytes that is at an edge, in either order of bytes. */
    private byte[] withNumber(byte[] input, int at) {
        int bytes = 1 << dice.nextInt(3);
        int number = NUMBERS[dice.nextInt(NUMBERS.length)];
        boolean smallFirst = dice.nextBoolean();
        byte[] changed = input.clone();
        for (int index = 0; index < bytes && at + index < changed.length; index++) {
            changed[at + index] = (byte) (number >> (Byte.SIZE * (smallFirst ? index : bytes - 1 - index)));
        }
        return changed;
    }

    /** Puts a word in the place of the next number that is written in digits. */
    private byte[] withOtherNumber(byte[] input, int from) {
        int start = from;
        while (start < input.length && !Character.isDigit(input[start])) {
            start++;
        }
        int end = start;
        while (end < input.length && Character.isDigit(input[end])) {
            end++;
        }
        return start == end ? input : replaced(input, start, end, word());
    }

    /** Puts brackets around a part: a few mostly, more than any parser's stack now and then. */
    private byte[] nested(byte[] input, int from, int to) {
        int depth = dice.nextInt(100) == 0 ? dice.nextInt(100_000) : dice.nextInt(60);
        boolean objects = dice.nextBoolean();
        byte[] opened = (objects ? "{\"a\":" : "[").repeat(depth).getBytes(StandardCharsets.UTF_8);
        byte[] closed = (objects ? "}" : "]").repeat(depth).getBytes(StandardCharsets.UTF_8);
        return replaced(replaced(input, to, to, closed), from, from, opened);
    }

    private byte[] much() {
        String repeated = dice.nextBoolean()
                ? WORDS.get(dice.nextInt(WORDS.size()))
                : String.valueOf((char) (' ' + dice.nextInt(95)));
        return repeated.repeat(dice.nextInt(MUCH) / repeated.length() + 1).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] word() {
        return WORDS.get(dice.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sample() {
        return samples.get(dice.nextInt(samples.size()));
    }

    private static byte[] part(byte[] input, int from, int to) {
        return Arrays.copyOfRange(input, from, to);
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(input.length - to + from + part.length);
        bytes.write(input, 0, from);
        bytes.writeBytes(part);
        bytes.write(input, to, input.length - to);
        return bytes.toByteArray();
    }
}
