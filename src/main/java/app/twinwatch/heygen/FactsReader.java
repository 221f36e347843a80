package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what an answer says about a twin, in every spelling that HeyGen's documents and its live service have used. */
final class FactsReader {
    private static final int NAME_LENGTH = 120;
    private static final int WORD_LENGTH = 80;
    private static final int REASON_LENGTH = 500;
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private FactsReader() {}

    /** Returns the facts, or empty if the answer tells about no twin or about another one than was asked for. */
    static Optional<TwinFacts> read(
            AnswerBody.Json body, AvatarId asked, ApiAddress from, Optional<String> requestId, Instant now) {
        return body.facts()
                .filter(facts -> facts.has("status") || idOf(facts).isPresent())
                .filter(facts -> isAbout(facts, asked))
                .map(facts -> facts(facts, body, from, requestId, now));
    }

    /**
     * Returns what one object says about a twin, whichever it is.
     *
     * @param answer says what went wrong, if the twin failed
     * @param from who says it
     */
    static TwinFacts facts(
            JsonNode facts, AnswerBody.Json answer, ApiAddress from, Optional<String> requestId, Instant now) {
        return new TwinFacts(
                state(facts, answer),
                Field.plain(facts, "avatar_name", NAME_LENGTH).or(() -> Field.plain(facts, "name", NAME_LENGTH)),
                Moment.read(facts.path("created_at"), now),
                Field.text(facts, "preview_image_url").flatMap(from::link),
                Field.text(facts, "preview_video_url").flatMap(from::link),
                Field.text(facts, "default_voice_id").filter(ApiAddress::isVoiceId),
                requestId);
    }

    /** Returns the ID that an object gives itself; version 2 has one word for it and version 3 another. */
    static Optional<String> idOf(JsonNode facts) {
        return Field.text(facts, "avatar_id").or(() -> Field.text(facts, "id"));
    }

    private static boolean isAbout(JsonNode facts, AvatarId asked) {
        return idOf(facts).map(id -> bare(id).equals(bare(asked.value()))).orElse(true);
    }

    /** The same ID is written with the hyphens of a UUID at times. */
    static String bare(String id) {
        return id.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The schema's words are sentences such as "completed: Video avatar rendered successfully"; the first word counts. */
    private static TwinState state(JsonNode facts, AnswerBody.Json answer) {
        String said = Field.text(facts, "status").orElse("");
        String first = said.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
        String word = GAPS.matcher(first).replaceAll("_");
        return switch (word) {
            case "complete", "completed" -> new TwinState.Ready();
            // v3 says null at first: nothing has gone wrong, so it is under way.
            case "", "in_progress", "processing", "pending" -> new TwinState.Training();
            case "pending_consent" -> new TwinState.AwaitingPermission();
            case "failed" -> new TwinState.Failed(PlainText.of(answer.words(), REASON_LENGTH));
            default -> new TwinState.Other(PlainText.of(said, WORD_LENGTH));
        };
    }
}
