package app.twinwatch.desktop;

import java.util.regex.Pattern;

/**
 * Takes out of a log line what must never be in one: the signed part of addresses, and API keys. The last line of
 * defence, for texts that come from libraries and the JDK; Twinwatch's own code logs neither.
 */
final class Redaction {
    private static final int MAXIMUM_LENGTH = 4000;
    /** A question mark with something right behind it; the characters that end it can't stand in an address. */
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"<>]+");
    /** A key may hold any visible character, so whatever follows its name goes. */
    private static final Pattern KEY = Pattern.compile("(?is)x[-_ ]?api[-_ ]?key.*");

    private Redaction() {}

    /** Returns the text as one line without secrets, cut to {@value #MAXIMUM_LENGTH} characters. */
    static String of(String text) {
        String withoutKey = KEY.matcher(text).replaceFirst("x-api-key …");
        String clean = QUERY.matcher(withoutKey).replaceAll("?…");
        String cut = clean.length() > MAXIMUM_LENGTH ? clean.substring(0, MAXIMUM_LENGTH) + "…" : clean;
        // A line break in a foreign text could pretend to be an entry of its own.
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
