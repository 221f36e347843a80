package app.twinwatch.twin;

import java.util.List;
import java.util.Locale;

/**
 * Why a training failed, as far as HeyGen's words tell. Each cause has plain words and steps in the message bundle.
 *
 * <p>The words come from HeyGen's documents and help pages and from reports; they are looked for anywhere in the text,
 * without minding case, spaces, hyphens and underscores. The first cause that fits counts, the more special ones first.
 */
public enum FailureCause {
    CONSENT_MISMATCH("consent identity match failed", "does not match consent", "not match the consent"),
    CONSENT_REJECTED("consent rejected", "consent video rejected", "consent was rejected"),
    CONSENT_MISSING("pending consent", "avatar consent required", "consent required"),
    DOWNLOAD_FAILED("object download failed", "download failed", "failed to download"),
    NO_FACE("no face", "face not found", "face not detected"),
    WRONG_LENGTH("too short or too long", "duration must be between", "too short", "too long"),
    DAMAGED("corrupted", "empty video stream", "empty audio stream", "format not supported"),
    UNREADABLE_FORMAT("invalid training footage format", "training footage format", "invalid footage"),
    LIMIT_REACHED("resource limit", "limit reached", "limit exceeded"),
    UNDER_REVIEW("blocked", "moderation", "content policy"),
    /** Anything else, or nothing. */
    UNKNOWN;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which its type does not tell
    private final List<String> signs;

    FailureCause(String... signs) {
        this.signs = List.of(signs);
    }

    /** Returns the cause that HeyGen's words stand for. */
    public static FailureCause of(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        for (FailureCause cause : values()) {
            if (cause.signs.stream().anyMatch(plain::contains)) {
                return cause;
            }
        }
        return UNKNOWN;
    }
}
