package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Tone;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the pane says about a twin.
 *
 * @param twin the twin itself, for its picture, its name and the note
 * @param tone colour and shape of the state
 * @param pill the state in one or two words
 * @param sentence what the state means
 * @param hiddenName HeyGen's name, ready to be shown, where the user's own stands in its place
 * @param help what to do about the state; empty if nothing is to be done
 * @param facts label and value of each fact, in order
 * @param timeline the states it was seen in, newest first
 * @param supportDetails what HeyGen's support asks for, in order; empty while HeyGen has not answered
 */
record DetailContent(
        Twin twin,
        Tone tone,
        String pill,
        String sentence,
        Optional<String> hiddenName,
        Optional<Help> help,
        List<Fact> facts,
        List<Moment> timeline,
        List<Fact> supportDetails) {
    /**
     * What a person can do about the state.
     *
     * @param heading names the steps
     * @param steps in order
     * @param ownWords HeyGen's own words, ready to be shown; empty if it had none
     * @param firstDeed the deed that most likely helps
     */
    record Help(String heading, List<String> steps, Optional<String> ownWords, FirstDeed firstDeed) {}

    /** The deed that help begins with. */
    enum FirstDeed {
        COPY_SUPPORT_MESSAGE("detail.copySupport"),
        OPEN_IN_HEYGEN("detail.openInHeyGen");

        private final String messageKey;

        FirstDeed(String messageKey) {
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }

    /**
     * A line of the facts.
     *
     * @param label what it is
     * @param name what the value is called, to be shown above it; empty where it has no name
     * @param value what to show
     * @param copy what the line's button copies
     */
    record Fact(String label, Optional<String> name, String value, Copy copy) {
        /** A fact whose value speaks for itself. */
        Fact(String label, String value, Copy copy) {
            this(label, Optional.empty(), value, copy);
        }
    }

    /** What can be copied from a line. */
    enum Copy {
        NOTHING,
        VOICE_ID,
        AVATAR_ID
    }

    /** A line of the history. */
    record Moment(Tone tone, String words) {}
}
