package app.twinwatch.ui.preview;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.watch.Watcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The question for a link that still works: one check for one click. UI thread only. */
final class FreshLink {
    private final Watcher watcher;
    private final TwinActions actions;
    private Optional<Question> question = Optional.empty();

    /** Asked when this was the twin's last check. */
    private record Question(Optional<Instant> lastCheck) {
        boolean isAnsweredBy(Twin twin) {
            return !twin.lastCheckedAt().equals(lastCheck);
        }
    }

    /** What has come of the question. */
    enum Answer {
        /** Nothing yet. */
        OPEN,
        /** HeyGen told how the twin stands now, or the twin is gone. */
        GIVEN,
        /** HeyGen would not answer. */
        REFUSED
    }

    FreshLink(Watcher watcher, TwinActions actions) {
        this.watcher = watcher;
        this.actions = actions;
    }

    /** Asks, unless the same was asked a moment ago; says whether it did. */
    boolean ask(Twin twin) {
        boolean asked = actions.checkNow(List.of(twin.id()));
        question = asked ? Optional.of(new Question(twin.lastCheckedAt())) : Optional.empty();
        return asked;
    }

    /** Waits for no answer any more. */
    void giveUp() {
        question = Optional.empty();
    }

    boolean isAsked() {
        return question.isPresent();
    }

    /** @param twin as it stands now; empty if it left the list */
    Answer answer(Optional<Twin> twin) {
        if (twin.isEmpty()
                || question.filter(asked -> asked.isAnsweredBy(twin.get())).isPresent()) {
            return Answer.GIVEN;
        }
        return watcher.isAwaited(twin.get().id()) ? Answer.OPEN : Answer.REFUSED;
    }
}
