package app.twinwatch.heygen;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a moment of the past in every form that HeyGen writes one: seconds, milliseconds, ISO text. */
final class Moment {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,16}");
    /** HeyGen's siblings of this field are sometimes in milliseconds; no seconds of this century are larger than this. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;
    /** HeyGen has no twins that are older. */
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

    private Moment() {}

    /** Returns the moment; empty if there is none, or one that can't be. */
    static Optional<Instant> read(JsonNode value, Instant now) {
        return moment(value).filter(found -> !found.isBefore(EARLIEST) && found.isBefore(now.plus(Duration.ofDays(1))));
    }

    private static Optional<Instant> moment(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(ofNumber(value.longValue()));
        }
        return value.isString() ? ofText(value.stringValue().strip()) : Optional.empty();
    }

    private static Instant ofNumber(long number) {
        return number > LARGEST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(Math.max(0, number));
    }

    private static Optional<Instant> ofText(String text) {
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Optional.of(ofNumber(Long.parseLong(text)));
        }
        return Stream.<Function<String, Instant>>of(
                        iso -> OffsetDateTime.parse(iso).toInstant(),
                        iso -> LocalDateTime.parse(iso.replace(' ', 'T')).toInstant(ZoneOffset.UTC))
                .map(form -> {
                    try {
                        return Optional.of(form.apply(text));
                    } catch (DateTimeException _) {
                        return Optional.<Instant>empty();
                    }
                })
                .flatMap(Optional::stream)
                .findFirst();
    }
}
