package app.twinwatch.ui.detail;

/** Why a film can't be played. Each has plain words in the message bundle. */
public enum VideoTrouble {
    /** The file is gone, or may not be read. */
    FILE_MISSING,
    /** The file is damaged, no film, or of a kind that JavaFX does not play. */
    NOT_PLAYABLE,
    /** The film would run, but without a picture: JavaFX 25 says nothing about a VP9 or AV1 picture beside sound. */
    NO_PICTURE,
    /** There is sound in the film and no device to play it on. A copy without sound can be played. */
    NO_SOUND_DEVICE,
    /** The system's decoder is missing: libavcodec on Linux, the Media Feature Pack on some editions of Windows. */
    NO_DECODER,
    /** JavaFX's own media library can't be loaded: on Linux because libasound is missing. */
    NO_MEDIA_LIBRARY,
    /** The film neither began nor failed within the time limit. */
    TOO_SLOW;

    String messageKey() {
        return "video.trouble." + name();
    }
}
