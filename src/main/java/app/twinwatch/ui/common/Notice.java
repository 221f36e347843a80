package app.twinwatch.ui.common;

import java.util.List;
import java.util.Optional;

/**
 * Something that just happened, told in one sentence.
 *
 * @param words the sentence
 * @param actions what can be done about it, such as Undo; the likeliest first
 * @param inTurn whether it waits until the notice before it is over, as what the user did not cause should
 */
public record Notice(String words, List<Action> actions, boolean inTurn) {
    /** A thing to do, named after what it does. */
    public record Action(String words, Runnable run) {}

    /** A notice that is shown at once. */
    public Notice(String words, List<Action> actions) {
        this(words, actions, false);
    }

    public static Notice of(String words) {
        return new Notice(words, List.of());
    }

    public static Notice of(String words, String actionWords, Runnable action) {
        return new Notice(words, List.of(new Action(actionWords, action)));
    }

    /** Returns this notice as one that waits for its turn. */
    public Notice waiting() {
        return new Notice(words, actions, true);
    }

    /** Returns the likeliest thing to do, where there is room for one only. */
    public Optional<Action> action() {
        return actions.stream().findFirst();
    }
}
