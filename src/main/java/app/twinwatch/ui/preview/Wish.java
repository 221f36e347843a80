package app.twinwatch.ui.preview;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be done with a video once it is there.
 *
 * @param film whether it is to be played
 * @param copy where a copy of it is to be saved
 */
record Wish(boolean film, Optional<Path> copy) {
    static final Wish NOTHING = new Wish(false, Optional.empty());
}
