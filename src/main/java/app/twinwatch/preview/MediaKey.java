package app.twinwatch.preview;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;

/** Names a twin's file in the cache: the same for every signature of its link, and another for every kind of file. */
record MediaKey(AvatarId id, MediaLink link, Kind kind) {
    /** What the file is asked for as; one address can be given for a picture and a video. */
    enum Kind {
        /** Named as before there were kinds, so that the pictures of older versions, the most files, are still found. */
        PICTURE(""),
        VIDEO("\nvideo"),
        VOICE("\nvoice");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    /** Returns a file name that gives away neither the twin nor the address. */
    String name() {
        return Sha256.of(id.value() + "\n" + link.unsigned() + kind.mark);
    }
}
