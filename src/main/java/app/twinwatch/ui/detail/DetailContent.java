package app.twinwatch.ui.detail;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Tone;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the pane says about a twin.
 *
 * @param twin the twin itself, for its picture and the deeds
 * @param tone colour and shape of the state
 * @param pill the state in one or two words
 * @param sentence what the state means
 * @param steps what to do about it, in order; empty if nothing is to be done
 * @param ownWords HeyGen's own words, ready to be shown; empty if it had none
 * @param facts label and value of each fact, in order
 * @param timeline the states it was seen in, newest first
 */
record DetailContent(
        Twin twin,
        Tone tone,
        String pill,
        String sentence,
        List<String> steps,
        Optional<String> ownWords,
        List<Fact> facts,
        List<Moment> timeline) {
    /**
     * A line of the facts.
     *
     * @param label what it is
     * @param value what to show
     * @param copy what the line's button copies
     */
    record Fact(String label, String value, Copy copy) {}

    /** What can be copied from a line. */
    enum Copy {
        NOTHING,
        VOICE_ID,
        AVATAR_ID
    }

    /** A line of the history. */
    record Moment(Tone tone, String words) {}
}
