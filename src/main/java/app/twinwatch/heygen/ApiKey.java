package app.twinwatch.heygen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's HeyGen API key. It can be put into a request and compared, and is never shown: {@link #toString} hides it.
 */
public final class ApiKey {
    /** The longest key that is accepted, in characters; the keystores of some systems take no more. */
    public static final int MAXIMUM_LENGTH = 2048;

    private static final Pattern LABEL = Pattern.compile("(?i)^[\"']?x-api-key[\"']?\\s*[:=]\\s*");

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /** What came of reading a pasted key. */
    public sealed interface Reading {
        /** The text holds a key that could be right. */
        record Accepted(ApiKey key) implements Reading {}

        /** There is nothing in the text. */
        record Missing() implements Reading {}

        /** The text has spaces, line breaks or other characters that no key has. */
        record ForbiddenCharacters() implements Reading {}

        /** The text is longer than {@value ApiKey#MAXIMUM_LENGTH} characters. */
        record TooLong() implements Reading {}
    }

    /** Reads a pasted key; space around it, quotes and a leading {@code x-api-key:} are no part of it. */
    public static Reading read(String pasted) {
        String text = pasted.strip();
        Matcher label = LABEL.matcher(text);
        String bare = unquoted(label.find() ? text.substring(label.end()) : text);
        if (bare.isEmpty()) {
            return new Reading.Missing();
        }
        if (bare.length() > MAXIMUM_LENGTH) {
            return new Reading.TooLong();
        }
        // An HTTP header takes visible ASCII only.
        boolean clean = bare.chars().allMatch(character -> character > ' ' && character < 0x7F);
        return clean ? new Reading.Accepted(new ApiKey(bare)) : new Reading.ForbiddenCharacters();
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        while (bare.length() >= 2 && isQuote(bare.charAt(0)) && isQuote(bare.charAt(bare.length() - 1))) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static boolean isQuote(char character) {
        return "\"'`“”„‘’".indexOf(character) >= 0;
    }

    /** Returns the key itself, for the request header and the keystore alone. */
    public String secret() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && secret.equals(key.secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
