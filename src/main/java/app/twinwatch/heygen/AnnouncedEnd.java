package app.twinwatch.heygen;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads when an answer says that its version ends: in the header {@code Sunset} (RFC 8594), or as {@code sunset_date} in
 * the object {@code warning} that HeyGen puts beside the data.
 */
final class AnnouncedEnd {
    private AnnouncedEnd() {}

    static Optional<Instant> in(HeyGenApi.Answer answer) {
        return answer instanceof HeyGenApi.Answer.Came(int _, HttpHeaders headers, AnswerBody body)
                ? headers.firstValue("sunset").flatMap(RetryAfter::date).or(() -> inBody(body))
                : Optional.empty();
    }

    private static Optional<Instant> inBody(AnswerBody body) {
        return body instanceof AnswerBody.Json(JsonNode root)
                ? Field.text(root.path("warning"), "sunset_date").flatMap(AnnouncedEnd::date)
                : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    text.length() > 10
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
