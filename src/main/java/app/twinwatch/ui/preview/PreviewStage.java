package app.twinwatch.ui.preview;

import app.twinwatch.preview.Progress;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import java.util.Optional;

/** What stands in the place of a twin's picture. */
public sealed interface PreviewStage {
    /** The picture, or the sign of the state; there is nothing to play. */
    record Still() implements PreviewStage {}

    /** The twin is ready, but HeyGen gave no address of a video that can be opened. */
    record NoVideo() implements PreviewStage {}

    /** The picture, and a button that plays the video. */
    record Playable() implements PreviewStage {}

    /** The video is looked for, on the disk first; nothing has come yet. */
    record Opening() implements PreviewStage {}

    /** The video is on its way. */
    record Fetching(Progress progress) implements PreviewStage {}

    /** HeyGen is asked for a link that is not over yet. */
    record AskingForLink() implements PreviewStage {}

    /** The player has the film; what it can't play, it says itself. */
    record Film(boolean silenced) implements PreviewStage {}

    /** There is no film to be had, for a reason that has words and ways out. */
    record Trouble(PreviewTrouble trouble) implements PreviewStage {}

    /**
     * Returns what stands there while nobody wants more.
     *
     * @param twin whose picture it is; empty if none is chosen
     */
    static PreviewStage atRest(Optional<Twin> twin) {
        if (twin.filter(shown -> shown.state() instanceof TwinState.Ready).isEmpty()) {
            return new Still();
        }
        return twin.flatMap(Twin::readyVideo).isPresent() ? new Playable() : new NoVideo();
    }
}
