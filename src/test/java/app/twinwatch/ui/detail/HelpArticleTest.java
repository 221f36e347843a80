package app.twinwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.EnglishWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text that HeyGen is known to use for a failure, with the plain words and the page that belong to it. */
class HelpArticleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Invalid training footage format.            | HeyGen could not read the training video.                            | TWIN_QUESTIONS
            Object download failed                      | HeyGen could not fetch the video from its link.                      | ERROR_MESSAGES
            download_failed                             | HeyGen could not fetch the video from its link.                      | ERROR_MESSAGES
            Avatar consent identity match failed        | The face in the permission video does not match the training video. | PERMISSION_VIDEO
            The person does not match consent           | The face in the permission video does not match the training video. | PERMISSION_VIDEO
            No face in the video                        | HeyGen could not see a face.                                         | TWIN_QUESTIONS
            Video is too short or too long              | The training video has the wrong length.                             | TWIN_QUESTIONS
            duration must be between 15 and 600 seconds | The training video has the wrong length.                             | TWIN_QUESTIONS
            Consent rejected                            | HeyGen did not accept the permission video.                          | PERMISSION_VIDEO
            avatar_consent_required                     | HeyGen still needs the permission video.                             | PERMISSION_VIDEO
            File is corrupted                           | The video is damaged, or has no picture or no sound.                 | ERROR_MESSAGES
            EMPTY_VIDEO_STREAM                          | The video is damaged, or has no picture or no sound.                 | ERROR_MESSAGES
            EMPTY_AUDIO_STREAM                          | The video is damaged, or has no picture or no sound.                 | ERROR_MESSAGES
            FORMAT_NOT_SUPPORTED                        | The video is damaged, or has no picture or no sound.                 | ERROR_MESSAGES
            resource_limit                              | HeyGen’s limit for twins or retries is reached.                      | ERROR_MESSAGES
            Account blocked                             | HeyGen is reviewing the account or the video.                        | ERROR_MESSAGES
            moderation                                  | HeyGen is reviewing the account or the video.                        | ERROR_MESSAGES
            content_policy violation                    | HeyGen is reviewing the account or the video.                        | ERROR_MESSAGES
            The moon was full                           | HeyGen reported a problem: “The moon was full”                       | ERROR_MESSAGES
            ''                                          | HeyGen reported a problem without saying why.                        | ERROR_MESSAGES
            """)
    void everyKnownTextHasAPlainCauseAndAPage(String words, String cause, HelpArticle article) {
        assertThat(EnglishWords.TWINS.cause(words)).isEqualTo(cause);
        assertThat(EnglishWords.TWINS.steps(new TwinState.Failed(words))).isNotEmpty();
        assertThat(HelpArticle.about(new TwinState.Failed(words))).contains(article);
    }

    @Test
    void everyStateWithStepsHasAPageAndNoOther() {
        List<TwinState> states = List.of(
                new TwinState.Unchecked(),
                new TwinState.Training(),
                new TwinState.AwaitingPermission(),
                new TwinState.Ready(),
                new TwinState.Failed("no face"),
                new TwinState.NotFound(),
                new TwinState.Other("queued"));
        assertThat(states)
                .allSatisfy(state -> assertThat(HelpArticle.about(state).isPresent())
                        .as(state.toString())
                        .isEqualTo(!EnglishWords.TWINS.steps(state).isEmpty()));
        assertThat(HelpArticle.about(new TwinState.AwaitingPermission()))
                .isEqualTo(Optional.of(HelpArticle.PERMISSION_VIDEO));
    }
}
