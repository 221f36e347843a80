package app.twinwatch.demo;

import java.util.Map;

/**
 * An answer that the built-in HeyGen gives in place of its own.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param body the text of the body
 */
public record CannedAnswer(int status, Map<String, String> headers, String body) {
    /** Returns an answer without headers. */
    public static CannedAnswer of(int status, String body) {
        return new CannedAnswer(status, Map.of(), body);
    }
}
