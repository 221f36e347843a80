package app.twinwatch.ui.preview;

import javafx.scene.media.MediaException;

/** Tells from JavaFX's report what is really the matter. The words are those of JavaFX 25, tried one by one. */
final class MediaFailure {
    private MediaFailure() {}

    static VideoTrouble trouble(MediaException failure) {
        return trouble(failure.getType(), String.valueOf(failure.getMessage()));
    }

    static VideoTrouble trouble(MediaException.Type type, String words) {
        return switch (type) {
            case MEDIA_INACCESSIBLE, MEDIA_UNAVAILABLE -> VideoTrouble.FILE_MISSING;
            case PLAYBACK_HALTED ->
                words.contains("audio device") ? VideoTrouble.NO_SOUND_DEVICE : VideoTrouble.NOT_PLAYABLE;
            case UNKNOWN -> unknown(words);
            case MEDIA_CORRUPTED, MEDIA_UNSPECIFIED, MEDIA_UNSUPPORTED, OPERATION_UNSUPPORTED, PLAYBACK_ERROR ->
                VideoTrouble.NOT_PLAYABLE;
        };
    }

    private static VideoTrouble unknown(String words) {
        if (words.contains("Could not create player")) {
            return VideoTrouble.NO_DECODER;
        }
        // A film of which no part can be decoded: a picture of another kind, without sound.
        return words.contains("ERROR_MEDIA_INVALID") ? VideoTrouble.NO_PICTURE : VideoTrouble.NOT_PLAYABLE;
    }
}
