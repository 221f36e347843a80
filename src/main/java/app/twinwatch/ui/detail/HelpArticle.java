package app.twinwatch.ui.detail;

import app.twinwatch.twin.FailureCause;
import app.twinwatch.twin.TwinState;
import java.net.URI;
import java.util.Optional;

/** The pages of HeyGen's help centre that say more about a state. */
enum HelpArticle {
    /** What HeyGen's error messages mean. */
    ERROR_MESSAGES(9_824_740),
    /** Questions about digital twins, and what the training video must be like. */
    TWIN_QUESTIONS(9_380_615),
    /** How the person gives permission by video. */
    PERMISSION_VIDEO(12_092_609);

    private static final String ADDRESS = "https://help.heygen.com/en/articles/";

    private final int number;

    HelpArticle(int number) {
        this.number = number;
    }

    /** Returns where the page is. */
    URI address() {
        return URI.create(ADDRESS + number);
    }

    /** Returns the page that fits the state; empty where there is nothing to explain. */
    static Optional<HelpArticle> about(TwinState state) {
        return switch (state) {
            case TwinState.Failed(String words) -> Optional.of(about(FailureCause.of(words)));
            case TwinState.AwaitingPermission() -> Optional.of(PERMISSION_VIDEO);
            case TwinState.NotFound(), TwinState.Other(String _) -> Optional.of(ERROR_MESSAGES);
            case TwinState.Unchecked(), TwinState.Training(), TwinState.Ready() -> Optional.empty();
        };
    }

    private static HelpArticle about(FailureCause cause) {
        return switch (cause) {
            case CONSENT_MISMATCH, CONSENT_REJECTED, CONSENT_MISSING -> PERMISSION_VIDEO;
            case UNREADABLE_FORMAT, NO_FACE, WRONG_LENGTH -> TWIN_QUESTIONS;
            case DOWNLOAD_FAILED, DAMAGED, LIMIT_REACHED, UNDER_REVIEW, UNKNOWN -> ERROR_MESSAGES;
        };
    }
}
