package app.twinwatch.heygen;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.PlainText;
import java.util.Optional;

/**
 * Finds out whether HeyGen takes a key, at the least cost: first by {@code GET /v3/users/me}, which is about the account
 * and creates nothing; only if that tells nothing, by the status of a twin that is on the list anyway.
 */
public final class KeyTrial {
    private static final int WORDS_LENGTH = 500;

    private final HeyGenApi api;
    private final StatusService statuses;

    public KeyTrial(HeyGenApi api) {
        this.api = api;
        this.statuses = new HeyGenV2(api);
    }

    /**
     * Tries the key, and waits for the verdict: a minute at the longest. To be called on a virtual thread; never throws
     * for anything that HeyGen or the network does.
     *
     * @param listed a twin of the list whose status may be asked for, which may cost the user API credits; empty if
     *     there is none
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public KeyVerdict run(ApiKey key, Optional<AvatarId> listed) throws InterruptedException {
        Optional<KeyVerdict> byAccount = askAboutTheAccount(key);
        if (byAccount.isPresent()) {
            return byAccount.get();
        }
        return listed.isPresent() ? byTwin(statuses.ask(listed.get(), key)) : new KeyVerdict.Untried();
    }

    /** Returns empty if the answer tells nothing about the key, as where there is no version 3. */
    private Optional<KeyVerdict> askAboutTheAccount(ApiKey key) throws InterruptedException {
        HeyGenApi.Answer answer = api.get(api.address().account(), key, ApiCall.Kind.ACCOUNT, Optional.empty());
        return switch (answer) {
            case HeyGenApi.Answer.Came(int status, var _, AnswerBody body) -> byAccount(status, body);
            case HeyGenApi.Answer.CutOff() ->
                Optional.of(new KeyVerdict.Unreachable(StatusReply.Unreachable.Cause.BROKEN));
            case HeyGenApi.Answer.Missing(StatusReply.Unreachable.Cause cause) ->
                Optional.of(new KeyVerdict.Unreachable(cause));
        };
    }

    private static Optional<KeyVerdict> byAccount(int status, AnswerBody body) {
        return switch (status) {
            case 200 -> isAboutAnAccount(body) ? Optional.of(new KeyVerdict.Accepted()) : Optional.empty();
            case 401 -> Optional.of(new KeyVerdict.NotAccepted(words(body)));
            // Only an account that is known can be out of credits.
            case 402 -> Optional.of(new KeyVerdict.Accepted());
            case 403 -> Optional.of(new KeyVerdict.AcceptedButPlan(words(body)));
            // Whoever is asked to slow down does not ask another question.
            case 429 -> Optional.of(new KeyVerdict.Untried());
            default -> Optional.empty();
        };
    }

    /** The page of a hotel's network, or an error in a friendly wrapping, is no account. */
    private static boolean isAboutAnAccount(AnswerBody body) {
        return body instanceof AnswerBody.Json json
                && (json.root().path("data").isObject() || json.root().has("billing_type"))
                && !json.hasError();
    }

    private static KeyVerdict byTwin(StatusReply reply) {
        return switch (reply) {
            case StatusReply.Answered _, StatusReply.UnknownTwin _, StatusReply.IsGroup _, StatusReply.OutOfCredits _ ->
                new KeyVerdict.Accepted();
            case StatusReply.KeyRejected(String words) -> new KeyVerdict.NotAccepted(words);
            case StatusReply.NotAllowed(String words) -> new KeyVerdict.AcceptedButPlan(words);
            case StatusReply.Unreachable(StatusReply.Unreachable.Cause cause) -> new KeyVerdict.Unreachable(cause);
            case StatusReply.SlowDown _,
                    StatusReply.ServerFault _,
                    StatusReply.EndpointMoved _,
                    StatusReply.Redirected _,
                    StatusReply.Refused _,
                    StatusReply.Unreadable _ -> new KeyVerdict.Untried();
        };
    }

    private static String words(AnswerBody body) {
        return PlainText.of(body.words(), WORDS_LENGTH);
    }
}
