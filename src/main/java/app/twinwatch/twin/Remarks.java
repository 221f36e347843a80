package app.twinwatch.twin;

import java.util.Optional;

/**
 * What the user wrote on a twin. Twinwatch keeps it for the user alone: HeyGen never sees it and no answer changes it.
 *
 * <p>Cleaned when it is made, wherever it comes from: text that was pasted, or a file that was edited by hand.
 *
 * @param label the user's own name for it: one line of at most {@value #LONGEST_LABEL} characters; never blank
 * @param note anything else, on as many lines as the user likes, at most {@value #LONGEST_NOTE} characters; empty for
 *     none
 */
public record Remarks(Optional<String> label, String note) {
    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 80;

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    /** Nothing was written. */
    public static final Remarks NONE = new Remarks(Optional.empty(), "");

    public Remarks {
        label = label.map(text -> PlainText.of(text, LONGEST_LABEL)).filter(text -> !text.isEmpty());
        note = PlainText.lines(note, LONGEST_NOTE);
    }

    /** Returns these with another label; a blank one is none. */
    public Remarks withLabel(String text) {
        return new Remarks(Optional.of(text), note);
    }

    /** Returns these with another note; a blank one is none. */
    public Remarks withNote(String text) {
        return new Remarks(label, text);
    }
}
