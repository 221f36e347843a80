package app.twinwatch.ui.common;

import app.twinwatch.heygen.KeyVerdict;
import app.twinwatch.heygen.StatusReply;

/** Puts into words what HeyGen said when a key was tried. Immutable; any thread. */
public final class KeyWords {
    private final Messages messages;

    public KeyWords(Messages messages) {
        this.messages = messages;
    }

    /** Returns a sentence or two on the verdict. */
    public String sentence(KeyVerdict verdict) {
        return switch (verdict) {
            case KeyVerdict.Accepted() -> messages.text("key.accepted");
            case KeyVerdict.NotAccepted(String words) -> messages.text("key.notAccepted", own(words));
            case KeyVerdict.AcceptedButPlan(String words) -> messages.text("key.plan", own(words));
            case KeyVerdict.Unreachable(StatusReply.Unreachable.Cause cause) -> unreachable(cause);
            case KeyVerdict.Untried() -> messages.text("key.untried");
        };
    }

    private String unreachable(StatusReply.Unreachable.Cause cause) {
        return switch (cause) {
            case UNKNOWN_HOST -> messages.text("key.unreachable.offline");
            case UNTRUSTED -> messages.text("key.unreachable.untrusted");
            case REFUSED, TIMED_OUT, BROKEN -> messages.text("key.unreachable");
        };
    }

    private String own(String words) {
        return words.isBlank() ? "" : messages.text("alarm.ownWords", words);
    }
}
