package app.twinwatch.ui.preview;

import app.twinwatch.preview.VideoResult;
import java.util.List;

/**
 * Why there is no film to see, in a form that has words, and what can be done about it.
 *
 * @param messageKey of the sentence that says it
 * @param waysOut in the order in which they are offered
 */
public record PreviewTrouble(String messageKey, List<WayOut> waysOut) {
    /** The link is over, and HeyGen may have a fresh one. */
    static final PreviewTrouble LINK_EXPIRED = new PreviewTrouble("preview.linkExpired", List.of(WayOut.FRESH_LINK));

    /** HeyGen's fresh link is over as well; asking again would only cost checks. */
    static final PreviewTrouble LINK_DEAD =
            new PreviewTrouble("preview.linkDead", List.of(WayOut.RETRY, WayOut.BROWSER));

    /** HeyGen refused the question for a fresh link. */
    static final PreviewTrouble NO_ANSWER = new PreviewTrouble("preview.noAnswer", List.of(WayOut.FRESH_LINK));

    /** HeyGen says that the twin is ready, and gave nothing that could be opened; it may do so later. */
    static final PreviewTrouble NO_VIDEO = new PreviewTrouble("preview.noVideo", List.of(WayOut.FRESH_LINK));

    /** Says why a video was not fetched. */
    static PreviewTrouble of(VideoResult.Failed failed) {
        WayOut again = failed.resumable() ? WayOut.RESUME : WayOut.RETRY;
        return switch (failed.reason()) {
            case UNREACHABLE -> new PreviewTrouble("preview.unreachable", List.of(again, WayOut.BROWSER));
            case TOO_SLOW -> new PreviewTrouble("preview.tooSlow", List.of(again, WayOut.BROWSER));
            case BROKEN_OFF ->
                new PreviewTrouble(
                        failed.resumable() ? "preview.brokenOff" : "preview.brokenOff.lost",
                        List.of(again, WayOut.BROWSER));
            case TRUNCATED -> new PreviewTrouble("preview.truncated", List.of(again, WayOut.BROWSER));
            case NOT_A_VIDEO -> new PreviewTrouble("preview.notAVideo", List.of(again, WayOut.BROWSER));
            case EMPTY -> new PreviewTrouble("preview.empty", List.of(again, WayOut.BROWSER));
            case TOO_LARGE -> new PreviewTrouble("preview.tooLarge", List.of(WayOut.BROWSER));
            case DISK -> new PreviewTrouble("preview.disk", List.of(again, WayOut.BROWSER));
            case REFUSED_ADDRESS -> new PreviewTrouble("preview.refusedAddress", List.of(again));
        };
    }

    /** Says why a video that is on the disk can't be played here. */
    static PreviewTrouble of(VideoResult.Unplayable.Reason reason) {
        String key = switch (reason) {
            case CONTAINER -> "preview.container";
            case CODEC -> "preview.codec";
            case COLOURS -> "preview.colours";
            case NO_PICTURE -> "preview.noPicture";
        };
        return new PreviewTrouble(key, List.of(WayOut.BROWSER, WayOut.SAVE));
    }
}
