package app.twinwatch.ui.detail;

import javafx.scene.media.MediaException;

/** Tells from JavaFX's report what is really the matter. The words are those of JavaFX 25, tried one by one. */
final class MediaFailure {
    private MediaFailure() {}

    static VideoTrouble trouble(MediaException.Type type, String words) {
        return switch (type) {
            case MEDIA_INACCESSIBLE, MEDIA_UNAVAILABLE -> VideoTrouble.FILE_MISSING;
            case PLAYBACK_HALTED ->
                words.contains("audio device") ? VideoTrouble.NO_SOUND_DEVICE : VideoTrouble.NOT_PLAYABLE;
            // Only a missing decoder keeps the player from being made at all.
            case UNKNOWN ->
                words.contains("Could not create player") ? VideoTrouble.NO_DECODER : VideoTrouble.NOT_PLAYABLE;
            case MEDIA_CORRUPTED, MEDIA_UNSPECIFIED, MEDIA_UNSUPPORTED, OPERATION_UNSUPPORTED, PLAYBACK_ERROR ->
                VideoTrouble.NOT_PLAYABLE;
        };
    }
}
