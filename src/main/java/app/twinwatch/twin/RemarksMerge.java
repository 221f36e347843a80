package app.twinwatch.twin;

/**
 * The user's own words about a twin from two computers, put together so that none of this computer's are lost.
 *
 * @param remarks the words together
 * @param label what became of the other name
 * @param note what became of the other note
 */
public record RemarksMerge(Remarks remarks, Label label, Note note) {
    private static final String BETWEEN = "\n\n";

    /** What became of the name that the other computer has. */
    public enum Label {
        /** There is none, or it is the same. */
        SAME,
        /** It fills the place of none. */
        FILLED,
        /** It is another one; the one of this computer stays. */
        DIFFERS
    }

    /** What became of the note that the other computer has. */
    public enum Note {
        /** There is none, or it says nothing that is not here. */
        SAME,
        /** It fills the place of none. */
        FILLED,
        /** It now stands together with the one of this computer. */
        JOINED,
        /** There is no room for both; the one of this computer stays. */
        NO_ROOM
    }

    /** Puts the words of this computer and of another together. To do it once more changes nothing. */
    public static RemarksMerge of(Remarks ours, Remarks theirs) {
        Label label = ours.label().equals(theirs.label()) || theirs.label().isEmpty()
                ? Label.SAME
                : ours.label().isEmpty() ? Label.FILLED : Label.DIFFERS;
        Remarks tagged = ours.withTags(theirs.tags());
        Remarks named = label == Label.FILLED ? new Remarks(theirs.label(), tagged.note(), tagged.tags()) : tagged;
        Note note = note(ours.note(), theirs.note());
        Remarks both = switch (note) {
            case SAME, NO_ROOM -> named;
            case FILLED -> named.withNote(theirs.note());
            case JOINED -> named.withNote(joined(ours.note(), theirs.note()));
        };
        return new RemarksMerge(both, label, note);
    }

    private static Note note(String ours, String theirs) {
        if (theirs.isEmpty() || ours.contains(theirs)) {
            return Note.SAME;
        }
        if (ours.isEmpty()) {
            return Note.FILLED;
        }
        return joined(ours, theirs).length() <= Remarks.LONGEST_NOTE ? Note.JOINED : Note.NO_ROOM;
    }

    /** A note that was joined on the other computer already comes back as it is. */
    private static String joined(String ours, String theirs) {
        return theirs.contains(ours) ? theirs : ours + BETWEEN + theirs;
    }
}
