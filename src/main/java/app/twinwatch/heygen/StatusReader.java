package app.twinwatch.heygen;

import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.heygen.StatusReply.Unreadable.Reason;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.PlainText;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Decides what an answer means: first by the HTTP status, because HeyGen's error codes contradict it at times, then by
 * the body.
 *
 * <p>Pure but for the clock, and never throws, whatever the body is.
 */
final class StatusReader {
    private static final int WORDS_LENGTH = 500;

    private final InstantSource clock;

    StatusReader(InstantSource clock) {
        this.clock = clock;
    }

    /** @param asked the ID that was asked about; facts about another one are never taken for its own */
    StatusReply read(AvatarId asked, int status, HttpHeaders headers, AnswerBody parsed) {
        String words = PlainText.of(parsed.words(), WORDS_LENGTH);
        Instant now = clock.instant();
        return switch (status) {
            case 401 -> new StatusReply.KeyRejected(words);
            case 402 -> new StatusReply.OutOfCredits(words);
            case 403 -> new StatusReply.NotAllowed(words);
            case 404 -> notFound(parsed, words);
            case 405, 410 -> new StatusReply.EndpointMoved(status);
            // It took HeyGen's gateway too long to hear the question, which says nothing about the twin.
            case 408 -> new StatusReply.ServerFault(status, retryAfter(headers, now));
            case 429 -> new StatusReply.SlowDown(retryAfter(headers, now));
            default -> byClass(asked, status, headers, parsed, words, now);
        };
    }

    private static StatusReply byClass(
            AvatarId asked, int status, HttpHeaders headers, AnswerBody parsed, String words, Instant now) {
        if (status >= 500) {
            return new StatusReply.ServerFault(status, retryAfter(headers, now));
        }
        if (status >= 400) {
            return parsed.speaksOfUnknownAvatar()
                    ? new StatusReply.UnknownTwin(words)
                    : new StatusReply.Refused(status, words);
        }
        if (status >= 300 || status < 200) {
            return new StatusReply.Redirected(status);
        }
        return success(asked, status, headers, parsed, words, now);
    }

    /**
     * A 404 has two meanings. HeyGen's document gives "Specified Avatar ID Not Found" with an empty schema, and the live
     * service a code of its own: the twin is unknown. A web page, or the JSON of a gateway that speaks of no avatar,
     * comes from a router in front: the address itself is gone.
     */
    private static StatusReply notFound(AnswerBody parsed, String words) {
        return switch (parsed) {
            case AnswerBody.Empty() -> new StatusReply.UnknownTwin(words);
            case AnswerBody.Json json ->
                json.isEmptyObject() || json.speaksOfUnknownAvatar() || json.hasAvatarEnvelope()
                        ? new StatusReply.UnknownTwin(words)
                        : new StatusReply.EndpointMoved(404);
            case AnswerBody.NoJson(), AnswerBody.TooLarge() -> new StatusReply.EndpointMoved(404);
        };
    }

    private static StatusReply success(
            AvatarId asked, int status, HttpHeaders headers, AnswerBody parsed, String words, Instant now) {
        return switch (parsed) {
            case AnswerBody.TooLarge() -> new Unreadable(Reason.TOO_LARGE);
            case AnswerBody.Empty() -> new Unreadable(Reason.EMPTY);
            case AnswerBody.NoJson() -> new Unreadable(Reason.WRONG_CONTENT);
            case AnswerBody.Json json -> {
                if (json.speaksOfUnknownAvatar()) {
                    yield new StatusReply.UnknownTwin(words);
                }
                Optional<String> requestId = headers.firstValue("x-request-id")
                        .map(id -> PlainText.of(id, 100))
                        .filter(id -> !id.isEmpty());
                yield FactsReader.read(json, asked, requestId, now)
                        .<StatusReply>map(StatusReply.Answered::new)
                        .orElseGet(() -> json.hasError()
                                ? new StatusReply.Refused(status, words)
                                : new Unreadable(Reason.WRONG_SHAPE));
            }
        };
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        Instant sent = headers.firstValue("date").flatMap(RetryAfter::date).orElse(now);
        return headers.firstValue("retry-after").flatMap(value -> RetryAfter.read(value, sent));
    }
}
