package app.twinwatch.ui.main;

import app.twinwatch.ui.common.TagMark;
import app.twinwatch.ui.common.Tone;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that a card says about its twin. Two equal contents look alike, so a card is drawn anew only on a change.
 *
 * @param name the twin's name
 * @param tone colour and shape of the state
 * @param pill the state in one or two words
 * @param art words in the picture's place, such as the time so far; empty if the shape says enough
 * @param sentence what the state means
 * @param footnote a small remark at the foot
 * @param identifier an ID at the foot, shortened; empty if there is none to show
 * @param deed what the card's button does; empty for no button
 * @param playable whether there is a video to play
 * @param ring how much of the usual time is over, in percent; empty for the plain shape of the state
 * @param quiet whether nothing is told of it until its state changes
 * @param tags the user's tags on it
 */
record CardContent(
        String name,
        Tone tone,
        String pill,
        String art,
        String sentence,
        String footnote,
        String identifier,
        Optional<Deed> deed,
        boolean playable,
        OptionalInt ring,
        boolean quiet,
        List<TagMark> tags) {
    /** What a card's own buttons do. */
    enum Deed {
        PLAY_VIDEO("preview.play"),
        COPY_VOICE_ID("card.copyVoice"),
        SHOW_FIX("card.howToFix"),
        SHOW_WHAT_TO_DO("card.whatToDo"),
        CHECK_NOW("card.checkNow");

        private final String messageKey;

        Deed(String messageKey) {
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }
}
