package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what an answer says about a twin, in every spelling that HeyGen's documents and its live service have used. */
final class FactsReader {
    private static final int NAME_LENGTH = 120;
    private static final int WORD_LENGTH = 80;
    private static final int REASON_LENGTH = 500;
    private static final Pattern VOICE_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,16}");
    /** HeyGen's siblings of this field are sometimes in milliseconds; no seconds of this century are larger than this. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;
    /** HeyGen has no twins that are older. */
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

    private FactsReader() {}

    /** Returns the facts, or empty if the answer tells about no twin or about another one than was asked for. */
    static Optional<TwinFacts> read(AnswerBody.Json body, AvatarId asked, Optional<String> requestId, Instant now) {
        return body.facts()
                .filter(facts -> facts.has("status") || facts.has("avatar_id"))
                .filter(facts -> isAbout(facts, asked))
                .map(facts -> new TwinFacts(
                        state(facts, body),
                        text(facts, "avatar_name")
                                .map(name -> PlainText.of(name, NAME_LENGTH))
                                .filter(name -> !name.isEmpty()),
                        moment(facts.path("created_at"), now),
                        text(facts, "preview_image_url").flatMap(MediaLink::parse),
                        text(facts, "preview_video_url").flatMap(MediaLink::parse),
                        text(facts, "default_voice_id")
                                .filter(voice -> VOICE_ID.matcher(voice).matches() && !voice.equalsIgnoreCase("null")),
                        requestId));
    }

    private static boolean isAbout(JsonNode facts, AvatarId asked) {
        return text(facts, "avatar_id")
                .map(id -> bare(id).equals(bare(asked.value())))
                .orElse(true);
    }

    /** The same ID is written with the hyphens of a UUID at times. */
    private static String bare(String id) {
        return id.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The schema's words are sentences such as "completed: Video avatar rendered successfully"; the first word counts. */
    private static TwinState state(JsonNode facts, AnswerBody.Json body) {
        String said = text(facts, "status").orElse("");
        String word = said.split(":", 2)[0].strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return switch (word) {
            case "complete", "completed" -> new TwinState.Ready();
            // v3 says null at first: nothing has gone wrong, so it is under way.
            case "", "in_progress", "processing", "pending" -> new TwinState.Training();
            case "pending_consent" -> new TwinState.AwaitingPermission();
            case "failed" -> new TwinState.Failed(PlainText.of(body.words(), REASON_LENGTH));
            default -> new TwinState.Other(PlainText.of(said, WORD_LENGTH));
        };
    }

    private static Optional<String> text(JsonNode facts, String field) {
        JsonNode value = facts.path(field);
        return value.isString()
                ? Optional.of(value.stringValue().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static Optional<Instant> moment(JsonNode value, Instant now) {
        String text = value.isString() ? value.stringValue().strip() : value.isIntegralNumber() ? value.toString() : "";
        Optional<Instant> moment = WHOLE_NUMBER.matcher(text).matches() ? ofNumber(Long.parseLong(text)) : ofText(text);
        return moment.filter(found -> !found.isBefore(EARLIEST) && found.isBefore(now.plus(Duration.ofDays(1))));
    }

    private static Optional<Instant> ofNumber(long number) {
        return Optional.of(number > LARGEST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }

    private static Optional<Instant> ofText(String text) {
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
