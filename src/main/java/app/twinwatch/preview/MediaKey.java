package app.twinwatch.preview;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;

/** Names a twin's file in the cache: the same for every signature of its link. */
record MediaKey(AvatarId id, MediaLink link) {
    /** Returns a file name that gives away neither the twin nor the address. */
    String name() {
        return Sha256.of(id.value() + "\n" + link.unsigned());
    }
}
