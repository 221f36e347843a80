package app.twinwatch.ui.common;

import java.util.Optional;

/**
 * Something that just happened, told in one sentence.
 *
 * @param words the sentence
 * @param action what can be done about it, such as Undo
 */
public record Notice(String words, Optional<Action> action) {
    /** A thing to do, named after what it does. */
    public record Action(String words, Runnable run) {}

    public static Notice of(String words) {
        return new Notice(words, Optional.empty());
    }

    public static Notice of(String words, String actionWords, Runnable action) {
        return new Notice(words, Optional.of(new Action(actionWords, action)));
    }
}
