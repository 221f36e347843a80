package app.twinwatch.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cache remembers about a twin's file.
 *
 * @param digest the SHA-256 of the content
 * @param ending of the file's name, without a dot: players go by it
 * @param size of the content in bytes
 */
record CacheNote(String digest, String ending, long size) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{64})\\.([a-z0-9]{1,5}) (\\d{1,15})\\s*");

    /** Reads a note; empty if it is not one that was written by {@link #text}. */
    static Optional<CacheNote> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new CacheNote(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    String text() {
        return fileName() + " " + size + "\n";
    }

    String fileName() {
        return digest + "." + ending;
    }
}
