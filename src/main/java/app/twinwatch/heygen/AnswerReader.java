package app.twinwatch.heygen;

import app.twinwatch.heygen.StatusReply.Unreadable;
import app.twinwatch.heygen.StatusReply.Unreadable.Reason;
import app.twinwatch.twin.PlainText;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides whether an answer tells anything, whatever it is about: first by the HTTP status, because HeyGen's error codes
 * contradict it at times, then by the body.
 *
 * <p>Pure but for the clock, and never throws, whatever the body is.
 */
final class AnswerReader {
    private static final int WORDS_LENGTH = 500;
    private static final int REQUEST_ID_LENGTH = 100;

    private final InstantSource clock;
    private final Predicate<AnswerBody> isUnknown;

    private AnswerReader(InstantSource clock, Predicate<AnswerBody> isUnknown) {
        this.clock = clock;
        this.isUnknown = isUnknown;
    }

    /** Reads version 2, whose 404 for an unknown twin has many shapes. */
    static AnswerReader ofVersion2(InstantSource clock) {
        return new AnswerReader(clock, body -> isEmpty(body) || body.speaksOfUnknownAvatar());
    }

    private static boolean isEmpty(AnswerBody body) {
        return switch (body) {
            case AnswerBody.Empty() -> true;
            case AnswerBody.Json json -> json.isEmptyObject() || json.hasAvatarEnvelope();
            case AnswerBody.NoJson(), AnswerBody.TooLarge() -> false;
        };
    }

    /** Reads version 3, where every error of HeyGen's own has a code, and a router's has none. */
    static AnswerReader ofVersion3(InstantSource clock) {
        return new AnswerReader(
                clock,
                body -> (body instanceof AnswerBody.Json json && json.hasErrorCode()) || body.speaksOfUnknownAvatar());
    }

    /** What an answer amounts to. */
    sealed interface Reading {
        /** It tells something; what, is for others to see. */
        record Told(int status, AnswerBody.Json body, Optional<String> requestId) implements Reading {}

        /**
         * HeyGen does not know what was asked about.
         *
         * @param words HeyGen's own, as plain text
         */
        record Unknown(String words) implements Reading {}

        /** It tells nothing about what was asked. */
        record Nothing(StatusReply.Trouble trouble) implements Reading {}
    }

    Reading read(HeyGenApi.Answer answer) {
        return switch (answer) {
            case HeyGenApi.Answer.Came(int status, HttpHeaders headers, AnswerBody body) -> read(status, headers, body);
            case HeyGenApi.Answer.CutOff() -> new Reading.Nothing(new Unreadable(Reason.CUT_OFF));
            case HeyGenApi.Answer.Missing(StatusReply.Unreachable.Cause cause) ->
                new Reading.Nothing(new StatusReply.Unreachable(cause));
        };
    }

    Reading read(int status, HttpHeaders headers, AnswerBody body) {
        return switch (status) {
            case 401 -> new Reading.Nothing(new StatusReply.KeyRejected(words(body)));
            case 402 -> new Reading.Nothing(new StatusReply.OutOfCredits(words(body)));
            case 403 -> new Reading.Nothing(new StatusReply.NotAllowed(words(body)));
            case 404 -> notFound(body);
            case 405, 410 -> new Reading.Nothing(new StatusReply.EndpointMoved(status));
            // It took HeyGen's gateway too long to hear the question, which says nothing about the twin.
            case 408 -> new Reading.Nothing(new StatusReply.ServerFault(status, retryAfter(headers)));
            case 429 -> new Reading.Nothing(new StatusReply.SlowDown(retryAfter(headers)));
            default -> byClass(status, headers, body);
        };
    }

    private Reading byClass(int status, HttpHeaders headers, AnswerBody body) {
        if (status >= 500) {
            return new Reading.Nothing(new StatusReply.ServerFault(status, retryAfter(headers)));
        }
        if (status >= 400) {
            return body.speaksOfUnknownAvatar()
                    ? new Reading.Unknown(words(body))
                    : new Reading.Nothing(new StatusReply.Refused(status, words(body)));
        }
        if (status >= 300 || status < 200) {
            return new Reading.Nothing(new StatusReply.Redirected(status));
        }
        return switch (body) {
            case AnswerBody.TooLarge() -> new Reading.Nothing(new Unreadable(Reason.TOO_LARGE));
            case AnswerBody.Empty() -> new Reading.Nothing(new Unreadable(Reason.EMPTY));
            case AnswerBody.NoJson() -> new Reading.Nothing(new Unreadable(Reason.WRONG_CONTENT));
            case AnswerBody.Json json ->
                json.speaksOfUnknownAvatar()
                        ? new Reading.Unknown(words(json))
                        : new Reading.Told(status, json, requestId(headers));
        };
    }

    /**
     * A 404 has two meanings. HeyGen's document gives "Specified Avatar ID Not Found" with an empty schema, and the live
     * service a code of its own: what was asked about is unknown. A web page, or the JSON of a gateway that speaks of
     * nothing that is HeyGen's, comes from a router in front: the address itself is gone.
     */
    private Reading notFound(AnswerBody body) {
        return isUnknown.test(body)
                ? new Reading.Unknown(words(body))
                : new Reading.Nothing(new StatusReply.EndpointMoved(404));
    }

    private static String words(AnswerBody body) {
        return PlainText.of(body.words(), WORDS_LENGTH);
    }

    /** Says what is wrong with an answer that succeeded, by its status, and yet tells nothing that was asked for. */
    static StatusReply.Trouble misshapen(Reading.Told told) {
        return told.body().hasError()
                ? new StatusReply.Refused(told.status(), words(told.body()))
                : new Unreadable(Reason.WRONG_SHAPE);
    }

    private static Optional<String> requestId(HttpHeaders headers) {
        return headers.firstValue("x-request-id")
                .map(id -> PlainText.of(id, REQUEST_ID_LENGTH))
                .filter(id -> !id.isEmpty());
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        Instant sent = headers.firstValue("date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        return headers.firstValue("retry-after").flatMap(value -> RetryAfter.read(value, sent));
    }
}
