package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.ui.common.EnglishWords;
import java.time.Duration;
import javafx.scene.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VideoWordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S,PT19S,0:00",
        "PT7.9S,PT19S,0:07",
        "PT61S,PT3599S,1:01",
        "PT61S,PT1H,0:01:01",
        "PT1H2M7S,PT2H,1:02:07"
    })
    void aPlaceInAFilmIsSaidLikeAClock(Duration place, Duration length, String words) {
        assertThat(new VideoClock(EnglishWords.MESSAGES).say(place, length)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleIsSaidInPlainWords(VideoTrouble trouble) {
        assertThat(EnglishWords.MESSAGES.text(trouble.messageKey()))
                .endsWith(".")
                .doesNotContain("Exception");
    }

    @Test
    void aMissingDecoderIsCalledByItsPackage() {
        assertThat(EnglishWords.MESSAGES.text(VideoTrouble.NO_DECODER.messageKey()))
                .contains("libavcodec");
        assertThat(EnglishWords.MESSAGES.text(VideoTrouble.NO_MEDIA_LIBRARY.messageKey()))
                .contains("libasound2");
    }

    /** The words are those that JavaFX 25 was seen to use. */
    @ParameterizedTest
    @CsvSource({
        "PLAYBACK_HALTED,Could not open audio device for playback.,NO_SOUND_DEVICE",
        "PLAYBACK_HALTED,[GSTMediaPlayer@1] ERROR_MISSING_LIBSWSCALE: ERROR_MISSING_LIBSWSCALE,NOT_PLAYABLE",
        "UNKNOWN,com.sun.media.jfxmedia.MediaException: Could not create player!,NO_DECODER",
        "UNKNOWN,[GSTMediaPlayer@1] ERROR_MEDIA_INVALID: ERROR_MEDIA_INVALID,NO_PICTURE",
        "UNKNOWN,something else,NOT_PLAYABLE",
        "MEDIA_CORRUPTED,[GSTMediaPlayer@1] ERROR_MEDIA_CORRUPTED: ERROR_MEDIA_CORRUPTED,NOT_PLAYABLE",
        "MEDIA_UNSUPPORTED,Unrecognized file signature!,NOT_PLAYABLE",
        "MEDIA_UNAVAILABLE,the file is gone,FILE_MISSING",
        "MEDIA_INACCESSIBLE,null,FILE_MISSING"
    })
    void everyReportOfJavaFxIsTracedToItsCause(MediaException.Type type, String words, VideoTrouble trouble) {
        assertThat(MediaFailure.trouble(type, words)).isEqualTo(trouble);
    }
}
