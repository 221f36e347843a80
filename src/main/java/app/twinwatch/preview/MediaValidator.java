package app.twinwatch.preview;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Picks what proves that a file is still the same when its download is continued (RFC 9110, 8.8 and 13.1.5): a strong
 * entity tag, or a date of change that is old enough to be trusted.
 */
final class MediaValidator {
    private static final Pattern STRONG_TAG = Pattern.compile("\"[\\x21\\x23-\\x7E]{1,200}\"");
    private static final Duration OLD_ENOUGH = Duration.ofMinutes(1);

    private MediaValidator() {}

    /** Returns the value for {@code If-Range}, or empty if this answer can't be continued later. */
    static Optional<String> of(HttpHeaders headers) {
        if (headers.firstValue("accept-ranges").orElse("").equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        return headers.firstValue("etag")
                .filter(tag -> STRONG_TAG.matcher(tag).matches())
                .or(() -> headers.firstValue("last-modified").filter(changed -> isOld(changed, headers)));
    }

    private static boolean isOld(String changed, HttpHeaders headers) {
        try {
            ZonedDateTime change = time(changed);
            ZonedDateTime answered = time(headers.firstValue("date").orElse(""));
            return Duration.between(change, answered).compareTo(OLD_ENOUGH) >= 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static ZonedDateTime time(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
