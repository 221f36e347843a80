package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCauseTest {
    @ParameterizedTest
    @CsvSource({
        "Invalid training footage format,UNREADABLE_FORMAT",
        "Invalid training footage format.,UNREADABLE_FORMAT",
        "Object download failed,DOWNLOAD_FAILED",
        "download_failed,DOWNLOAD_FAILED",
        "consent identity match failed,CONSENT_MISMATCH",
        "Face in footage does not match consent video,CONSENT_MISMATCH",
        "No face detected in the video,NO_FACE",
        "Video is too short or too long,WRONG_LENGTH",
        "Training footage duration must be between 30s and 10min,WRONG_LENGTH",
        "Consent rejected by reviewer,CONSENT_REJECTED",
        "pending_consent,CONSENT_MISSING",
        "avatar_consent_required,CONSENT_MISSING",
        "The file is corrupted,DAMAGED",
        "EMPTY_VIDEO_STREAM,DAMAGED",
        "EMPTY_AUDIO_STREAM,DAMAGED",
        "FORMAT_NOT_SUPPORTED,DAMAGED",
        "resource_limit,LIMIT_REACHED",
        "resource_limit_exceeded,LIMIT_REACHED",
        "This account is blocked,UNDER_REVIEW",
        "Failed moderation,UNDER_REVIEW",
        "content_policy,UNDER_REVIEW",
        "content_policy_violation,UNDER_REVIEW",
        "Something went wrong,UNKNOWN",
        "Rendering failed,UNKNOWN",
        "'',UNKNOWN"
    })
    void everyTextThatHeyGenIsKnownToUseHasItsCause(String words, FailureCause cause) {
        assertThat(FailureCause.of(words)).isEqualTo(cause);
        assertThat(FailureCause.of(words.toUpperCase(Locale.ROOT))).isEqualTo(cause);
        assertThat(FailureCause.of("Error 400: " + words + " (try again)")).isEqualTo(cause);
        assertThat(FailureCause.of(words.replace(' ', '_'))).isEqualTo(cause);
    }

    @Test
    void theMoreSpecialCauseWins() {
        assertThat(FailureCause.of("Object download failed: FORMAT_NOT_SUPPORTED"))
                .isEqualTo(FailureCause.DOWNLOAD_FAILED);
        assertThat(FailureCause.of("consent rejected: does not match consent"))
                .isEqualTo(FailureCause.CONSENT_MISMATCH);
    }

    @Test
    void theLanguageOfTheComputerDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FailureCause.of("INVALID TRAINING FOOTAGE FORMAT")).isEqualTo(FailureCause.UNREADABLE_FORMAT);
        } finally {
            Locale.setDefault(before);
        }
    }
}
