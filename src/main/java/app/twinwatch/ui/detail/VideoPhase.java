package app.twinwatch.ui.detail;

import java.time.Duration;

/** How far the player is with its film. */
public sealed interface VideoPhase {
    /** There is no film. */
    record Empty() implements VideoPhase {}

    /** The film is being opened. */
    record Opening() implements VideoPhase {}

    /** The film can be played. */
    record Loaded(Duration length) implements VideoPhase {}

    /** The film can't be played. */
    record Failed(VideoTrouble trouble) implements VideoPhase {}
}
