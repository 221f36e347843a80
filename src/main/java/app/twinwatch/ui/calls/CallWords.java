package app.twinwatch.ui.calls;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.heygen.StatusReply.Unreachable;
import app.twinwatch.ui.common.Messages;

/** Puts calls into words; a code never stands alone. Immutable; any thread. */
final class CallWords {
    private final Messages messages;

    CallWords(Messages messages) {
        this.messages = messages;
    }

    /** Says what was asked. */
    String asked(ApiCall.Kind kind) {
        return messages.text(
                switch (kind) {
                    case STATUS -> "calls.asked.status";
                    case LIST -> "calls.asked.list";
                    case GROUP -> "calls.asked.group";
                    case VOICE -> "calls.asked.voice";
                    case ACCOUNT -> "calls.asked.account";
                });
    }

    /** Says what came of it. */
    String result(ApiCall.Outcome outcome) {
        return switch (outcome) {
            case ApiCall.Outcome.Answered(int status) ->
                // The digits are no number: they must look the same in every language.
                messages.text(answer(status), String.valueOf(status));
            case ApiCall.Outcome.Unanswered(Unreachable.Cause cause) ->
                messages.text(
                        switch (cause) {
                            case TIMED_OUT -> "calls.result.timedOut";
                            case BROKEN -> "calls.result.broken";
                            case REFUSED, UNKNOWN_HOST -> "calls.result.unreached";
                            case UNTRUSTED -> "calls.result.untrusted";
                        });
        };
    }

    private static String answer(int status) {
        return switch (status) {
            case 401 -> "calls.result.key";
            case 402 -> "calls.result.credits";
            case 403 -> "calls.result.forbidden";
            case 404 -> "calls.result.unknown";
            case 405, 410 -> "calls.result.gone";
            case 408 -> "calls.result.fault";
            case 429 -> "calls.result.slowDown";
            default ->
                status >= 500
                        ? "calls.result.fault"
                        : status >= 400
                                ? "calls.result.refused"
                                : status >= 300 ? "calls.result.elsewhere" : "calls.result.answered";
        };
    }
}
